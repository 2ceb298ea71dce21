import { hostname } from 'node:os'
import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import { appVersion } from '#shared/domain/app-version.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import { logSessions } from '../../register/audit-log/access-log.schema.ts'
import type { WriteTx } from '../database/connection.ts'
import type { Moment } from '../clock.ts'
import type { Unlocked } from './unlock-slots.ts'

export type OpeningEvent = 'unlocked' | 'recovered' | 'register-created' | 'restored'

/** What the register (or, for a manager, its copy in statistik.db) knows about who is unlocking. */
export interface KnownUser extends Pick<Session, 'userId' | 'userName' | 'roles' | 'areas' | 'seesProtected'> {
  readonly activeTo: string | undefined
}

/**
 * Begins a session and writes it to the log, in the file that this user's key opens.
 * Errors: user-ended after her last day.
 */
export async function startSession(tx: WriteTx, user: KnownUser, { slot, signing }: Unlocked, event: OpeningEvent, moment: Moment): Promise<Session> {
  if (user.activeTo !== undefined && user.activeTo < moment.today) throw new AppError('user-ended')
  const { activeTo: _activeTo, ...known } = user
  const session: Session = { sessionId: moment.newId(), ...known, mustChangePassphrase: slot.given && event === 'unlocked' }
  await tx.insert(logSessions).values({
    sessionId: session.sessionId, userId: session.userId, userName: session.userName, slotId: signing.slotId, verifyKey: signing.verifyKey,
    openedAt: moment.now, computer: hostname().slice(0, 100), appVersion,
  })
  await appendAccessEntries(tx, [{ at: moment.now, userId: session.userId, sessionId: session.sessionId, event, purpose: 'administration', route: 'vault' }])
  return session
}
