import { Checkbox } from '@mantine/core'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import { capitalised } from '../../words/day-words.ts'
import { shortWeekdayName, weekdayName } from '../../words/day-words.text.ts'
import shared from '../../respite.module.css'
import classes from '../booking.module.css'
import { bookingFaultText, bookingText as text } from '../booking.text.ts'
import type { WhenFieldsProps } from './when-fields-props.ts'

/** How a series comes back, and when it ends. */
export function RepeatFields({ entry, change, faults, today }: WhenFieldsProps) {
  return (
    <div className={classes['repeat']}>
      <Checkbox.Group className={classes['whole'] ?? ''} label={text.weekdays} error={bookingFaultText(faults.weekdays)} value={entry.weekdays.map(String)} onChange={(chosen) => change({ weekdays: chosen.map(Number).toSorted((a, b) => a - b) })}>
        <div className={shared['checks']}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Checkbox key={weekday} value={String(weekday)} label={shortWeekdayName(weekday)} aria-label={capitalised(weekdayName(weekday))} aria-invalid={faults.weekdays !== undefined} />
          ))}
        </div>
      </Checkbox.Group>
      <TextField label={text.everyWeeks} description={text.everyWeeksHint} inputMode="numeric" value={entry.everyWeeks} onChange={(everyWeeks) => change({ everyWeeks })} error={bookingFaultText(faults.everyWeeks)} />
      <CodeButtons label={text.end} digits={false} options={[{ code: 'count', label: text.endCount }, { code: 'until', label: text.endUntil }]} value={entry.endKind} onChange={(endKind) => change({ endKind })} />
      {entry.endKind === 'count'
        ? <TextField label={text.count} inputMode="numeric" value={entry.count} onChange={(count) => change({ count })} error={bookingFaultText(faults.count)} />
        : <DateField label={text.until} value={entry.until} onChange={(until) => change({ until })} today={today} error={bookingFaultText(faults.until)} />}
    </div>
  )
}
