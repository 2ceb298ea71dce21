import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareWitness } from '../../../src/main/store/witness/compare-witness.ts'
import { forgetFailedUnlocks, noteFailedUnlock, readWitness, rememberSeen } from '../../../src/main/store/witness/witness.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const registerId = '019aa000-0000-7000-8000-0000000000aa'
const other = '019aa000-0000-7000-8000-0000000000ab'
const userId = '019aa000-0000-7000-8000-0000000000ac'
const now = new Date('2026-11-22T17:00:00.000Z')
const hash = (digit: string): string => digit.repeat(64)
const seen = (seq: number, head: string, keyFileRevision = 1) => ({ seq, head: hash(head), keyFileRevision, lastUserId: userId })

async function entryOf(path: string, id = registerId) {
  const reading = await readWitness(path)
  return reading.kind === 'read' ? reading.value.registers[id] : reading.kind
}

describe('what this computer has seen of a register', () => {
  test('is remembered for each register by itself', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'witness.json')
    expect((await readWitness(path)).kind).toBe('missing')
    expect((await rememberSeen(path, registerId, seen(7, 'a'), now)).memory).toBe('begun')
    expect((await rememberSeen(path, other, seen(3, 'b'), now)).memory).toBe('kept')
    expect(await entryOf(path)).toEqual({ seq: 7, head: hash('a'), keyFileRevision: 1, lastUserId: userId, failedUnlocks: 0, seenAt: now.toISOString() })
    expect(await entryOf(path, other)).toMatchObject({ seq: 3 })
  })

  test('never goes back to something older or to another history, unless somebody chose so', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'witness.json')
    await rememberSeen(path, registerId, seen(7, 'a', 5), now)
    await rememberSeen(path, registerId, seen(6, 'b', 2), now)
    await rememberSeen(path, registerId, seen(7, 'c', 2), now)
    expect(await entryOf(path)).toMatchObject({ seq: 7, head: hash('a'), keyFileRevision: 5 })
    await rememberSeen(path, registerId, seen(8, 'd', 2), now)
    expect(await entryOf(path)).toMatchObject({ seq: 8, head: hash('d'), keyFileRevision: 5 })
    await rememberSeen(path, registerId, seen(2, 'e', 1), now, { reset: true })
    expect(await entryOf(path)).toMatchObject({ seq: 2, head: hash('e'), keyFileRevision: 1 })
  })

  test('includes failed unlocks, until they stand in the log', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'witness.json')
    await noteFailedUnlock(path, registerId, now)
    await noteFailedUnlock(path, registerId, now)
    await rememberSeen(path, registerId, seen(7, 'a'), now)
    expect(await entryOf(path)).toMatchObject({ failedUnlocks: 2, lastFailedAt: now.toISOString(), seq: 7 })
    expect((await forgetFailedUnlocks(path, registerId, now)).entry).toMatchObject({ failedUnlocks: 0, seq: 7 })
    expect(await entryOf(path)).not.toHaveProperty('lastFailedAt')
  })

  test('is damage when a single bit has turned, anywhere: told, set aside and begun anew', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'witness.json')
    await rememberSeen(path, registerId, seen(7, 'a'), now)
    const whole = readFileSync(path)
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Buffer.from(whole)
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      writeFileSync(path, bytes)
      const { kind } = await readWitness(path)
      if (kind !== 'damaged') throw new Error(`bit ${bit}: ${kind}`)
    }
    expect((await noteFailedUnlock(path, registerId, now)).memory).toBe('lost')
    expect(globSync('witness.json.skadad-*', { cwd: home.path })).toHaveLength(1)
    expect(await entryOf(path)).toEqual({ failedUnlocks: 1, lastFailedAt: now.toISOString() })
  })

  test('a folder in its place is damage, not a crash', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'witness.json')
    mkdirSync(path)
    expect((await readWitness(path)).kind).toBe('damaged')
    expect((await rememberSeen(path, registerId, seen(1, 'a'), now)).memory).toBe('lost')
    expect(existsSync(path)).toBe(true)
  })
})

describe('a register, compared with what was seen', () => {
  const entry = { seq: 7, head: hash('a'), keyFileRevision: 1, failedUnlocks: 0 }
  const log = (seq: number, head: string | undefined) => ({ seq, headAt: async (at: number) => (at === 7 ? head : hash('f')) })
  test.each([
    ['the same', log(7, hash('a')), 'same-or-newer'],
    ['a later one', log(9, hash('a')), 'same-or-newer'],
    ['an older one', log(6, undefined), 'older'],
    ['an older one that has been worked in since', log(9, hash('b')), 'other-history'],
    ['one without that entry', log(9, undefined), 'other-history'],
  ] as const)('%s', async (_what, at, verdict) => {
    expect(await compareWitness(entry, at)).toBe(verdict)
  })
  test('that was never seen here, or only refused', async () => {
    expect(await compareWitness(undefined, log(3, undefined))).toBe('no-memory')
    expect(await compareWitness({ failedUnlocks: 3 }, log(3, undefined))).toBe('no-memory')
  })
})
