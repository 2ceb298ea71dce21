import { Button, Switch, Table } from '@mantine/core'
import { useState } from 'react'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { meetingsOf, type Plan, type PlannedRow } from '../../model/planned-rows.ts'
import { readWhole } from '../../model/read-whole.ts'
import type { WizardStepProps } from '../wizard-props.ts'
import { PreviewRow } from './preview-row.tsx'
import { previewText as text } from './preview.text.ts'
import classes from './preview.module.css'
import { useMarks } from './use-marks.ts'

/** Every meeting as it will be, before anything is saved: red days, holidays and clashes in words, each row movable. */
export function PreviewStep({ entry, change, faults, today, plan }: WizardStepProps & { readonly plan: Plan }) {
  const minutes = readWhole(entry.when.minutes, 15, 720)
  const marks = useMarks(meetingsOf(plan.rows, minutes), entry.details.leaders, entry.details.placeId)
  const marksOf = (row: PlannedRow) => {
    const startsAt = parseClockTime(row.startsAt)
    return row.isOff || startsAt === undefined || !isCivilDate(row.heldOn) ? [] : marks.of({ heldOn: row.heldOn, startsAt })
  }
  const held = plan.rows.filter(({ isOff }) => !isOff)
  const marked = held.filter((row) => marksOf(row).length > 0).length
  return (
    <>
      {entry.when.rhythmCode !== 'dates' && (
        <Switch size="md" label={text.skipRedDays} description={text.skipRedDaysHint} checked={entry.when.skipsRedDays} onChange={(event) => change({ when: { ...entry.when, skipsRedDays: event.currentTarget.checked } })} />
      )}
      {plan.problem === 'too-many' && <ErrorPanel>{text.tooMany}</ErrorPanel>}
      {plan.problem === 'none' && plan.rows.length === 0 && <p className={classes['hint']} tabIndex={-1} data-field="meetings">{entry.when.skipsRedDays && isCivilDate(entry.when.startOn) && isRedDay(entry.when.startOn) ? text.onlyRedDays : text.nothingAhead}</p>}
      {plan.rows.length === 0 && plan.problem === undefined && <p className={classes['hint']} tabIndex={-1} data-field="meetings">{text.notYet}</p>}
      {plan.rows.length > 0 && (
        <>
          <p className={classes['count']} role="status">{marks.isSettled || minutes === undefined ? text.checked(held.length, marked) : text.checking}</p>
          <div className={classes['scroll']} tabIndex={-1} data-field="meetings">
            <Table className={classes['table'] ?? ''} aria-label={text.list}>
              <Table.Thead>
                <Table.Tr>{[text.held, text.number, text.day, text.week, text.time, text.marks, text.actions].map((name) => <Table.Th key={name} scope="col">{name}</Table.Th>)}</Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {plan.rows.map((row) => (
                  <PreviewRow
                    key={row.key}
                    row={row}
                    minutes={minutes}
                    marks={marksOf(row)}
                    fault={faults[`row ${row.key}`]}
                    today={today}
                    onEdit={(edit) => change({ edits: { ...entry.edits, [row.key]: { ...entry.edits[row.key], ...edit } } })}
                    onRemove={row.isOwn ? () => change({ ownDays: entry.ownDays.filter((day) => day !== row.key) }) : undefined}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </>
      )}
      {isCivilDate(entry.when.startOn) && <AddDay today={today} taken={plan.rows.map(({ key }) => key)} onAdd={(day) => change({ ownDays: [...entry.ownDays, day] })} />}
    </>
  )
}

interface AddDayProps {
  readonly today: CivilDate
  readonly taken: readonly CivilDate[]
  readonly onAdd: (day: CivilDate) => void
}

/** A day outside the rhythm. */
function AddDay({ today, taken, onAdd }: AddDayProps) {
  const [day, setDay] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isTaken = isCivilDate(day) && taken.includes(day)
  const add = () => {
    setWasTried(true)
    if (!isCivilDate(day) || isTaken) return
    onAdd(day)
    setDay('')
    setWasTried(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter in the field adds the day and must not send the form around it
    <div className={classes['add']} onKeyDown={(event) => { if (event.key === 'Enter' && event.target instanceof HTMLInputElement) { event.preventDefault(); add() } }}>
      <DateField label={text.addDay} value={day} today={today} onChange={setDay} error={wasTried && isTaken ? text.alreadyThere : undefined} />
      <Button variant="default" onClick={add}>{text.add}</Button>
    </div>
  )
}
