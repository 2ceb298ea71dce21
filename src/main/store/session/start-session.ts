import { hostname } from 'node:os'
import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import { appVersion } from '#shared/domain/app-version.ts'
import { logSessions } from '../../register/audit-log/access-log.schema.ts'
import { beginLog } from '../../register/audit-log/chain/begin-log.ts'
import { driverOf } from '../../register/audit-log/chain/log-writer.ts'
import type { WriteTx } from '../database/connection.ts'
import type { Moment } from '../clock.ts'
import { logWriterFor, type OpenedFile } from './log-writer-for.ts'
import type { Unlocked } from './unlock-slots.ts'

export type OpeningEvent = 'unlocked' | 'recovered' | 'register-created' | 'restored'

/** What the register (or, for a manager, its copy in statistik.db) knows about who is unlocking. */
export interface KnownUser extends Pick<Session, 'userId' | 'userName' | 'roles' | 'areas' | 'seesProtected'> {
  readonly activeTo: string | undefined
}

/**
 * Begins a session and writes it to the log, in the file that this user's key opens. What is changed from here on is noted and sealed.
 * Errors: user-ended after her last day.
 */
export async function startSession(tx: WriteTx, user: KnownUser, unlocked: Unlocked, opened: OpenedFile, event: OpeningEvent, moment: Moment): Promise<Session> {
  const { slot, signing } = unlocked
  if (user.activeTo !== undefined && user.activeTo < moment.today) throw new AppError('user-ended')
  const { activeTo: _activeTo, ...known } = user
  const session: Session = { sessionId: moment.newId(), ...known, mustChangePassphrase: slot.given && event === 'unlocked' }
  const row = {
    sessionId: session.sessionId, userId: session.userId, userName: session.userName, slotId: signing.slotId, verifyKey: signing.verifyKey,
    openedAt: moment.now, computer: hostname().slice(0, 100), appVersion,
  }
  await tx.insert(logSessions).values(row)
  const stored = {
    session_id: row.sessionId, user_id: row.userId, user_name: row.userName, slot_id: row.slotId, verify_key: row.verifyKey,
    opened_at: row.openedAt, computer: row.computer, app_version: row.appVersion,
  }
  beginLog(logWriterFor(driverOf(tx), unlocked, opened), stored, {
    at: moment.now, userId: session.userId, sessionId: session.sessionId, event, purpose: 'administration', route: 'vault',
  })
  return session
}
