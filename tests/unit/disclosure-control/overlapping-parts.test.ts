import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditTable } from '../../../src/main/statistics/disclosure-control/audit-table.ts'
import { checkCountTable } from '../../../src/main/statistics/disclosure-control/check-count-table.ts'
import { patternEquations, unionBounds } from '../../../src/main/statistics/disclosure-control/links/overlapping-parts.ts'

const parts = ['a', 'b', 'c']
const memberships = fc.array(fc.subarray(parts, { minLength: 1 }), { minLength: 1, maxLength: 9 })

describe('overlapping parts', () => {
  it('know that the whole lies between the largest part and the sum of the parts', async () => {
    const persons = [['a'], ['a'], ['a', 'b'], ['b', 'c']]
    const { cells, equations } = patternEquations('all', parts, persons, 'open')
    const own = [['a', 3], ['b', 2], ['c', 1], ['all', 4]] as const
    const audit = await auditTable({
      threshold: undefined,
      equations,
      cells: [...own.map(([id, value]) => ({ id, value, published: id !== 'all' })), ...cells.map((cell) => ({ ...cell, published: false }))],
    })
    expect(audit).toMatchObject({ ok: true, intervals: new Map([['all', { min: 3, max: 6 }], ...cells.map((cell) => [cell.id, expect.anything()] as const)]) })
  })

  it('say the same with patterns as with bounds, and both agree with the truth', async () => {
    await fc.assert(
      fc.asyncProperty(memberships, fc.subarray([...parts, 'all']), fc.constantFrom('open', 'protected'), async (persons, shown, complements) => {
        const own = [
          ...parts.map((id) => ({ id, value: persons.filter((person) => person.includes(id)).length })),
          { id: 'all', value: persons.length },
        ]
        const pieces = [patternEquations('all', parts, persons, complements), unionBounds({ id: 'all', value: persons.length }, own.slice(0, 3), complements)]
        const intervals = await Promise.all(
          pieces.map(async ({ cells, equations }) => {
            expect(checkCountTable({ threshold: 5, cells: [...own, ...cells], equations })).toEqual([])
            const audit = await auditTable({ threshold: 5, equations, cells: [...own, ...cells].map((cell) => ({ ...cell, published: shown.includes(cell.id) })) })
            if (!audit.ok) throw new Error(audit.reason)
            return own.map(({ id }) => [id, audit.intervals.get(id)])
          }),
        )
        expect(intervals[0]).toEqual(intervals[1])
      }),
      { numRuns: 60, seed: 20260707 },
    )
  }, 60_000)

  it('refuse a person who belongs nowhere or somewhere unknown, and too many parts', () => {
    expect(() => patternEquations('all', parts, [[]], 'open')).toThrow(RangeError)
    expect(() => patternEquations('all', parts, [['d']], 'open')).toThrow(RangeError)
    expect(() => patternEquations('all', Array.from({ length: 11 }, (_, at) => `${at}`), [], 'open')).toThrow(RangeError)
  })
})
