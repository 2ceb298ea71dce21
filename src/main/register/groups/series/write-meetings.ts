import { inArray } from 'drizzle-orm'
import type { NewMeeting } from '#shared/contract/planning/meeting-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { created, type Actor } from '../actor.ts'
import { meetingLeaders, meetings } from '../groups.schema.ts'

interface NewSeries {
  readonly groupId: string
  readonly placeId: string | null
  readonly leaderIds: readonly string[]
}

/** Writes planned meetings as one series of their own and answers their ids, in the order of the meetings. */
export async function writeSeries(tx: WriteTx, planned: readonly NewMeeting[], { groupId, placeId, leaderIds }: NewSeries, actor: Actor): Promise<readonly string[]> {
  const seriesId = actor.newId()
  const rows = planned.map(({ heldOn, startsAt, minutes, theme }) => ({
    id: actor.newId(), groupId, seriesId, heldOn, startsAt, minutes, placeId, theme: theme === undefined || theme === '' ? null : theme, statusCode: 'planned' as const, anonymous: 0, sequence: 0, ...created(actor),
  }))
  await tx.insert(meetings).values(rows)
  await addLeaders(tx, rows, leaderIds)
  return rows.map(({ id }) => id)
}

/** Puts others in place of those who lead these meetings. */
export async function replaceLeaders(tx: WriteTx, led: readonly { readonly id: string; readonly heldOn: CivilDate }[], leaderIds: readonly string[]): Promise<void> {
  if (led.length === 0) return
  await tx.delete(meetingLeaders).where(inArray(meetingLeaders.meetingId, led.map(({ id }) => id)))
  await addLeaders(tx, led, leaderIds)
}

async function addLeaders(tx: WriteTx, led: readonly { readonly id: string; readonly heldOn: CivilDate }[], leaderIds: readonly string[]): Promise<void> {
  const rows = led.flatMap(({ id, heldOn }) => leaderIds.map((leaderId) => ({ meetingId: id, leaderId, heldOn })))
  if (rows.length > 0) await tx.insert(meetingLeaders).values(rows)
}
