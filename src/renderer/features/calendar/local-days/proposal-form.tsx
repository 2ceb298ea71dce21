import { Alert, Checkbox, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { monthOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { OwnForm } from '../own-time/own-form.tsx'
import { localDaysText as text } from '../own-time/own-time.text.ts'
import { proposedRows, readLocalDay, type LocalDayFields } from './local-day-rows.ts'
import classes from './local-days.module.css'

interface ProposalFormProps {
  readonly today: CivilDate
  readonly onDone: () => void
}

interface Row {
  readonly isChosen: boolean
  readonly fields: LocalDayFields
}

const sportWeeks = [7, 8, 9, 10, 11]

/** A school year's holidays as a first guess, every row to be corrected: nobody but the municipality knows them. */
export function ProposalForm({ today, onDone }: ProposalFormProps) {
  const thisAutumn = monthOf(today) >= 6 ? yearOf(today) : yearOf(today) - 1
  const [autumn, setAutumn] = useState(thisAutumn)
  const [sportWeek, setSportWeek] = useState(8)
  const [rows, setRows] = useState<readonly Row[]>(() => chosen(thisAutumn, 8))
  const [isTried, setIsTried] = useState(false)
  const { mutate, isPending, error } = useRouteCommand('localDays.save')
  const propose = (year: number, week: number) => {
    setAutumn(year)
    setSportWeek(week)
    setRows(chosen(year, week))
  }
  const change = (index: number, next: (row: Row) => Row) => setRows((present) => present.map((row, at) => (at === index ? next(row) : row)))
  const reads = rows.map(({ fields }) => readLocalDay(fields, today))
  const days = rows.flatMap(({ isChosen }, index) => {
    const read = reads[index]
    return isChosen && read?.kind === 'day' ? [read.day] : []
  })
  const save = () => {
    setIsTried(true)
    const isWhole = days.length > 0 && days.length === rows.filter(({ isChosen }) => isChosen).length
    if (isWhole) mutate({ days }, { onSuccess: () => { showToast({ message: text.saved(days.length) }); onDone() } })
    return isWhole
  }
  return (
    <OwnForm error={error} busy={isPending} onSave={save} onClose={onDone}>
      <Alert color="blue" variant="outline" className={classes['notice']}>{text.proposalHelp}</Alert>
      <Group align="flex-end">
        <Select label={text.schoolYear} allowDeselect={false} data={[thisAutumn, thisAutumn + 1].map((year) => ({ value: String(year), label: text.schoolYearOf(year) }))} value={String(autumn)} onChange={(year) => propose(Number(year), sportWeek)} data-autofocus />
        <Select label={text.sportWeek} allowDeselect={false} data={sportWeeks.map(String)} value={String(sportWeek)} onChange={(week) => propose(autumn, Number(week))} />
      </Group>
      <ul className={classes['list']}>
        {rows.map(({ isChosen, fields }, index) => {
          const read = reads[index]
          const faults = isTried && isChosen && read?.kind === 'faulty' ? read.faults : {}
          return (
            <li key={fields.name} className={classes['proposed']}>
              <Checkbox label={fields.name} aria-label={text.use(fields.name)} checked={isChosen} onChange={(event) => { const is = event.currentTarget.checked; change(index, (row) => ({ ...row, isChosen: is })) }} />
              <DateField label={text.fromOn} aria-label={text.row(text.fromOn, fields.name)} value={fields.fromOn} disabled={!isChosen} onChange={(fromOn) => change(index, (row) => ({ ...row, fields: { ...row.fields, fromOn } }))} today={today} error={faults.fromOn} />
              <DateField label={text.toOn} aria-label={text.row(text.toOn, fields.name)} value={fields.toOn} disabled={!isChosen} onChange={(toOn) => change(index, (row) => ({ ...row, fields: { ...row.fields, toOn } }))} today={today} error={faults.toOn} />
            </li>
          )
        })}
      </ul>
      {isTried && rows.every(({ isChosen }) => !isChosen) && <p role="alert" className={classes['fault']}>{text.noneChosen}</p>}
    </OwnForm>
  )
}

function chosen(autumn: number, sportWeek: number): readonly Row[] {
  return proposedRows(autumn, sportWeek).map((fields) => ({ isChosen: true, fields }))
}
