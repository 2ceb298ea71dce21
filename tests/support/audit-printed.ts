import { auditTable, type Audit } from '../../src/main/statistics/disclosure-control/audit-table.ts'
import type { PrintedNumbers } from './read-release-files.ts'

const breakdowns = ['S01 Kön', 'S01 Åldersgrupp', 'S20 Verksamhetsområde', 'S20 Kontaktform']
const onlyIn = (set: readonly string[]): string => `only ${set.join('+')}`
const overlapping = 'S01 Verksamhetsområde'

/**
 * What a stranger who holds the file and knows how it is made can conclude about what it hides. The
 * sums are set up here anew, from the definitions printed in the file, not from the code that protects.
 */
export async function auditPrinted(printed: PrintedNumbers, truth: Readonly<Record<string, number>>, threshold = 5): Promise<Audit> {
  const keys = Object.keys(printed)
  const under = (prefix: string): readonly string[] => keys.filter((key) => key.startsWith(`${prefix} `))
  const areas = under(overlapping)
  // Every set of areas that a person may be counted in, and at least one of them.
  const sets = areas.reduce<readonly (readonly string[])[]>((all, area) => [...all, ...all.map((set) => [...set, area])], [[]]).slice(1)
  const cells = keys.map((id) => {
    const value = printed[id]
    return typeof value === 'number' ? { id, value, published: true } : { id, value: truth[id] ?? Number.NaN, published: false }
  })
  return auditTable({
    threshold,
    cells: [...cells, ...sets.map((set) => ({ id: onlyIn(set), published: false, auxiliary: true }))],
    equations: [
      ...breakdowns.map((prefix) => ({ total: prefix.slice(0, 3), parts: under(prefix) })),
      { total: 'S01', parts: sets.map((set) => onlyIn(set)) },
      ...areas.map((area) => ({ total: area, parts: sets.filter((set) => set.includes(area)).map((set) => onlyIn(set)) })),
    ],
  })
}
