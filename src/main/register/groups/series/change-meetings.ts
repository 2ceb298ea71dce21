import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { movedDate, rowsToChange, skippedRows, type SeriesRow } from '#shared/domain/series/edit-series.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, type Actor } from '../actor.ts'
import { meetingLeaders, meetings } from '../groups.schema.ts'
import { resolveLeaders } from '../resources/known-leaders.ts'
import { assertPlace } from '../resources/places.ts'
import { assertCanTakePlace, meetingsOfGroup, meetsTwiceAtOnce, readMeeting, standingMeetings, type StoredMeeting } from './plannable.ts'
import { replaceLeaders } from './write-meetings.ts'

type Change = ParsedInputOf<'meetings.change'>['change']

/**
 * Moves or changes one meeting, it and those after it in its series, or all of them. What has been, is held or
 * is cancelled stays as it was. Every one that is changed gets a new version and a new SEQUENCE. Errors: not-found, conflict,
 * refused (`past-meeting`, `already-cancelled`, `into-the-past`, `same-time-twice`), invalid-input (`startsAt`).
 */
export async function changeMeetings(tx: WriteTx, { id, version, scope, change }: ParsedInputOf<'meetings.change'>, actor: Actor): Promise<{ changed: number; leftAlone: number }> {
  const target = await readMeeting(tx, id)
  if (target.version !== version) throw new AppError('conflict')
  if (target.statusCode === 'cancelled') throw new AppError('refused', { reason: 'already-cancelled' })
  if (target.statusCode === 'held' || target.heldOn < actor.today) throw new AppError('refused', { reason: 'past-meeting' })

  const all = await meetingsOfGroup(tx, target.groupId)
  const series = all.filter(({ seriesId }) => seriesId === target.seriesId).map(seriesRow)
  const ids = new Set(rowsToChange(series, id, scope, actor.today))
  const before = all.filter((meeting) => ids.has(meeting.id))
  const after = before.map((meeting) => afterChange(meeting, target, change))
  assertNewTimes(before, after, all, actor)

  await assertPlace(tx, change.placeId === 'none' ? undefined : change.placeId)
  for (const { id: meetingId, heldOn, startsAt, minutes, placeId, theme, version: last, sequence } of after) {
    await tx.update(meetings).set({ heldOn, startsAt, minutes, placeId, theme, sequence: sequence + 1, ...changed(actor), version: last + 1 }).where(eq(meetings.id, meetingId))
    await tx.update(meetingLeaders).set({ heldOn }).where(eq(meetingLeaders.meetingId, meetingId))
  }
  if (change.leaders !== undefined) await replaceLeaders(tx, after, await resolveLeaders(tx, change.leaders, actor))
  return { changed: after.length, leftAlone: skippedRows(series, id, scope, actor.today) }
}

const seriesRow = ({ id, heldOn, startsAt, statusCode }: StoredMeeting): SeriesRow => ({ id, heldOn, startsAt, isOpen: statusCode === 'planned' })

const afterChange = (meeting: StoredMeeting, target: StoredMeeting, change: Change): StoredMeeting => ({
  ...meeting,
  heldOn: change.heldOn === undefined ? meeting.heldOn : movedDate(meeting.heldOn, target.heldOn, change.heldOn),
  startsAt: change.startsAt ?? meeting.startsAt,
  minutes: change.minutes ?? meeting.minutes,
  // An empty one takes it away.
  theme: change.theme === '' ? null : (change.theme ?? meeting.theme),
  placeId: change.placeId === 'none' ? null : (change.placeId ?? meeting.placeId),
})

function assertNewTimes(before: readonly StoredMeeting[], after: readonly StoredMeeting[], all: readonly StoredMeeting[], { today }: Actor): void {
  const isMoved = after.some((meeting, index) => {
    const stood = before[index]
    return stood?.heldOn !== meeting.heldOn || stood.startsAt !== meeting.startsAt || stood.minutes !== meeting.minutes
  })
  if (!isMoved) return
  if (after.some(({ heldOn }) => heldOn < today)) throw new AppError('refused', { reason: 'into-the-past' })
  assertCanTakePlace(after, () => 'startsAt')
  if (meetsTwiceAtOnce(after, standingMeetings(all, after.map(({ id }) => id)))) throw new AppError('refused', { reason: 'same-time-twice' })
}
