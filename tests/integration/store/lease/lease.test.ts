import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { leaseStorm } from '../../../../scripts/torture/lease-storm.ts'
import { openConnection } from '../../../../src/main/store/database/open-connection.ts'
import { runInWriteTransaction } from '../../../../src/main/store/database/transaction.ts'
import { holdLease } from '../../../../src/main/store/lease/hold-lease.ts'
import { leasePath } from '../../../../src/main/store/lease/lease-file.ts'
import { takeLease, type LeaseHolder } from '../../../../src/main/store/lease/take-lease.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const karin: LeaseHolder = { host: 'PC-1', user: 'karin', pid: 11 }
const maria: LeaseHolder = { host: 'PC-2', user: 'maria', pid: 22 }
const now = new Date('2026-11-22T18:00:00.000Z')
const take = (folder: string, who: LeaseHolder, takeOver = false) => takeLease(folder, who, { now, takeOver })
const silence = (folder: string, seconds: number): void => {
  const since = Date.now() / 1000 - seconds - 0.5
  utimesSync(leasePath(folder), since, since)
}
async function held(folder: string, who: LeaseHolder, takeOver = false) {
  const answer = await take(folder, who, takeOver)
  if (answer.kind !== 'held') throw new Error('not held')
  return answer
}

describe('the register on a share', () => {
  test('is for one at a time; the other learns who, since when, and how silent', async () => {
    await using home = await tempFolder()
    const lease = await held(home.path, karin)
    expect(await take(home.path, maria)).toMatchObject({ kind: 'held-by', holder: { host: 'PC-1', user: 'karin', pid: 11, at: now.toISOString() }, silentSeconds: 0 })
    holdLease(lease, () => undefined, () => now).release()
    expect(existsSync(leasePath(home.path))).toBe(false)
    expect((await take(home.path, maria)).kind).toBe('held')
    expect(readdirSync(home.path)).toEqual(['las.json'])
  })

  test('of ten who try at once is given to one', async () => {
    await using home = await tempFolder()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => take(home.path, { ...karin, pid: n })))
    expect(answers.filter(({ kind }) => kind === 'held')).toHaveLength(1)
  })

  test('of ten who take over at once is given to one at most, and one in the end', async () => {
    await using home = await tempFolder()
    await held(home.path, karin)
    silence(home.path, 300)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => take(home.path, { ...maria, pid: n }, true)))
    const nonces = answers.flatMap((answer) => (answer.kind === 'held' ? [answer.nonce] : []))
    const standing = existsSync(leasePath(home.path)) ? readFileSync(leasePath(home.path), 'utf8') : ''
    expect(nonces.filter((nonce) => standing.includes(nonce)).length).toBe(1)
    expect(readdirSync(home.path)).toEqual(['las.json'])
  })

  test('is taken over only when somebody asks for it, and only after two minutes of silence', async () => {
    await using home = await tempFolder()
    const first = await held(home.path, karin)
    silence(home.path, 119)
    expect(await take(home.path, maria, true)).toMatchObject({ kind: 'held-by', silentSeconds: 119 })
    silence(home.path, 121)
    expect(await take(home.path, maria, false)).toMatchObject({ kind: 'held-by', silentSeconds: 121 })
    const second = await held(home.path, maria, true)
    expect(() => holdLease(first, () => undefined, () => now).assertStillHolding()).toThrow(expect.objectContaining({ code: 'lease-lost' }) as Error)
    expect(() => holdLease(second, () => undefined, () => now).assertStillHolding()).not.toThrow()
  })

  test('whose lease is half written is held by nobody known, and can be taken over like any other', async () => {
    await using home = await tempFolder()
    writeFileSync(leasePath(home.path), '{"format":"anhor')
    expect(await take(home.path, maria, true)).toMatchObject({ kind: 'held-by', holder: undefined })
    silence(home.path, 121)
    expect((await take(home.path, maria, true)).kind).toBe('held')
  })

  test('gives a sign of life every ten seconds, and never over somebody else\'s lease', async () => {
    await using home = await tempFolder()
    const first = await held(home.path, karin)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const lost = vi.fn<() => void>()
      const lease = holdLease(first, lost, () => new Date('2026-11-22T18:00:10.000Z'))
      silence(home.path, 60)
      vi.advanceTimersByTime(10_000)
      expect(JSON.parse(readFileSync(leasePath(home.path), 'utf8'))).toMatchObject({ user: 'karin', at: now.toISOString(), heartbeat: '2026-11-22T18:00:10.000Z' })
      expect(await take(home.path, maria, true)).toMatchObject({ kind: 'held-by', silentSeconds: 0 })
      silence(home.path, 121)
      await held(home.path, maria, true)
      vi.advanceTimersByTime(30_000)
      expect(lost).toHaveBeenCalledTimes(1)
      expect(JSON.parse(readFileSync(leasePath(home.path), 'utf8'))).toMatchObject({ user: 'maria', heartbeat: now.toISOString() })
      lease.release()
      expect(existsSync(leasePath(home.path))).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a write', () => {
  test('is rolled back when the lease is lost before its COMMIT', async () => {
    await using home = await tempFolder()
    const lease = holdLease(await held(home.path, karin), () => undefined, () => now)
    const connection = openConnection(join(home.path, 'prov.db'), randomBytes(32), 'create', { exclusive: true, beforeCommit: lease.assertStillHolding })
    connection.sqlite.exec('CREATE TABLE t (x)')
    const write = () => runInWriteTransaction(connection, async (tx) => tx.run(sql`INSERT INTO t VALUES (1)`))
    await write()
    silence(home.path, 121)
    await held(home.path, maria, true)
    expect(await refusalOf(write())).toEqual({ code: 'lease-lost' })
    expect([connection.sqlite.inTransaction, connection.sqlite.prepare('SELECT count(*) FROM t').pluck().get()]).toEqual([false, 1])
    connection.sqlite.close()
  })

  test('by nobody else gets into a file that is held whole, nor does a reader', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'prov.db')
    const key = randomBytes(32)
    const first = openConnection(path, key, 'create', { exclusive: true })
    first.sqlite.exec('CREATE TABLE t (x)')
    expect([first.sqlite.pragma('locking_mode', { simple: true }), first.sqlite.pragma('journal_mode', { simple: true })]).toEqual(['exclusive', 'truncate'])
    for (const mode of ['open', 'read-only'] as const) expect(await refusalOf(Promise.resolve().then(() => openConnection(path, key, mode)))).toEqual({ code: 'already-open' })
    first.sqlite.close()
    openConnection(path, key, 'open').sqlite.close()
  })
})

const takeovers = Number(process.env['LEASE_TAKEOVERS'] ?? 10)

test(`of ${takeovers} holders that are frozen, taken over from and woken none writes after the one that came later`, async () => {
  await using home = await tempFolder()
  const report = await leaseStorm({ takeovers, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ takeovers, gaveUp: takeovers, doubleWrites: 0, missing: 0 })
}, 60_000 + takeovers * 10_000)

test('the storm notices a holder that does not ask its lease', async () => {
  await using home = await tempFolder()
  const report = await leaseStorm({ takeovers: 3, seed: 1, home: home.path, guard: 'careless' })
  expect(report.doubleWrites).toBeGreaterThan(0)
}, 90_000)
