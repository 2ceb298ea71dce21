import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'
import { attendanceWords, respiteWords, type EntryWords } from './entry-words.ts'
import { TimelineContact } from './timeline-contact.tsx'
import { TimelineDay } from './timeline-day.tsx'

/** One thing that happened, or that is booked. */
export function TimelineItem({ entry, today }: { readonly entry: TimelineEntry; readonly today: CivilDate }) {
  switch (entry.kind) {
    case 'contact':
      return <TimelineContact entry={entry} today={today} />
    case 'attendance':
      return <Plain day={entry.heldOn} words={attendanceWords(entry)} />
    case 'respite':
      return <Plain day={entry.heldOn} words={respiteWords(entry, today)} />
    case 'first-contact':
      return <Plain day={entry.heldOn} words={{ what: carerPageText.firstContactEvent, around: undefined }} />
  }
}

function Plain({ day, words }: { readonly day: CivilDate; readonly words: EntryWords }) {
  return (
    <li className={classes['entry']}>
      <TimelineDay day={day} />
      <div>
        <div className={classes['what']}>{words.what}</div>
        {words.around !== undefined && <div className={classes['small']} style={{ marginTop: 0 }}>{words.around}</div>}
      </div>
    </li>
  )
}
