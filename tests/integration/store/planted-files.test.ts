import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readChecked } from '../../../src/main/store/files/checked-file.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { holdLease } from '../../../src/main/store/lease/hold-lease.ts'
import { leasePath } from '../../../src/main/store/lease/lease-file.ts'
import { takeLease } from '../../../src/main/store/lease/take-lease.ts'
import { knownRegisters } from '../../../src/main/vault/known-registers.ts'
import { readPlace } from '../../../src/main/vault/register-place.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** What somebody who can write in the folder may put where a file of ours should be. */
const planted: readonly (readonly [what: string, plant: (path: string) => void])[] = [
  ['two gigabytes', (path) => {
    writeFileSync(path, '')
    truncateSync(path, 2 * 1024 ** 3)
  }],
  ['a folder', (path) => mkdirSync(path)],
  // Windows has no such pipes in its folders.
  ...(process.platform === 'win32' ? [] : [['a pipe that nobody writes to', (path: string) => void execFileSync('mkfifo', [path])] as const]),
]
const who = { host: 'PC-1', user: 'karin', pid: 11 }
const now = new Date('2026-11-22T18:00:00.000Z')

describe.each(planted)('%s in the place of', (_what, plant) => {
  test('a small file of ours is damage, and is told at once', async () => {
    await using home = await tempFolder()
    const path = join(home.path, 'fil.json')
    plant(path)
    expect(await readChecked({ format: 'x', version: 1, members: z.strictObject({}) }, path)).toEqual({ kind: 'damaged' })
    expect(await refusalOf(readKeyFile(path))).toEqual({ code: 'key-file-damaged' })
    expect(await readPlace(path)).toEqual({})
  }, 2000)

  test('a key file leaves the start with a register without a name', async () => {
    await using home = await tempFolder()
    const witness = join(home.path, 'minne.json')
    for (const path of [join(home.path, 'nycklar.json'), join(home.path, 'nycklar.json.bak'), witness]) plant(path)
    const folders = { real: home.path, practice: join(home.path, 'ovning') }
    expect(await knownRegisters(folders, folders, witness)).toMatchObject([{ register: 'real', label: '', users: [] }])
  }, 2000)

  test('a lease is held by nobody known, and is taken over like one that is half written', async () => {
    await using home = await tempFolder()
    plant(leasePath(home.path))
    expect(await takeLease(home.path, who, { now, takeOver: false })).toMatchObject({ kind: 'held-by', holder: undefined })
    const since = Date.now() / 1000 - 121
    utimesSync(leasePath(home.path), since, since)
    expect((await takeLease(home.path, who, { now, takeOver: true })).kind).toBe('held')
  }, 2000)

  test('a lease that is held stops the next commit', async () => {
    await using home = await tempFolder()
    const held = await takeLease(home.path, who, { now, takeOver: false })
    if (held.kind !== 'held') throw new Error('not held')
    const lease = holdLease(held, () => undefined, () => now)
    rmSync(leasePath(home.path))
    plant(leasePath(home.path))
    expect(() => lease.assertStillHolding()).toThrow(expect.objectContaining({ code: 'lease-lost' }) as Error)
    lease.release()
  }, 2000)
})
