import { basename } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { endOfMeeting } from '#shared/domain/groups/meeting-time.ts'
import { renderIcs, type IcsEvent } from '#shared/domain/ics/render-ics.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { prepareFile } from '../../../store/files/write-file-atomically.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { readGroup } from '../group/stored-group.ts'
import { groupsText } from '../groups.text.ts'
import { places } from '../resources.schema.ts'
import { meetingsOfGroup, type StoredMeeting } from './plannable.ts'

/**
 * Writes one meeting or all of a group as an iCalendar file, cancelled ones too so that a calendar takes them away.
 * Nobody stands in it, neither participant nor leader. Errors: not-found, disk-full, folder-*, refused
 * (`file-cannot-be-replaced`).
 */
export async function saveIcs(tx: WriteTx, { groupId, meetingId }: ParsedInputOf<'meetings.saveIcs'>, { file, now, afterCommit, afterRollback }: HandlerContext): Promise<{ fileName: string; events: number }> {
  if (file === undefined) throw new AppError('invalid-input', { fields: [{ path: 'file', reason: 'required' }] })
  const group = await readGroup(tx, groupId)
  const chosen = (await meetingsOfGroup(tx, groupId)).filter(({ id }) => meetingId === undefined || id === meetingId)
  if (chosen.length === 0) throw new AppError('not-found')
  const placeNames = new Map((await tx.select({ id: places.id, name: places.name }).from(places)).map(({ id, name }) => [id, name]))
  const events = chosen.map((meeting) => icsEvent(meeting, group.name, meeting.placeId === null ? undefined : placeNames.get(meeting.placeId), now))
  const pending = await prepareFile(file, Buffer.from(renderIcs(events, group.name)))
  afterCommit(() => pending.commit().catch((cause: unknown) => {
    // The folder has just taken a new file: what cannot be replaced is the old one, most often open elsewhere.
    throw new AppError('refused', { reason: 'file-cannot-be-replaced', cause })
  }))
  afterRollback(() => pending.discard())
  return { fileName: basename(file), events: events.length }
}

function icsEvent(meeting: StoredMeeting, groupName: string, placeName: string | undefined, stampedAt: string): IcsEvent {
  const isCancelled = meeting.statusCode === 'cancelled'
  return {
    uid: `${meeting.id}@anhorigparmen`,
    sequence: meeting.sequence,
    start: { date: meeting.heldOn, time: meeting.startsAt },
    end: endOfMeeting(meeting),
    summary: isCancelled ? groupsText.cancelled(groupName) : groupName,
    ...(placeName === undefined ? {} : { location: placeName }),
    ...(meeting.theme === null ? {} : { description: meeting.theme }),
    isCancelled,
    stampedAt,
  }
}
