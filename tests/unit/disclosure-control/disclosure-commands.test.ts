import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countTable, publishedTable, readDisclosureFile, UnusableFile } from '../../../scripts/disclosure-file.ts'
import { patternEquations } from '../../../src/main/statistics/disclosure-control/links/overlapping-parts.ts'

const folder = mkdtempSync(join(tmpdir(), 'disclosure-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Output {
  readonly verdict?: string
  readonly reason?: string
  readonly error?: string
  readonly cells: unknown
  readonly exactly_disclosed?: readonly string[]
  readonly provably_small?: readonly string[]
}

function read(content: unknown) {
  const file = join(folder, 'table.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return readDisclosureFile(file)
}

function run(command: 'protect' | 'audit-disclosure', content: unknown): { readonly status: number | null; readonly output: Output } {
  const file = join(folder, 'table.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, `../../../scripts/${command}.ts`), file], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return { status, output: JSON.parse(stdout) as Output }
}

const cells = (values: Readonly<Record<string, number>>, published?: readonly string[]) =>
  Object.entries(values).map(([id, value]) => ({ id, value, ...(published === undefined ? {} : { published: published.includes(id) }) }))

const shownBy = (output: Output) =>
  Object.fromEntries((output.cells as { id: string; value: number; published: boolean }[]).map(({ id, value, published }) => [id, published ? value : '..']))

const sexes = { threshold: 5, cells: cells({ K: 6, M: 3, U: 1, all: 10 }), equations: [{ total: 'all', parts: ['K', 'M', 'U'] }] }

// Each command is a process of its own: slow on a busy machine.
describe('protect and audit:disclosure', { timeout: 60_000 }, () => {
  it('hand each other tables: what one releases, the other finds secure', () => {
    const { status, output } = run('protect', { ...sexes, hidden_lower: 0, title: 'kept as it is' })
    expect(status).toBe(0)
    expect(output).toMatchObject({ threshold: 5, equations: sexes.equations, title: 'kept as it is' })
    expect(shownBy(output)).toEqual({ K: '..', M: '..', U: '..', all: 10 })
    expect(Object.keys(output)).toContain('certificate')
    const audit = run('audit-disclosure', output)
    expect(audit.status).toBe(0)
    expect(audit.output).toEqual({
      verdict: 'secure',
      cells: { K: { min: 0, max: 10 }, M: { min: 0, max: 10 }, U: { min: 0, max: 10 } },
      exactly_disclosed: [],
      provably_small: [],
    })
  })

  it('say with status 1 what a bad pattern gives away', () => {
    const { status, output } = run('audit-disclosure', { ...sexes, cells: cells({ K: 6, M: 3, U: 1, all: 10 }, ['K', 'all']) })
    expect(status).toBe(1)
    expect(output).toMatchObject({ verdict: 'disclosed', exactly_disclosed: [], provably_small: ['M', 'U'], cells: { M: { min: 0, max: 4 } } })
    const exact = run('audit-disclosure', { ...sexes, threshold: null, cells: cells({ K: 6, M: 3, U: 1, all: 10 }, ['K', 'U', 'all']) })
    expect(exact).toMatchObject({ status: 1, output: { exactly_disclosed: ['M'], provably_small: [] } })
  })

  it('print null where nothing bounds a cell from above, and respect hidden_lower and lower', () => {
    const table = { threshold: 5, hidden_lower: 1, cells: [...cells({ K: 6, M: 3, all: 9 }, ['K']), { id: 'x', value: 0, lower: 0, published: false }] }
    const { status, output } = run('audit-disclosure', { ...table, equations: [{ total: 'all', parts: ['K', 'M'] }] })
    expect(status).toBe(0)
    expect(output.cells).toEqual({ M: { min: 1, max: null }, all: { min: 7, max: null }, x: { min: 0, max: null } })
  })

  it('leave auxiliary unknowns out of the verdict, named by primary or marked', () => {
    const patterns = patternEquations('alla', ['ÄO', 'FH', 'IFO'], [...Array.from({ length: 7 }, () => ['ÄO']), ['FH'], ['FH'], ['FH', 'IFO']], 'open')
    const real = cells({ ÄO: 7, FH: 3, IFO: 1, alla: 10 })
    const expected = { ÄO: 7, FH: '..', IFO: '..', alla: 10 }
    const unmarked = patterns.cells.map(({ id, value }) => ({ id, value }))
    for (const file of [
      { cells: [...real, ...patterns.cells] },
      { cells: [...real, ...unmarked], primary: ['ÄO', 'FH', 'IFO', 'alla'] },
      { cells: [...real, ...unmarked], primary: ['FH', 'IFO'] },
    ]) {
      const { status, output } = run('protect', { threshold: 5, equations: patterns.equations, ...file })
      expect(status).toBe(0)
      expect(shownBy(output)).toMatchObject(expected)
      expect(run('audit-disclosure', output).status).toBe(0)
    }
  })

  it('hide what primary names where there is no threshold', () => {
    const { output } = run('protect', { ...sexes, threshold: null, primary: ['K'] })
    expect(shownBy(output)).toMatchObject({ K: '..' })
    expect(run('audit-disclosure', output)).toMatchObject({ status: 0, output: { verdict: 'secure' } })
  })

  it('keep to what was released earlier, and refuse with status 1 when that gives a small cell away', () => {
    const table = { threshold: 5, cells: cells({ Q2: 3, år: 12 }), equations: [{ total: 'år', parts: ['Q1', 'Q2'] }] }
    const { status, output } = run('protect', { ...table, released: [{ id: 'Q1', value: 9, status: 'shown' }] })
    expect(status).toBe(0)
    expect(shownBy(output)).toEqual({ Q1: 9, Q2: '..', år: '..' })
    expect(run('audit-disclosure', output).status).toBe(0)
    const all = [{ id: 'Q1', value: 9, status: 'shown' }, { id: 'år', value: 12, published: true }]
    expect(run('protect', { ...table, released: all })).toEqual({ status: 1, output: { verdict: 'refused', reason: 'released-earlier' } })
  })

  it.each([
    ['not JSON', '{"cells": [', /not JSON/],
    ['no cells', { threshold: 5, equations: [] }, /cells/],
    ['a threshold missing', { cells: sexes.cells, equations: [] }, /threshold/],
    ['a threshold of nothing', { ...sexes, threshold: 0 }, /threshold/],
    ['a negative count', { ...sexes, cells: cells({ K: -1, M: 3, U: 1, all: 3 }) }, /cells\.0\.value/],
    ['half a person', { ...sexes, cells: cells({ K: 6.5, M: 3, U: 1, all: 10.5 }) }, /cells\.0\.value/],
    ['an id twice', { ...sexes, cells: [...sexes.cells, { id: 'K', value: 6 }] }, /"K" occurs more than once/],
    ['an unknown cell in a sum', { ...sexes, equations: [{ total: 'all', parts: ['K', 'X'] }] }, /"X" is named but/],
    ['an unknown judged cell', { ...sexes, primary: ['X'] }, /"X" is named but/],
    ['numbers that do not add up', { ...sexes, cells: cells({ K: 6, M: 3, U: 1, all: 11 }) }, /"all" is not the sum/],
    ['a total that is its own part', { ...sexes, equations: [{ total: 'all', parts: ['all'] }] }, /same cell twice/],
    ['a hidden cell below its known minimum', { ...sexes, cells: [...sexes.cells, { id: 'x', value: 0, lower: 1 }] }, /"x" is hidden but/],
  ])('do not take %s, and say why', (_, content, message) => {
    const marked = typeof content === 'string' || !('cells' in content) ? content : { ...content, cells: content.cells.map((cell) => ({ ...cell, published: false })) }
    expect(() => countTable(read(content))).toThrow(message)
    expect(() => publishedTable(read(marked))).toThrow(message)
    expect(() => countTable(read(content))).toThrow(UnusableFile)
  })

  it('answer what they cannot use with status 2 and a message on stdout', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../../../scripts/protect.ts'), join(folder, 'absent.json')], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stdout).toMatch(/cannot be read/)
    expect(run('audit-disclosure', { threshold: 5, cells: [{ id: 'a', published: true }] })).toEqual({
      status: 2,
      output: { error: '"value" is missing for cell "a"' },
    })
    expect(() => publishedTable(read({ threshold: 5, cells: [{ id: 'a', value: 7 }] }))).toThrow('"published" is missing')
    expect(() => countTable(read({ threshold: 5, cells: [{ id: 'a', value: 7, published: true }] }))).toThrow('is published already')
  })
})
