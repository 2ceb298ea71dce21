import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { capitalised } from '../words/day-words.ts'
import { weekdayName } from '../words/day-words.text.ts'
import classes from './relievers.module.css'
import { withMondayOnWeekdays, withSlot, type RelieverEntry, type RelieverFaults, type SlotEntry } from './reliever-entry.ts'
import { relieversText as text, slotFaultText } from './relievers.text.ts'

interface AvailabilityFieldsProps {
  readonly entry: RelieverEntry
  readonly onChange: (entry: RelieverEntry) => void
  readonly faults: RelieverFaults['slots']
}

/** The week as it usually is: any number of times a day, none for a day off. */
export function AvailabilityFields({ entry, onChange, faults }: AvailabilityFieldsProps) {
  const change = (slot: SlotEntry, changed: Partial<SlotEntry>) => onChange({ ...entry, slots: entry.slots.map((known) => (known.key === slot.key ? { ...known, ...changed } : known)) })
  return (
    <fieldset className={classes['availability']}>
      <legend>{text.availability}</legend>
      <p className={classes['hint']}>{text.availabilityHint}</p>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
        const name = weekdayName(weekday)
        const slots = entry.slots.filter((slot) => slot.weekday === weekday)
        return (
          <div key={weekday} className={classes['day']}>
            <span className={classes['dayName']} aria-hidden="true">{capitalised(name)}</span>
            <div className={classes['slots']}>
              {slots.map((slot) => (
                <div key={slot.key} className={classes['slot']}>
                  <TimeField label="" aria-label={text.from(capitalised(name))} w="6rem" value={slot.startsAt} onChange={(startsAt) => change(slot, { startsAt })} error={slotFaultText(faults[slot.key])} />
                  <span aria-hidden="true">–</span>
                  <TimeField label="" aria-label={text.to(capitalised(name))} w="6rem" value={slot.endsAt} onChange={(endsAt) => change(slot, { endsAt })} />
                  <ActionIcon variant="subtle" size="lg" aria-label={text.removeSlot(name)} onClick={() => onChange({ ...entry, slots: entry.slots.filter(({ key }) => key !== slot.key) })}><IconTrash size={18} aria-hidden /></ActionIcon>
                </div>
              ))}
              <Button size="compact-md" variant="default" leftSection={<IconPlus size={16} aria-hidden />} aria-label={text.addSlot(name)} onClick={() => onChange(withSlot(entry, weekday))}>{text.addSlotShort}</Button>
              {weekday === 1 && slots.length > 0 && <Button size="compact-md" variant="default" onClick={() => onChange(withMondayOnWeekdays(entry))}>{text.copyMonday}</Button>}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
