import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { attendances } from '#shared/domain/code-lists/groups/attendances.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { formatClock, formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { carerPageText } from '../carer-page.text.ts'
import { formatMinutes } from './timeline-view.ts'

type EntryOf<K extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: K }>

/** An entry in words: what happened, and in smaller letters what is around it. */
export interface EntryWords {
  readonly what: string
  readonly around: string | undefined
}

/** `Anhöriggrupp demens · Närvarande`, and when it began. */
export function attendanceWords({ groupName, attendanceCode, startsAt }: EntryOf<'attendance'>): EntryWords {
  return { what: `${carerPageText.atGroup(groupName)} · ${labelOf(attendances, attendanceCode)}`, around: formatClock(startsAt) }
}

/**
 * `Avlösning 13.00–16.00 · Genomförd · 3 h · Maj Lind`. The length stands where it was held, since only
 * then it happened; a booking whose last day is past without an outcome says that it lacks one.
 */
export function respiteWords(entry: EntryOf<'respite'>, today: CivilDate): EntryWords {
  const isOpen = entry.statusCode === 'requested' || entry.statusCode === 'confirmed'
  const what = [
    carerPageText.respite(whenOf(entry)),
    labelOf(respiteStatuses, entry.statusCode),
    entry.statusCode === 'held' ? formatMinutes(entry.minutes) : undefined,
    entry.relieverName,
  ].filter(Boolean).join(' · ')
  return { what, around: isOpen && entry.endsOn < today ? carerPageText.respiteOutcomeMissing : undefined }
}

function whenOf({ heldOn, startsAt, endsOn, endsAt }: EntryOf<'respite'>): string {
  return heldOn === endsOn ? formatTimeRange(startsAt, endsAt) : carerPageText.respiteUntil(formatClock(startsAt), endsOn, formatClock(endsAt))
}
