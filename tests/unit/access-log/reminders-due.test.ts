import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { remindersDue, type ReminderFacts } from '../../../src/main/register/reviews/reminders/reminders-due.ts'

const day = (text: string): CivilDate => text as CivilDate
const fine: ReminderFacts = {
  today: day('2026-11-22'), roles: ['consultant', 'system-admin', 'log-reviewer'], lastReviewedOn: day('2026-10-18'), isLogBroken: false, failedUnlocks: 0,
  activeTo: day('2026-12-23'), recovery: 'tested', hasReviewer: true, newestBackupOn: day('2026-11-15'), registerMadeOn: day('2026-01-01'), changedByOthers: [],
}

test('nothing is said while all is as it should be, to the last day', () => {
  expect(remindersDue(fine)).toEqual([])
})

test('a day later each is said, with how long it has been', () => {
  const late: ReminderFacts = { ...fine, lastReviewedOn: day('2026-10-17'), isLogBroken: true, failedUnlocks: 3, activeTo: day('2026-12-22'), recovery: 'untested', newestBackupOn: day('2026-11-14') }
  expect(remindersDue(late)).toEqual([
    { kind: 'log-broken' }, { kind: 'review-overdue', days: 36 }, { kind: 'backup-old', days: 8, isAny: true }, { kind: 'recovery-untested' }, { kind: 'failed-unlocks', times: 3 }, { kind: 'account-ends', on: '2026-12-22' },
  ])
})

test('a register without any backup is reckoned from the day it was made', () => {
  expect(remindersDue({ ...fine, newestBackupOn: undefined, registerMadeOn: day('2026-11-20') })).toEqual([])
  expect(remindersDue({ ...fine, newestBackupOn: undefined, registerMadeOn: day('2026-11-01') })).toEqual([{ kind: 'backup-old', days: 21, isAny: false }])
})

test('nobody is told what she cannot mend', () => {
  const late: ReminderFacts = { ...fine, lastReviewedOn: day('2026-01-01'), isLogBroken: true, failedUnlocks: 3, activeTo: undefined, recovery: 'none', newestBackupOn: undefined }
  expect(remindersDue({ ...late, roles: ['consultant'] })).toEqual([])
  expect(remindersDue({ ...late, roles: ['log-reviewer'] }).map(({ kind }) => kind)).toEqual(['log-broken', 'review-overdue', 'failed-unlocks'])
  expect(remindersDue({ ...late, roles: ['system-admin'] }).map(({ kind }) => kind)).toEqual(['log-broken', 'review-overdue', 'backup-old', 'no-recovery', 'failed-unlocks'])
})

test('that nobody can review the log is told to who can give somebody the role', () => {
  expect(remindersDue({ ...fine, hasReviewer: false, roles: ['system-admin'] })).toEqual([{ kind: 'no-reviewer' }])
  expect(remindersDue({ ...fine, hasReviewer: false, roles: ['consultant', 'manager'] })).toEqual([])
})

test('what others did to one\'s own way in is told to everybody, first', () => {
  const given = { kind: 'passphrase-given', byName: 'Anna', at: '2026-11-20T08:00:00.000Z', isDone: true } as const
  expect(remindersDue({ ...fine, roles: ['registrar'], changedByOthers: [given] })).toEqual([given])
})
