import { and, eq, gte, isNull, or } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext, HandlersOf } from '../../../store/handler.ts'
import { readLastCheck } from '../../audit-log/viewer/last-check.ts'
import { readSetting } from '../../settings/settings.ts'
import { unit } from '../../unit/unit.schema.ts'
import { userRoles, users } from '../../users/users.schema.ts'
import { lastReviewedOn } from '../list-reviews.ts'
import { changedByOthers } from './changed-by-others.ts'
import { remindersDue, type ReminderFacts } from './reminders-due.ts'

/** The instant of the newest backup on this computer that was reopened and found whole. */
export type NewestVerifiedBackup = (context: Pick<HandlerContext, 'computer' | 'registerId'>) => Promise<string | undefined>

const dayOf = (instant: string): CivilDate => localToday(new Date(instant))

async function gatherReminders(db: ReadDb, { session, today, keyring, computer, registerId }: HandlerContext, newestVerifiedBackup: NewestVerifiedBackup): Promise<ReminderFacts> {
  const [user] = await db.select({ activeTo: users.activeTo }).from(users).where(eq(users.id, session.userId))
  const [made] = await db.select({ at: unit.createdAt }).from(unit)
  const reviewers = await db.select({ id: users.id }).from(users).innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(and(eq(userRoles.role, 'log-reviewer'), or(isNull(users.activeTo), gte(users.activeTo, today)))).limit(1)
  const hasRecovery = keyring.file().slots.some(({ kind }) => kind === 'recovery')
  const newest = await newestVerifiedBackup({ computer, registerId })
  return {
    today,
    roles: session.roles,
    lastReviewedOn: await lastReviewedOn(db),
    hasReviewer: reviewers.length > 0,
    isLogBroken: (await readLastCheck(db))?.broken !== undefined,
    failedUnlocks: Number(await readSetting(db, 'failed-unlocks') ?? 0),
    activeTo: (user?.activeTo ?? undefined) as CivilDate | undefined,
    recovery: !hasRecovery ? 'none' : await readSetting(db, 'recovery-tested-at') === undefined ? 'untested' : 'tested',
    newestBackupOn: newest === undefined ? undefined : dayOf(newest),
    registerMadeOn: dayOf(made?.at ?? '1970-01-01T00:00:00.000Z'),
    changedByOthers: await changedByOthers(db, session),
  }
}

export const remindersHandlers = (newestVerifiedBackup: NewestVerifiedBackup): HandlersOf<'reminders.list'> => ({
  'reminders.list': async (db, _input, context) => ({ reminders: remindersDue(await gatherReminders(db, context, newestVerifiedBackup)) }),
})
