import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openConnection } from '../../src/main/store/database/open-connection.ts'
import { leasePath } from '../../src/main/store/lease/lease-file.ts'
import { silenceBeforeTakeover } from '../../src/main/store/lease/take-lease.ts'
import { seededRandom } from './seeded-random.ts'

export interface LeaseStorm {
  readonly takeovers: number
  readonly seed: number
  /** Where the file is made; emptied by the caller. */
  readonly home: string
  /** `careless` writes without asking the lease: the storm must notice. */
  readonly guard?: 'guarded' | 'careless'
}

export interface LeaseReport {
  readonly takeovers: number
  /** Frozen holders that woke up, found that they had lost the lease, and stopped. */
  readonly gaveUp: number
  /** Rows that a holder wrote after somebody who came later had written: must be 0. */
  readonly doubleWrites: number
  /** Rows in all, against what the holders were told was committed. */
  readonly rows: number
  readonly acknowledged: number
  readonly missing: number
}

const script = resolve(import.meta.dirname, 'lease-holder.ts')

interface Holder {
  readonly name: string
  readonly child: ChildProcess
  readonly count: (word: string) => number
  /** Resolves when the word has been said this often, or the holder has ended. */
  readonly said: (word: string, times?: number) => Promise<void>
  readonly ended: Promise<void>
}

function startHolder(folder: string, key: string, name: string, locking: string, guard: string): Holder {
  const child = spawn(process.execPath, ['--no-warnings', script, folder, key, name, locking, guard], { stdio: ['ignore', 'pipe', 'inherit'] })
  const words: string[] = []
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    words.push(...lines)
  })
  const over = new AbortController()
  const ended = new Promise<void>((settle) => {
    child.once('close', () => {
      over.abort()
      settle()
    })
  })
  const count = (word: string): number => words.filter((each) => each === word).length
  return {
    name, child, count, ended,
    async said(word, times = 1) {
      while (count(word) < times && !over.signal.aborted) await sleep(2)
    },
  }
}

function makeFile(folder: string, key: string): void {
  mkdirSync(folder, { recursive: true })
  const { sqlite } = openConnection(join(folder, 'prov.db'), Buffer.from(key, 'hex'), 'create')
  sqlite.exec('CREATE TABLE written (at integer PRIMARY KEY AUTOINCREMENT, holder text NOT NULL)')
  sqlite.close()
}

const writersIn = (folder: string, key: string): readonly string[] => {
  const { sqlite } = openConnection(join(folder, 'prov.db'), Buffer.from(key, 'hex'), 'open')
  const rows = sqlite.prepare('SELECT holder FROM written ORDER BY at').pluck().all() as string[]
  sqlite.close()
  return rows
}

/** Holders are named by their order: a row by one after a row by a later one is a double write. */
function doubleWritesIn(writers: readonly string[]): number {
  let latest = -1
  return writers.filter((name) => {
    const isLate = Number(name) < latest
    latest = Math.max(latest, Number(name))
    return isLate
  }).length
}

/**
 * One holder after the other is frozen (SIGSTOP) at a random moment, also in mid-commit; its lease is made
 * to look silent; another process takes over; then the frozen one wakes and goes on. Every second holder
 * keeps the database's lock as the app does in share mode; the others keep none between their
 * transactions, so that the lease alone must stop them.
 */
export async function leaseStorm({ takeovers, seed, home, guard = 'guarded' }: LeaseStorm): Promise<LeaseReport> {
  const random = seededRandom(seed)
  const folder = join(home, 'delat')
  const key = randomBytes(32).toString('hex')
  makeFile(folder, key)
  const lockingOf = (n: number): 'locked' | 'unlocked' => (guard === 'guarded' && n % 4 < 2 ? 'locked' : 'unlocked')
  let holder = startHolder(folder, key, '0', lockingOf(0), guard)
  let [gaveUp, acknowledged] = [0, 0]
  for (let n = 1; n <= takeovers; n += 1) {
    await holder.said('committed', 3)
    await sleep(random() * 30)
    holder.child.kill('SIGSTOP')
    const silentSince = Date.now() / 1000 - silenceBeforeTakeover - 1
    utimesSync(leasePath(folder), silentSince, silentSince)
    const next = startHolder(folder, key, String(n), lockingOf(n), guard)
    await next.said('held')
    // It can only write before the other wakes if that one holds no lock.
    await Promise.race([next.said('committed'), sleep(random() * 600)])
    holder.child.kill('SIGCONT')
    if (guard === 'careless') await next.said('committed').then(() => sleep(100)).then(() => holder.child.kill('SIGKILL'))
    await holder.ended
    gaveUp += holder.count('lease-lost')
    acknowledged += holder.count('committed')
    holder = next
  }
  await holder.said('committed', 3)
  holder.child.kill('SIGKILL')
  await holder.ended
  acknowledged += holder.count('committed')
  const writers = writersIn(folder, key)
  return { takeovers, gaveUp, doubleWrites: doubleWritesIn(writers), rows: writers.length, acknowledged, missing: Math.max(0, acknowledged - writers.length) }
}

/** True when every frozen holder stopped, and what was acknowledged stands. */
export const isHarmless = ({ gaveUp, doubleWrites, missing }: LeaseReport, takeovers: number): boolean => gaveUp === takeovers && doubleWrites + missing === 0
