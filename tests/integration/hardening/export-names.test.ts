import { lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { safeFileName } from '../../../src/main/app/safe-file-name.ts'
import { writeFileAtomically } from '../../../src/main/store/files/write-file-atomically.ts'
import { contract } from '../../../src/shared/contract/index.ts'
import { hostileNames } from '../../support/hostile-names.ts'
import { tempFolder } from '../../support/temp-folder.ts'

test('there are 24 hostile names', () => {
  expect(new Set(hostileNames).size).toBe(24)
})

test.each(hostileNames)('%j becomes a plain name of its kind, or is refused at the gate', (name) => {
  for (const kind of ['xlsx', 'csv', 'ics'] as const) {
    const safe = safeFileName(name, kind)
    expect(safe.endsWith(`.${kind}`)).toBe(true)
    expect([basename(safe), win32.basename(safe)]).toEqual([safe, safe])
    // oxlint-disable-next-line no-control-regex -- exactly those may not be left
    expect(safe).not.toMatch(/^[.\s-]|[\s.]$|[<>:"|?*\\/\u0000-\u001f]/u)
    expect(safe).not.toMatch(/^(?:con|nul|com1)\./iu)
    expect(safe.length).toBeLessThanOrEqual(126)
  }
  const { success } = contract['exports.releaseFile'].input.safeParse({ releaseId: '01890000-0000-7000-8000-000000000000', kind: 'csv', suggestedName: name })
  expect(success).toBe(/^[\w.-]{1,120}$/u.test(name))
})

test('names that our own screens propose stay as they are', () => {
  for (const [name, kind] of [['anhorigstod_0581_2026-kv3_v1.xlsx', 'xlsx'], ['anhoriggrupp-demens.ics', 'ics'], ['Kvartal 3.csv', 'csv']] as const) expect(safeFileName(name, kind)).toBe(name)
})

test('under every hostile name a file is written into its own folder and nowhere else', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'uttag')
  await mkdir(folder)
  for (const name of hostileNames) {
    const path = join(folder, safeFileName(name, 'csv'))
    expect(dirname(path)).toBe(folder)
    await writeFileAtomically(path, Buffer.from('x'))
    expect(await readdir(home.path)).toEqual(['uttag'])
  }
  expect((await readdir(folder)).every((name) => name.endsWith('.csv'))).toBe(true)
})

test('a link that stands where a file is saved is replaced, and what it pointed to is not touched', async () => {
  await using home = await tempFolder()
  const outside = join(home.path, 'utanför.txt')
  await writeFile(outside, 'orört')
  for (const [name, target] of [['fil.csv', outside], ['bruten.csv', join(home.path, 'finns-inte')], ['ring.csv', join(home.path, 'ring.csv')]] as const) {
    const path = join(home.path, name)
    await symlink(target, path)
    expect(await readlink(path)).toBe(target)
    await writeFileAtomically(path, Buffer.from('ny'))
    expect((await lstat(path)).isFile()).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('ny')
  }
  expect(await readFile(outside, 'utf8')).toBe('orört')
  expect((await readdir(home.path)).toSorted()).toEqual(['bruten.csv', 'fil.csv', 'ring.csv', 'utanför.txt'])
})
