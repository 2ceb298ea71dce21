import { expect, test } from 'vitest'
import { auditTable } from '../../../src/main/statistics/disclosure-control/audit-table.ts'
import { checkCountTable } from '../../../src/main/statistics/disclosure-control/check-count-table.ts'
import type { CountCell, CountTable } from '../../../src/main/statistics/disclosure-control/count-table.ts'
import { nestedPatterns, type NestedMembership } from '../../../src/main/statistics/disclosure-control/links/nested-parts.ts'
import { protectTable } from '../../../src/main/statistics/disclosure-control/protect-table.ts'

const names = { whole: 'all', inner: 'in', parts: ['a', 'b'].map((name) => ({ name, part: `all ${name}`, innerPart: `in ${name}` })) }
const persons = (count: number, parts: readonly string[], innerParts: readonly string[] = []): readonly NestedMembership[] => Array.from({ length: count }, () => ({ parts, innerParts }))

function tableOf(members: readonly NestedMembership[]): CountTable {
  const count = (is: (member: NestedMembership) => boolean): number => members.filter(is).length
  const cells: readonly CountCell[] = [
    { id: 'all', value: members.length, priority: 4 },
    { id: 'in', value: count(({ innerParts }) => innerParts.length > 0), priority: 4 },
    ...['a', 'b'].flatMap((name) => [{ id: `all ${name}`, value: count(({ parts }) => parts.includes(name)) }, { id: `in ${name}`, value: count(({ innerParts }) => innerParts.includes(name)) }]),
  ]
  const nested = nestedPatterns(names, members)
  return { threshold: 5, cells: [...cells, ...nested.cells], equations: nested.equations }
}

async function intervals(table: CountTable, shown: readonly string[]) {
  const audit = await auditTable({ threshold: 5, cells: table.cells.map((cell) => ({ ...cell, published: shown.includes(cell.id) })), equations: table.equations })
  if (!audit.ok) throw new Error(audit.reason)
  return audit.intervals
}

test('all that follows of an inner group from the whole is in the cells: without overlap its parts make it known', async () => {
  const table = tableOf([...persons(7, ['a']), ...persons(1, ['a'], ['a']), ...persons(8, ['b'], ['b'])])
  expect(checkCountTable(table)).toEqual([])
  // Nobody is in both parts (8 + 8 = 16), so the inner group is the sum of its own parts.
  expect((await intervals(table, ['all', 'all a', 'all b', 'in a', 'in b'])).get('in')).toEqual({ min: 9, max: 9 })
  expect((await intervals(table, ['all', 'all a', 'all b'])).get('in a')).toEqual({ min: 0, max: 8 })
})

test('who is in the whole but not in the inner group is protected when few', async () => {
  const table = tableOf([...persons(20, ['a'], ['a']), ...persons(2, ['a']), ...persons(9, ['b'])])
  const result = await protectTable(table)
  if (!result.ok) throw new Error(result.reason)
  const shown = (id: string): boolean => result.table.cells.get(id)?.status === 'shown'
  // 22 in part a and 20 of them in the inner group: the two others would be known.
  expect(shown('all a') && shown('in a')).toBe(false)
  expect((await intervals(table, [...result.table.cells.keys()].filter(shown))).get('all a − in a')?.max ?? 99).toBeGreaterThanOrEqual(5)
})

test('a person in no part, in an unknown one or in an inner part beside hers is refused, and so are too many parts', () => {
  for (const [parts, innerParts] of [[[], []], [['c'], []], [['a'], ['b']]] as const) expect(() => nestedPatterns(names, [{ parts, innerParts }])).toThrow(RangeError)
  const many = { ...names, parts: Array.from({ length: 7 }, (_, at) => ({ name: `p${at}`, part: `all ${at}`, innerPart: `in ${at}` })) }
  expect(() => nestedPatterns(many, [])).toThrow(RangeError)
})

test('a sum taken several times is known as such: to the check, the search, the audit and the proof', async () => {
  // Participants p, attendances x = p + again, and at most three times p.
  const cells: readonly CountCell[] = [
    { id: 'p', value: 6 }, { id: 'x', value: 9 }, { id: 'again', value: 3, auxiliary: true }, { id: 'room', value: 18, auxiliary: true }, { id: 'unused', value: 9, auxiliary: true },
  ]
  const equations = [{ total: 'x', parts: ['p', 'again'] }, { total: 'room', parts: ['p'], times: 3 }, { total: 'room', parts: ['x', 'unused'] }]
  expect(checkCountTable({ threshold: 5, cells, equations })).toEqual([])
  expect(checkCountTable({ threshold: 5, cells, equations: [{ total: 'room', parts: ['p'], times: 2 }] })).toEqual([{ code: 'does-not-add-up', id: 'room' }])
  expect(checkCountTable({ threshold: 5, cells, equations: [{ total: 'room', parts: ['p'], times: 0 }] })).toEqual([{ code: 'malformed-equation', id: 'room' }])
  const audit = async (shown: string) => auditTable({ threshold: 5, cells: cells.map((cell) => ({ ...cell, published: cell.id === shown })), equations })
  expect(await audit('p')).toMatchObject({ intervals: new Map([['x', { min: 6, max: 18 }], ['again', { min: 0, max: 12 }], ['room', { min: 18, max: 18 }], ['unused', { min: 0, max: 12 }]]) })
  expect(await audit('x')).toMatchObject({ intervals: new Map([['p', { min: 3, max: 9 }], ['again', { min: 0, max: 6 }], ['room', { min: 9, max: 27 }], ['unused', { min: 0, max: 18 }]]) })
})

const event = (contributors: number, first: number, second: number) => ({ contributors, largest: [first, second] as const })

test('what counts no persons is shown whatever it is; the rest of an event count is hidden when too few stand behind it', async () => {
  const table: CountTable = {
    threshold: 5,
    cells: [
      { id: 'meetings', value: 1, impersonal: true },
      { id: 'x', value: 60, event: event(12, 8, 7), priority: 4 }, { id: 'x a', value: 52, event: event(10, 8, 7) },
      // Eight occasions of two persons: large enough as a number, but not by who stands behind it.
      { id: 'x − x a', value: 8, complement: true, event: event(2, 5, 3) },
    ],
    equations: [{ total: 'x', parts: ['x a', 'x − x a'] }],
  }
  const result = await protectTable(table)
  if (!result.ok) throw new Error(result.reason)
  expect([...result.table.cells]).toEqual([['meetings', { status: 'shown', value: 1 }], ['x', { status: 'shown', value: 60 }], ['x a', { status: 'hidden' }]])
})
