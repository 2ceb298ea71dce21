import { describe, expect, test } from 'vitest'
import { afterOperation, type Disk } from '../../../scripts/torture/power-cuts/disk.ts'
import { imageAfterCut, type CutMode } from '../../../scripts/torture/power-cuts/image-after-cut.ts'
import type { Operation } from '../../../scripts/torture/power-cuts/operations-of.ts'
import { seededRandom } from '../../../scripts/torture/seeded-random.ts'

const empty: Disk = new Map([[0, { kind: 'folder', synced: new Map(), pending: [] }]])
const make = (path: string, what: 'file' | 'folder' = 'file'): Operation => ({ kind: 'make', path, what })
const write = (path: string, text: string, at = 0): Operation => ({ kind: 'write', path, at, bytes: Buffer.from(text) })
const sync = (path: string): Operation => ({ kind: 'sync', path })
const rename = (from: string, to: string): Operation => ({ kind: 'rename', from, to })

/** The files that lie there, by name. */
function files(mode: CutMode, operations: readonly Operation[], seed = 1): Readonly<Record<string, string>> {
  const image = imageAfterCut(operations.reduce(afterOperation, empty), mode, seededRandom(seed))
  return Object.fromEntries([...image].flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes.toString('latin1')]])))
}

const outcomes = (mode: CutMode, operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(Array.from({ length: 400 }, (_, seed) => JSON.stringify(files(mode, operations, seed))))

const standing = [make('a'), write('a', 'old'), sync('a'), sync('')]

describe('after a power cut', () => {
  test('there is what was synced, and nothing else is certain', () => {
    expect(files('none', [...standing, write('a', 'new')])).toEqual({ a: 'old' })
    expect(files('all', [...standing, write('a', 'new')])).toEqual({ a: 'new' })
    expect(files('none', [...standing, write('a', 'new'), sync('a')])).toEqual({ a: 'new' })
    expect(files('none', [...standing, { kind: 'resize', path: 'a', size: 1 }])).toEqual({ a: 'old' })
    expect(files('none', [...standing, { kind: 'resize', path: 'a', size: 1 }, sync('a')])).toEqual({ a: 'o' })
  })

  test('a file that was synced has no name unless its folder was', () => {
    expect(files('none', [make('a'), write('a', 'x'), sync('a')])).toEqual({})
    expect(files('none', [make('d', 'folder'), make('d/a'), sync('d/a'), sync('d')])).toEqual({})
    expect(files('none', [make('d', 'folder'), make('d/a'), sync('d/a'), sync('d'), sync('')])).toEqual({ 'd/a': '' })
  })

  test('a name leads to the old file or to the new one, and a file that is gone may be there', () => {
    const replaced = [...standing, make('b'), write('b', 'new'), sync('b'), rename('b', 'a')]
    expect(files('none', replaced)).toEqual({ a: 'old' })
    expect(files('all', replaced)).toEqual({ a: 'new' })
    expect(files('none', [...replaced, sync('')])).toEqual({ a: 'new' })
    expect(outcomes('random', replaced)).toEqual(new Set([{ a: 'old' }, { a: 'new' }, { a: 'old', b: 'new' }].map((each) => JSON.stringify(each))))
    expect(files('none', [...standing, { kind: 'remove', path: 'a' }])).toEqual({ a: 'old' })
    expect(files('none', [...standing, { kind: 'remove', path: 'a' }, sync('')])).toEqual({})
  })

  test('a folder that is renamed takes along what is in it', () => {
    expect(files('none', [make('d', 'folder'), make('d/a'), sync('d'), rename('d', 'e'), sync('')])).toEqual({ 'e/a': '' })
  })

  test('any of several writes may be there without the others', () => {
    expect(outcomes('random', [...standing, write('a', 'X', 0), write('a', 'Y', 1), write('a', 'Z', 2)]).size).toBe(8)
  })

  test('a torn write is old and new by sectors of 512 bytes, and never within one', () => {
    const [old, fresh] = ['o'.repeat(2000), 'n'.repeat(1100)]
    const seen = outcomes('torn', [make('a'), write('a', old), sync('a'), sync(''), write('a', fresh, 500)])
    expect(seen.size).toBe(16)
    for (const each of seen) {
      const { a } = JSON.parse(each) as { a: string }
      expect(a).toMatch(/^o{500}(o{12}|n{12})(o{512}|n{512})(o{512}|n{512})(o{64}|n{64})o{400}$/u)
    }
  })

  test('a file may have its new length and none of its new content', () => {
    expect(outcomes('torn', [...standing, write('a', 'new', 3)])).toContain(JSON.stringify({ a: 'old\0\0\0' }))
  })

  test('what was cut off does not come back when the file grows', () => {
    expect(files('all', [...standing, { kind: 'resize', path: 'a', size: 1 }, write('a', 'x', 3)])).toEqual({ a: 'o\0\0x' })
  })

  test('the same seed leaves the same disk', () => {
    const operations = [...standing, write('a', 'X'.repeat(5000)), make('b'), write('b', 'y')]
    for (const mode of ['random', 'torn'] as const) expect(files(mode, operations, 7)).toEqual(files(mode, operations, 7))
  })
})
