import type { LogEvent } from '#shared/contract/define.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import { runInWriteTransaction } from '../database/transaction.ts'
import type { DoneAbout, HandlerContext } from '../handler.ts'
import type { OpenVault } from '../open-vault.ts'

/*
 * The key file is no part of the register's files: what changes it and its entry in the log cannot be written as one. So the log first says that the
 * change is begun, then the key file is written (whole or not at all), then the log says that it is done. Killed in between, the log
 * tells of no change that was not made, and no change is made that it does not tell of.
 */

/** Appends the entry that something is done, with what the register has to remember of it. */
export async function logDoneIn({ logged, session }: Pick<OpenVault, 'logged' | 'session'>, entry: { readonly event: LogEvent; readonly route: string; readonly at: string }, { objectId, also }: DoneAbout = {}): Promise<void> {
  const { userId, sessionId } = session
  await runInWriteTransaction(logged, async (tx) => {
    await also?.(tx)
    await appendAccessEntries(tx, [{ ...entry, userId, sessionId, purpose: 'administration', objectId }])
  })
}

/** Runs `write`, then logs it as done. That it cannot be logged makes it no less done, and nobody is told otherwise: the log then holds that it was begun. */
export async function thenDone<T>(write: () => Promise<T>, logDone: (written: T) => Promise<void>): Promise<T> {
  const written = await write()
  await logDone(written).catch(() => undefined)
  return written
}

/** For a command, whose own entry says that it is begun: the key file follows when that is committed. Errors of `write` reach the caller. */
export function writeKeysAfterCommit({ afterCommit, logDone }: Pick<HandlerContext, 'afterCommit' | 'logDone'>, write: () => Promise<unknown>, done: LogEvent, about?: DoneAbout): void {
  afterCommit(async () => {
    await thenDone(write, () => logDone(done, about))
  })
}
