import type { CountCell, SumEquation } from '../count-table.ts'
import type { TablePiece } from './overlapping-parts.ts'

/** Category per dimension. */
export type Selection = Readonly<Record<string, string>>

/** The same selection has the same key in every table: that is what links tables. */
export function cellKey(measure: string, selection: Selection): string {
  const pairs = Object.entries(selection).map(([dimension, category]) => `${dimension}=${category}`)
  return [measure, ...pairs.toSorted()].join(' ')
}

/**
 * Several tables of the same persons, each with all its margins: the cells, and all that anybody can
 * know about how they hang together. `dimensions` lists the categories, `tables` the dimensions that
 * are crossed; a person has a category in every dimension.
 *
 * Tables that close a circle (sex × age, age × relation, relation × sex) know more of each other than
 * their common margins: some person must sit in every cell of all three. The circle is filled with
 * auxiliary cells for the crossed dimensions of a triangulated table graph, which says exactly that
 * and no more (Vorob'ev: consistent margins over a decomposable cover have a joint table).
 */
export function linkedTables(
  measure: string,
  dimensions: Readonly<Record<string, readonly string[]>>,
  tables: readonly (readonly string[])[],
  persons: readonly Selection[],
): TablePiece {
  const cells = new Map<string, CountCell>()
  const equations = new Map<string, SumEquation>()
  const categories = (dimension: string): readonly string[] => dimensions[dimension] ?? []
  const add = (crossed: readonly string[], auxiliary: boolean): void => {
    for (const margin of subsets(crossed)) {
      for (const selection of selections(margin, categories)) {
        const id = cellKey(measure, selection)
        if (cells.has(id)) continue
        const value = persons.filter((person) => margin.every((dimension) => person[dimension] === selection[dimension])).length
        cells.set(id, auxiliary ? { id, value, auxiliary } : { id, value })
      }
      for (const free of crossed.filter((dimension) => !margin.includes(dimension))) {
        for (const selection of selections(margin, categories)) {
          const total = cellKey(measure, selection)
          const parts = categories(free).map((category) => cellKey(measure, { ...selection, [free]: category }))
          equations.set(`${total} by ${free}`, { total, parts })
        }
      }
    }
  }
  for (const table of tables) add(table, false)
  const size = (crossed: readonly string[]): number => crossed.reduce((product, dimension) => product * categories(dimension).length, 1)
  for (const clique of fillingCliques(tables, size)) add(clique, true)
  return { cells: [...cells.values()], equations: [...equations.values()] }
}

/** The cliques of the triangulated table graph that no table covers. Smallest cross first: fewest auxiliary cells. */
function fillingCliques(tables: readonly (readonly string[])[], size: (crossed: readonly string[]) => number): readonly (readonly string[])[] {
  const neighbours = new Map<string, Set<string>>()
  const join = (members: readonly string[]): void => {
    for (const one of members) {
      neighbours.set(one, new Set([...(neighbours.get(one) ?? []), ...members.filter((other) => other !== one)]))
    }
  }
  for (const table of tables) join(table)
  const cliques: (readonly string[])[] = []
  while (neighbours.size > 0) {
    const around = [...neighbours].map(([dimension, near]) => ({ dimension, clique: [dimension, ...near].toSorted() }))
    const next = around.reduce((best, candidate) => (size(candidate.clique) < size(best.clique) ? candidate : best))
    cliques.push(next.clique)
    join(next.clique)
    neighbours.delete(next.dimension)
    for (const near of neighbours.values()) near.delete(next.dimension)
  }
  return cliques.filter(
    (clique, at) => !tables.some((table) => covered(clique, table)) && !cliques.some((other, where) => where < at && covered(clique, other)),
  )
}

const covered = (clique: readonly string[], by: readonly string[]): boolean => clique.every((dimension) => by.includes(dimension))

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  return items.reduce<readonly (readonly string[])[]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])
}

function selections(crossed: readonly string[], categories: (dimension: string) => readonly string[]): readonly Selection[] {
  return crossed.reduce<readonly Selection[]>(
    (so, dimension) => so.flatMap((selection) => categories(dimension).map((category) => ({ ...selection, [dimension]: category }))),
    [{}],
  )
}
