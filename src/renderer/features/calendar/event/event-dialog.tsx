import { Modal } from '@mantine/core'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { whenWords } from '../../../components/calendar/entries/event-of.ts'
import { entryText, kindWords } from '../../../components/calendar/entries/event-words.text.ts'
import { EventActions, type EventDoings } from './event-actions.tsx'
import { entryFacts } from './entry-facts.ts'
import { eventText as text } from './event.text.ts'
import classes from './event.module.css'

interface EventDialogProps extends EventDoings {
  readonly entry: CalendarEntry
  readonly today: CivilDate
  readonly onClose: () => void
}

/** What there is to know about one event, and what can be done with it. */
export function EventDialog({ entry, today, onClose, ...doings }: EventDialogProps) {
  return (
    <Modal opened onClose={onClose} title={entryText(entry)} size="lg">
      <dl className={classes['facts']}>
        <div><dt>{text.kind}</dt><dd>{kindWords[entry.kind]}</dd></div>
        <div><dt>{text.when}</dt><dd>{whenWords(entry)}</dd></div>
        {entryFacts(entry).map(([term, words]) => <div key={term}><dt>{term}</dt><dd>{words}</dd></div>)}
      </dl>
      <EventActions entry={entry} today={today} onDone={onClose} {...doings} />
    </Modal>
  )
}
