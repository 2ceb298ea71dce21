import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { AppError } from '../../src/shared/contract/errors.ts'
import type { Connection } from '../../src/main/store/database/connection.ts'
import { openConnection } from '../../src/main/store/database/open-connection.ts'
import { asAppError } from '../../src/main/store/database/sqlite-error.ts'
import { runInWriteTransaction } from '../../src/main/store/database/transaction.ts'
import { holdLease } from '../../src/main/store/lease/hold-lease.ts'
import { takeLease } from '../../src/main/store/lease/take-lease.ts'

// node lease-holder.ts FOLDER KEY NAME locked|unlocked guarded|careless: takes the lease and writes until it loses it.

const [folder = '', key = '', name = '', locking = 'locked', guard = 'guarded'] = process.argv.slice(2)
const say = (word: string): void => void process.stdout.write(`${word}\n`)

const lease = await takeLease(folder, { host: name, user: 'prov', pid: process.pid }, { now: new Date(), takeOver: true })
if (lease.kind !== 'held') {
  say('refused')
  process.exit(3)
}
const held = holdLease(lease, () => undefined, () => new Date())
say('held')

/** A frozen holder still has the file: the new one waits until it wakes, finds that it has lost, and lets go. */
async function openWhenFree(): Promise<Connection> {
  try {
    return openConnection(join(folder, 'prov.db'), Buffer.from(key, 'hex'), 'open', { exclusive: locking === 'locked', ...(guard === 'guarded' && { beforeCommit: held.assertStillHolding }) })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'already-open')) throw error
    await sleep(20)
    return openWhenFree()
  }
}

const connection = await openWhenFree()
say('open')
try {
  for (;;) {
    try {
      await runInWriteTransaction(connection, async (tx) => {
        tx.run(sql`INSERT INTO written (holder) VALUES (${name})`)
        await sleep(Math.random() * 4)
      })
      say('committed')
    } catch (error) {
      if (asAppError(error).code !== 'busy') throw error
      // Kept out by the one who took over: the app would learn it from its next sign of life.
      held.assertStillHolding()
    }
    await sleep(Math.random() * 4)
  }
} catch (error) {
  connection.sqlite.close()
  say(asAppError(error).code)
  held.release()
  process.exit(asAppError(error).code === 'lease-lost' ? 0 : 4)
}
