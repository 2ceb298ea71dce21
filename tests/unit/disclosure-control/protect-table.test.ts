import { describe, expect, it } from 'vitest'
import type { CountCell, CountTable } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import { patternEquations, unionBounds } from '../../../src/main/statistics/disclosure-control/links/overlapping-parts.ts'
import { protectTable, type ProtectOptions } from '../../../src/main/statistics/disclosure-control/protect-table.ts'
import { auditTable } from '../../../src/main/statistics/disclosure-control/audit-table.ts'

const counts = (values: Readonly<Record<string, number>>): readonly CountCell[] => Object.entries(values).map(([id, value]) => ({ id, value }))

/** What a reader sees: the number, `..` or `.`; or the reason for the refusal. */
async function printed(table: CountTable, options: ProtectOptions = {}): Promise<Readonly<Record<string, number | string>> | string> {
  const protection = await protectTable(table, options)
  if (!protection.ok) return protection.reason
  const { cells } = protection.table
  await expectSecure(table, (id) => cells.get(id)?.status === 'shown')
  const symbol = { hidden: '..', structural: '.' }
  return Object.fromEntries([...cells].map(([id, cell]) => [id, cell.status === 'shown' ? cell.value : symbol[cell.status]]))
}

/** What is released must stand up to the audit, with everything shown earlier as public. */
async function expectSecure(table: CountTable, isShown: (id: string) => boolean): Promise<void> {
  const audit = await auditTable({ ...table, cells: table.cells.map((cell) => ({ ...cell, published: isShown(cell.id) })) })
  expect(audit).toMatchObject({ ok: true, verdict: 'secure' })
}

const storyC2: CountTable = {
  threshold: 5,
  cells: counts({ 'ÄO/K': 12, 'ÄO/M': 3, ÄO: 15, 'FH/K': 7, 'FH/M': 6, FH: 13, 'IFO/K': 2, 'IFO/M': 0, IFO: 2, K: 21, M: 9, Σ: 30 }),
  equations: [
    ...['ÄO', 'FH', 'IFO'].map((total) => ({ total, parts: [`${total}/K`, `${total}/M`] })),
    ...['K', 'M'].map((total) => ({ total, parts: [`ÄO/${total}`, `FH/${total}`, `IFO/${total}`] })),
    { total: 'Σ', parts: ['ÄO', 'FH', 'IFO'] },
    { total: 'Σ', parts: ['K', 'M'] },
  ],
}

const sexes: CountTable = {
  threshold: 5,
  cells: counts({ kvinnor: 6, män: 3, okänt: 1, alla: 10 }),
  equations: [{ total: 'alla', parts: ['kvinnor', 'män', 'okänt'] }],
}

const areas = ['ÄO', 'FH', 'IFO']
const carers = [...Array.from({ length: 7 }, () => ['ÄO']), ['FH'], ['FH'], ['FH', 'IFO']]

function yearAnd(persons: readonly (readonly string[])[]): CountTable {
  const q1 = persons.filter((quarters) => quarters.includes('Q1')).length
  const q2 = persons.filter((quarters) => quarters.includes('Q2')).length
  const patterns = patternEquations('år', ['Q1', 'Q2'], persons, 'protected')
  return { threshold: 5, cells: [...counts({ år: persons.length, Q1: q1, Q2: q2 }), ...patterns.cells], equations: patterns.equations }
}

const event = (id: string, value: number, contributors: number, largest: readonly [number, number]) => ({ id, value, event: { contributors, largest } })

