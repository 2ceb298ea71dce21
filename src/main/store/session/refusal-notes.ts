import type { RefusedCall } from '#shared/contract/store-messages.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import type { Clock } from '../clock.ts'
import { runInWriteTransaction } from '../database/transaction.ts'
import type { OpenVault } from '../open-vault.ts'

/** What the app was asked and did not do stands in the log (ASVS 16.3.2–16.3.4): which route and how often, never what was sent. */
export interface RefusalNotes {
  /** The first of a kind stands at once, those that follow within a minute as one number: a page gone mad cannot fill the log. */
  note(open: OpenVault, refused: RefusedCall): Promise<void>
  /** Writes what has been counted and not yet written; before a lock. */
  flush(open: OpenVault): Promise<void>
}

const quietMs = 60_000

interface Tally {
  readonly refused: RefusedCall
  readonly writtenAt: number
  readonly since: number
}

export function createRefusalNotes(clock: Clock): RefusalNotes {
  const tallies = new Map<string, Tally>()

  async function write({ logged, session: { userId, sessionId } }: OpenVault, { refused: { event, route }, since: hits }: Tally): Promise<void> {
    await runInWriteTransaction(logged, (tx) => appendAccessEntries(tx, [{ at: clock.now().toISOString(), userId, sessionId, event, purpose: 'administration', route, hits }]))
  }

  return {
    async note(open, refused) {
      const key = `${refused.event} ${refused.route}`
      const before = tallies.get(key)
      const now = clock.now().getTime()
      const tally = { refused, writtenAt: before?.writtenAt ?? 0, since: (before?.since ?? 0) + 1 }
      const isDue = Math.abs(now - tally.writtenAt) >= quietMs
      tallies.set(key, isDue ? { refused, writtenAt: now, since: 0 } : tally)
      if (isDue) await write(open, tally)
    },
    async flush(open) {
      const left = [...tallies.values()].filter(({ since }) => since > 0)
      tallies.clear()
      for (const tally of left) await write(open, tally)
    },
  }
}
