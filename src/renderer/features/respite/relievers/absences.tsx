import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RelieverView } from '#shared/contract/planning/respite-values.ts'
import { formatLong, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { daysInWords } from '../words/day-words.ts'
import classes from './relievers.module.css'
import { relieversText as text } from './relievers.text.ts'

/** When she is away; saved at once, and her bookings in those days are counted out loud. */
export function Absences({ reliever, today }: { readonly reliever: RelieverView; readonly today: CivilDate }) {
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const add = useRouteCommand('relievers.addAbsence')
  const remove = useRouteCommand('relievers.removeAbsence')
  const last = to.trim() === '' ? from : to
  const isValid = isCivilDate(from) && isCivilDate(last) && last >= from
  const save = () => {
    setWasTried(true)
    if (!isCivilDate(from) || !isCivilDate(last) || last < from) return
    add.mutate({ relieverId: reliever.id, fromOn: from, toOn: last }, {
      onSuccess: ({ bookingsWithin }) => {
        showToast({ message: text.absenceAdded(bookingsWithin) })
        setFrom('')
        setTo('')
        setWasTried(false)
      },
    })
  }
  const error = add.error ?? remove.error
  return (
    <section className={classes['absences']} aria-label={text.absences}>
      <h3>{text.absences}</h3>
      {reliever.absences.length === 0 && <p>{text.noAbsences}</p>}
      <ul>
        {reliever.absences.map(({ id, fromOn, toOn }) => {
          const days = fromOn === toOn ? formatLong(fromOn) : daysInWords(fromOn, toOn)
          return <li key={id}>{days}<Button size="compact-md" variant="default" aria-label={text.removeAbsence(days)} onClick={() => remove.mutate({ id })}>{text.removeShort}</Button></li>
        })}
      </ul>
      <form noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
        <div className={classes['dates']}>
          <DateField label={text.absenceFrom} value={from} onChange={setFrom} today={today} error={wasTried && !isValid ? text.absenceDates : undefined} />
          <DateField optional label={text.absenceTo} value={to} onChange={setTo} today={today} />
        </div>
        <Button type="submit" variant="default" loading={add.isPending}>{text.addAbsence}</Button>
      </form>
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
    </section>
  )
}
