import { Checkbox } from '@mantine/core'
import type { CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import { kindIcons } from '../../../components/calendar/entries/event-of.ts'
import { kindWords } from '../../../components/calendar/entries/event-words.text.ts'
import { tones } from '../../../components/calendar/model/calendar-event.ts'
import { calendarText as text } from '../calendar.text.ts'
import type { CalendarChoices } from '../model/calendar-choices.ts'
import classes from './calendar.module.css'

interface KindFiltersProps {
  readonly choices: CalendarChoices
  readonly onChange: (choices: CalendarChoices) => void
}

/** What is shown; also the key to the colours and icons. */
export function KindFilters({ choices, onChange }: KindFiltersProps) {
  const toggle = (kind: CalendarEntryKind) => onChange({
    ...choices, hidden: choices.hidden.includes(kind) ? choices.hidden.filter((each) => each !== kind) : [...choices.hidden, kind],
  })
  return (
    <div role="group" aria-label={text.filters} className={classes['kinds']}>
      {tones.map((kind) => {
        const Icon = kindIcons[kind]
        return (
          <button key={kind} type="button" className={classes['kind']} data-tone={kind} aria-pressed={!choices.hidden.includes(kind)} onClick={() => toggle(kind)}>
            <Icon size={18} aria-hidden />{kindWords[kind]}
          </button>
        )
      })}
      <Checkbox label={text.onlyMine} title={text.onlyMineHelp} checked={choices.onlyMine} onChange={(event) => onChange({ ...choices, onlyMine: event.currentTarget.checked })} />
    </div>
  )
}
