import type { CivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { LeadersField } from '../fields/leaders-field.tsx'
import { PlaceField } from '../fields/place-field.tsx'
import type { MeetingEntry, MeetingEntryFaults } from './meeting-entry.ts'
import { changeText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

interface MeetingFieldsProps {
  readonly entry: MeetingEntry
  readonly change: (change: Partial<MeetingEntry>) => void
  readonly faults: MeetingEntryFaults
  readonly today: CivilDate
  /** Place and leaders too; a new meeting takes those of its group. */
  readonly isWhole: boolean
}

/** When and where one meeting is, and what it is about. */
export function MeetingFields({ entry, change, faults, today, isWhole }: MeetingFieldsProps) {
  return (
    <>
      <div className={classes['row']}>
        <DateField data-autofocus label={text.day} value={entry.heldOn} today={today} onChange={(heldOn) => change({ heldOn })} error={faults.heldOn} />
        <TimeField label={text.startsAt} value={entry.startsAt} onChange={(startsAt) => change({ startsAt })} error={faults.startsAt} />
        <TextField label={text.minutes} inputMode="numeric" value={entry.minutes} onChange={(minutes) => change({ minutes })} error={faults.minutes} />
      </div>
      <TextField optional label={text.theme} value={entry.theme} onChange={(theme) => change({ theme })} error={faults.theme} />
      {isWhole && <PlaceField value={entry.placeId} onChange={(placeId) => change({ placeId })} />}
      {isWhole && <LeadersField value={entry.leaders} onChange={(leaders) => change({ leaders })} error={faults.leaders} />}
    </>
  )
}
