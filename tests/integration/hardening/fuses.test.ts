import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { applyFuses, wrongFuses } from '../../../scripts/package/apply-fuses.ts'
import { fuses } from '../../../scripts/package/fuses.ts'
import { tempFolder } from '../../support/temp-folder.ts'

// What Electron compiles into its executable: a mark, the version of the wire, its length, a sign per fuse.
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const electronsOwn = '101100011'

/** A file that holds such a wire somewhere in its middle; a stand-in for the executable that this machine has not got. */
const programWith = (wire: string, version = 1): Buffer =>
  Buffer.concat([Buffer.alloc(5 * 1024 * 1024, 0x90), Buffer.from(sentinel), Buffer.from([version, wire.length]), Buffer.from(wire), Buffer.alloc(4096, 0xcc)])

test('every fuse that this tool knows is stated once, with a reason', () => {
  const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number')
  expect(new Set(fuses.map(({ option }) => option))).toEqual(new Set(known))
  expect(fuses).toHaveLength(known.length)
  for (const { option, name, because } of fuses) {
    expect(FuseV1Options[option]).toBe(name)
    expect(because.length).toBeGreaterThan(40)
  }
})

test('applied to an executable, all nine stand as stated, and no other byte has changed', async () => {
  await using folder = await tempFolder()
  const program = join(folder.path, 'anhorigparmen')
  const before = programWith(electronsOwn)
  await writeFile(program, before)
  expect(await wrongFuses(program)).toHaveLength(7)
  await applyFuses(program)
  expect(await wrongFuses(program)).toEqual([])
  const after = await readFile(program)
  const wireAt = before.indexOf(sentinel) + sentinel.length + 2
  expect(after.subarray(wireAt, wireAt + 9).toString()).toBe('010011001')
  expect(Buffer.concat([after.subarray(0, wireAt), after.subarray(wireAt + 9)]).equals(Buffer.concat([before.subarray(0, wireAt), before.subarray(wireAt + 9)]))).toBe(true)
})

test('one fuse set back by hand is named by the check, which then fails', async () => {
  await using folder = await tempFolder()
  const program = join(folder.path, 'anhorigparmen')
  await writeFile(program, programWith('110011001'))
  expect(await wrongFuses(program)).toEqual(['RunAsNode'])
  const check = spawnSync(process.execPath, ['--no-warnings', resolve(import.meta.dirname, '../../../scripts/package/apply-fuses.ts'), program, '--check'], { encoding: 'utf8' })
  expect(check.status).toBe(1)
  expect(check.stdout).toContain('WRONG RunAsNode off')
  expect((await getCurrentFuseWire(program))[FuseV1Options.RunAsNode]).toBe(0x31)
})

test('an Electron with a fuse that nobody has decided on, or with none at all, is refused untouched', async () => {
  await using folder = await tempFolder()
  for (const [name, bytes] of [['newer', programWith(`${electronsOwn}0`)], ['other wire', programWith(electronsOwn, 2)], ['no fuses', Buffer.alloc(1024)]] as const) {
    const program = join(folder.path, name)
    await writeFile(program, bytes)
    await expect(applyFuses(program), name).rejects.toThrow()
    expect((await readFile(program)).equals(bytes), name).toBe(true)
  }
})