describe('protectTable', () => {
  it('releases story C2 with all margins but those of the two smallest areas', async () => {
    const table = await printed(storyC2)
    expect(table).toMatchObject({ Σ: 30, K: 21, M: 9, ÄO: 15, 'ÄO/M': '..', IFO: '..', 'IFO/K': '..', 'IFO/M': '..', FH: '..' })
  })

  it('hides all three sexes of the fixture and shows the total', async () => {
    expect(await printed(sexes)).toEqual({ kvinnor: '..', män: '..', okänt: '..', alla: 10 })
  })

  it('shows the large area of the fixture and the unique total when persons may be in several areas', async () => {
    const own = counts({ ÄO: 7, FH: 3, IFO: 1, alla: 10 })
    const expected = { ÄO: 7, FH: '..', IFO: '..', alla: 10 }
    const patterns = patternEquations('alla', areas, carers, 'open')
    expect(await printed({ threshold: 5, cells: [...own, ...patterns.cells], equations: patterns.equations })).toEqual(expected)
    const bounds = unionBounds({ id: 'alla', value: 10 }, own.slice(0, 3), 'open')
    expect(await printed({ threshold: 5, cells: [...own, ...bounds.cells], equations: bounds.equations })).toEqual(expected)
    const both = { cells: [...sexes.cells, ...own.slice(0, 3), ...patterns.cells], equations: [...sexes.equations, ...patterns.equations] }
    expect(await printed({ threshold: 5, ...both })).toEqual({ kvinnor: '..', män: '..', okänt: '..', ...expected })
  })

  it('does not let the year minus a quarter single out a few persons, unless there are none', async () => {
    const same = Array.from({ length: 5 }, () => ['Q1', 'Q2'])
    expect(await printed(yearAnd(same))).toEqual({ år: 5, Q1: 5, Q2: 5 })
    const twoLeft = await printed(yearAnd([...same, ...same, ['Q1'], ['Q1']]))
    expect(Object.values(twoLeft).filter((value) => value === '..')).not.toEqual([])
  })

  it('hides six of seven: the one left over would be known', async () => {
    expect(await printed({ threshold: 5, cells: counts({ a: 6, b: 1, all: 7 }), equations: [{ total: 'all', parts: ['a', 'b'] }] })).toEqual({ a: '..', b: '..', all: 7 })
  })

  it('hides a full group, whose sisters would be known to be empty', async () => {
    const table = { threshold: 5, cells: counts({ a: 7, b: 0, all: 7 }), equations: [{ total: 'all', parts: ['a', 'b'] }] }
    expect(await printed(table)).toEqual({ a: '..', b: '..', all: 7 })
    const impossible = { ...table, cells: [{ id: 'a', value: 7 }, { id: 'b', value: 0, structural: true }, { id: 'all', value: 7 }] }
    expect(await printed(impossible)).toEqual({ a: 7, b: '.', all: 7 })
  })

  it('shows zeros where zeros are public, and protects the rest knowing that', async () => {
    const cells = counts({ a: 0, b: 2, c: 9, d: 12, all: 23 })
    const table = { threshold: 5, hiddenLower: 1, cells, equations: [{ total: 'all', parts: ['a', 'b', 'c', 'd'] }] }
    expect(await printed(table)).toEqual({ a: 0, b: '..', c: '..', d: 12, all: 23 })
  })

  it('protects events by the persons behind them', async () => {
    const table = (first: CountCell): CountTable => ({
      threshold: 5,
      cells: [first, event('b', 20, 9, [4, 3]), event('c', 31, 12, [5, 4]), event('all', first.value + 51, 25, [11, 5])],
      equations: [{ total: 'all', parts: [first.id, 'b', 'c'] }],
    })
    // 14 talks with 4 persons; 30 talks of which one person had 24 and another 4: 2 < 25 % of 24.
    for (const sensitive of [event('a', 14, 4, [5, 4]), event('a', 30, 5, [24, 4])]) {
      const result = await protectTable(table(sensitive))
      if (!result.ok) throw new Error(result.reason)
      expect(result.table.cells.get('a')).toEqual({ status: 'hidden' })
      const margin = Math.ceil(sensitive.event.largest[0] / 4)
      expect(result.certificate.witnesses.some((witness) => (witness['a'] ?? 0) >= sensitive.value + margin)).toBe(true)
    }
    // One more event than the truth would be possible with c shown; 25 % of the largest contribution asks for two.
    const cells = [event('a', 14, 4, [8, 3]), event('b', 1, 1, [1, 0]), event('c', 30, 12, [5, 4]), event('all', 45, 15, [8, 5])]
    const tight = await printed({ threshold: 5, cells, equations: [{ total: 'all', parts: ['a', 'b', 'c'] }] })
    expect(tight).toMatchObject({ a: '..', b: '..', c: '..', all: 45 })
    expect(await printed(table(event('a', 30, 8, [8, 6])))).toEqual({ a: 30, b: 20, c: 31, all: 81 })
  })

  it('keeps a sensitive cell hidden and in doubt, whatever its size', async () => {
    const cells = [{ id: 'a', value: 40, sensitive: true }, ...counts({ b: 30, c: 20, all: 90 })]
    const shown = await printed({ threshold: undefined, cells, equations: [{ total: 'all', parts: ['a', 'b', 'c'] }] })
    expect(shown).toEqual({ a: '..', b: 30, c: '..', all: 90 })
  })

  it('never takes back what was shown, and hides the year where the quarters would give it away', async () => {
    const quarters = { Q1: 9, Q2: 3, Q3: 8, Q4: 11 }
    const table: CountTable = {
      threshold: 5,
      cells: counts({ ...quarters, år: 31 }),
      equations: [{ total: 'år', parts: Object.keys(quarters) }],
      released: [
        { id: 'Q1', status: 'shown', value: 9 },
        { id: 'Q2', status: 'hidden' },
        { id: 'Q3', status: 'shown', value: 8 },
      ],
    }
    const result = await printed(table)
    expect(result).toMatchObject({ Q1: 9, Q2: '..', Q3: 8 })
    expect(Object.values(result).filter((value) => value === '..')).toHaveLength(2)
    const allShown: CountTable = { ...table, released: [...(table.released ?? []), { id: 'Q4', status: 'shown', value: 11 }] }
    expect(await printed(allShown)).toMatchObject({ år: '..' })
    expect(await printed({ ...allShown, released: [...(allShown.released ?? []), { id: 'år', status: 'shown', value: 31 }] })).toBe('released-earlier')
  })

  it('refuses a table that contradicts itself or an earlier release', async () => {
    expect(await printed({ ...sexes, cells: counts({ kvinnor: 6, män: 3, okänt: 2, alla: 10 }) })).toBe('unusable-table')
    expect(await printed({ ...sexes, released: [{ id: 'alla', status: 'shown', value: 9 }] })).toBe('unusable-table')
  })

  it('does not take a total that cannot occur for one that merely happens to be empty', async () => {
    const cells = [{ id: 'a', value: 0, structural: true }, { id: 'b', value: 0, structural: true }, { id: 'c', value: 9 }]
    const equations = [{ total: 'ab', parts: ['a', 'b'] }, { total: 'all', parts: ['ab', 'c'] }]
    const withTotal = (ab: CountCell): CountTable => ({ threshold: 5, cells: [...cells, ab, { id: 'all', value: 9 }], equations })
    expect(await printed(withTotal({ id: 'ab', value: 0 }))).toBe('unusable-table')
    expect(await printed(withTotal({ id: 'ab', value: 0, structural: true }))).toEqual({ a: '.', b: '.', c: 9, ab: '.', all: 9 })
  })

  it('refuses where the sums alone give a small cell away', async () => {
    const equations = [{ total: 'a', parts: ['b', 'c'] }, { total: 'b', parts: ['a', 'd'] }]
    expect(await printed({ threshold: 5, cells: counts({ a: 8, b: 8, c: 0, d: 0 }), equations })).toBe('no-safe-pattern')
  })

  it('releases nothing when time is up', async () => {
    expect(await printed(storyC2, { timeLimitMs: 0 })).toBe('undecided')
  })

  it('keeps decoys hidden and everything else safe', async () => {
    const table = { threshold: 5, cells: counts({ a: 8, b: 9, c: 10, all: 27 }), equations: [{ total: 'all', parts: ['a', 'b', 'c'] }] }
    expect(await printed(table)).toEqual({ a: 8, b: 9, c: 10, all: 27 })
    expect(await printed(table, { decoys: new Set(['a', 'b']) })).toEqual({ a: '..', b: '..', c: 10, all: 27 })
    // Alone, the decoy could be worked out from the rest: hiding it would be for show.
    expect(await printed(table, { decoys: new Set(['a']) })).toEqual({ a: 8, b: 9, c: 10, all: 27 })
  })

  it('gives the same release and certificate every time', async () => {
    const [first, second] = [await protectTable(storyC2), await protectTable(storyC2)]
    expect(second).toEqual(first)
  })
})
