import { IconAlertTriangle, IconCalendarEvent, IconInfoCircle } from '@tabler/icons-react'
import type { MeetingMark } from '#shared/contract/planning/meeting-values.ts'
import { formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { markText } from './preview.text.ts'
import classes from './preview.module.css'

const conflicts: readonly MeetingMark['kind'][] = ['leader-busy', 'leader-away', 'leader-left', 'place-busy', 'closed']

/** What to know about a day, in words and with an icon; colour only underlines it. */
export function MarkList({ marks }: { readonly marks: readonly MeetingMark[] }) {
  if (marks.length === 0) return null
  return (
    <ul className={classes['marks']}>
      {marks.map((mark) => {
        const isConflict = conflicts.includes(mark.kind)
        const Icon = isConflict ? IconAlertTriangle : mark.kind === 'past' || mark.kind === 'same-day' ? IconInfoCircle : IconCalendarEvent
        return (
          <li key={`${mark.kind}${mark.name}${mark.what ?? ''}${mark.startsAt ?? ''}`} className={`${classes['mark']} ${isConflict ? classes['conflict'] : mark.kind === 'red-day' ? classes['red'] : ''}`}>
            <Icon size={18} aria-hidden />{markWords(mark)}
          </li>
        )
      })}
    </ul>
  )
}

/** `Krock: Karin Ek är upptagen 13.00–15.00, Studiecirkel` */
export function markWords({ kind, name, what, startsAt, endsAt }: MeetingMark): string {
  const when = startsAt !== undefined && endsAt !== undefined ? ` ${formatTimeRange(startsAt, endsAt)}` : ''
  return `${markText[kind](name)}${when}${what === undefined || what === '' ? '' : `, ${what}`}`
}
