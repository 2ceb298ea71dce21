import type { HandlersOf } from '../../store/handler.ts'
import { attendanceSheet } from './attendance/attendance-sheet.ts'
import { setAttendance } from './attendance/set-attendance.ts'
import { setGroupStatus, updateGroup } from './group/change-group.ts'
import { createGroup } from './group/create-group.ts'
import { endGroup } from './group/end-group.ts'
import { groupPaper } from './group/group-paper.ts'
import { listGroups } from './group/list-groups.ts'
import { openGroup } from './group/open-group.ts'
import { addParticipant } from './participants/add-participant.ts'
import { changeParticipant } from './participants/change-participant.ts'
import { moveInQueue } from './participants/move-in-queue.ts'
import { participationHistory } from './participants/participation-history.ts'
import { removeParticipant } from './participants/remove-participant.ts'
import { previewMeetings } from './preview/preview-meetings.ts'
import { listLeaders, saveLeader } from './resources/leaders.ts'
import { listPlaces, savePlace } from './resources/places.ts'
import { addMeetings } from './series/add-meetings.ts'
import { cancelMeeting, restoreMeeting, setCalled } from './series/cancel-meeting.ts'
import { changeMeetings } from './series/change-meetings.ts'
import { saveIcs } from './series/save-ics.ts'

/** Groups with their meetings, participants and attendance, and the rooms and leaders they need. */
export const groupsHandlers: HandlersOf<
  'places.list' | 'places.save' | 'leaders.list' | 'leaders.save'
  | 'groups.list' | 'groups.preview' | 'groups.create' | 'groups.open' | 'groups.update' | 'groups.setStatus' | 'groups.end' | 'groups.paper'
  | 'meetings.add' | 'meetings.change' | 'meetings.cancel' | 'meetings.restore' | 'meetings.called' | 'meetings.saveIcs'
  | 'participants.add' | 'participants.change' | 'participants.moveInQueue' | 'participants.remove' | 'participants.history'
  | 'attendance.sheet' | 'attendance.set'
> = {
  'places.list': (db) => listPlaces(db),
  'places.save': savePlace,
  'leaders.list': (db, _input, context) => listLeaders(db, context),
  'leaders.save': saveLeader,
  'groups.list': (db, { which }, context) => listGroups(db, which, context),
  'groups.preview': previewMeetings,
  'groups.create': createGroup,
  'groups.open': (db, { id }, context) => openGroup(db, id, context),
  'groups.update': updateGroup,
  'groups.setStatus': setGroupStatus,
  'groups.end': endGroup,
  'groups.paper': (db, input) => groupPaper(db, input),
  'meetings.add': addMeetings,
  'meetings.change': changeMeetings,
  'meetings.cancel': cancelMeeting,
  'meetings.restore': async (tx, input, context) => {
    await restoreMeeting(tx, input, context)
    return {}
  },
  'meetings.called': async (tx, input, context) => {
    await setCalled(tx, input, context)
    return {}
  },
  'meetings.saveIcs': saveIcs,
  'participants.add': addParticipant,
  'participants.change': changeParticipant,
  'participants.moveInQueue': moveInQueue,
  'participants.remove': removeParticipant,
  'participants.history': (db, { id }) => participationHistory(db, id),
  'attendance.sheet': (db, { groupId }, context) => attendanceSheet(db, groupId, context),
  'attendance.set': async (tx, input, context) => {
    await setAttendance(tx, input, context)
    return {}
  },
}
