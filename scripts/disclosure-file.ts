import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { AuditCell, PublishedTable } from '../src/main/statistics/disclosure-control/audit-table.ts'
import { checkCountTable, duplicates, equationProblems, largestCount, type TableProblem } from '../src/main/statistics/disclosure-control/check-count-table.ts'
import type { CountCell, CountTable, LedgerEntry } from '../src/main/statistics/disclosure-control/count-table.ts'

/** The file cannot be judged or protected; the message says why. */
export class UnusableFile extends Error {}

const count = z.int().min(0).max(largestCount)

const cellForm = z.looseObject({
  id: z.string().min(1),
  value: count.nullish(),
  published: z.boolean().optional(),
  lower: count.optional(),
  structural: z.boolean().optional(),
  auxiliary: z.boolean().optional(),
  complement: z.boolean().optional(),
  priority: z.number().min(-20).max(20).optional(),
  event: z.object({ contributors: count, largest: z.tuple([count, count]) }).optional(),
})

const releasedForm = z.looseObject({
  id: z.string().min(1),
  value: count.nullish(),
  status: z.enum(['shown', 'hidden', 'structural']).optional(),
  published: z.boolean().optional(),
})

const fileForm = z.looseObject({
  threshold: z.int().min(1).nullable(),
  hidden_lower: count.optional(),
  cells: z.array(cellForm).min(1),
  equations: z.array(z.looseObject({ total: z.string(), parts: z.array(z.string()).min(1) })).default([]),
  primary: z.array(z.string()).optional(),
  released: z.array(releasedForm).optional(),
})

/** A table as the two disclosure commands read and print it; the form is in docs/disclosure-control.md. */
export type DisclosureFile = z.infer<typeof fileForm>

type FileCell = DisclosureFile['cells'][number]

/** Throws {@link UnusableFile} when the file cannot be read or is not of the form. */
export function readDisclosureFile(path: string | undefined): DisclosureFile {
  if (path === undefined) throw new UnusableFile('Name a file: npm run --silent <command> -- FILE.json')
  const parsed = fileForm.safeParse(parseJson(path))
  if (!parsed.success) {
    throw new UnusableFile(parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; '))
  }
  const file = parsed.data
  const ids = new Set([...file.cells, ...(file.released ?? [])].map((cell) => cell.id))
  refuse([...duplicates(file.cells.map((cell) => cell.id)), ...duplicates((file.released ?? []).map((cell) => cell.id))])
  refuse((file.primary ?? []).filter((id) => !ids.has(id)).map((id) => ({ code: 'unknown-id', id })))
  return file
}

/** The table as published. Throws {@link UnusableFile} when it contradicts itself. */
export function publishedTable(file: DisclosureFile): PublishedTable {
  const values = new Map(file.cells.map((cell) => [cell.id, cell.value ?? undefined]))
  const judged = new Set(file.primary ?? file.cells.filter((cell) => cell.auxiliary !== true).map((cell) => cell.id))
  for (const cell of file.cells) {
    if (cell.published === undefined && cell.structural !== true) throw new UnusableFile(`"published" is missing for cell "${cell.id}"`)
    const value = cell.value ?? undefined
    if (value === undefined) {
      if (cell.published === true || judged.has(cell.id)) throw new UnusableFile(`"value" is missing for cell "${cell.id}"`)
      continue
    }
    const least = cell.lower ?? (cell.published === true || cell.structural === true || cell.auxiliary === true ? 0 : (file.hidden_lower ?? 0))
    if (value < least) refuse([{ code: 'below-known-minimum', id: cell.id }])
    if (cell.structural === true && value !== 0) refuse([{ code: 'structural-not-zero', id: cell.id }])
  }
  refuse(
    file.equations.flatMap((equation) => {
      const open = [equation.total, ...equation.parts].some((id) => values.has(id) && values.get(id) === undefined)
      const problems = equationProblems(equation, (id) => (values.has(id) ? (values.get(id) ?? 0) : undefined))
      return open ? problems.filter(({ code }) => code !== 'does-not-add-up') : problems
    }),
  )
  return {
    threshold: file.threshold ?? undefined,
    hiddenLower: file.hidden_lower ?? 0,
    cells: file.cells.map((cell) => defined({ ...cell, published: cell.published ?? false, value: cell.value ?? undefined }) as AuditCell),
    equations: file.equations,
    ...(file.primary === undefined ? {} : { judged: file.primary }),
  }
}

/** The table to be protected, with the cells of earlier releases among its own. Throws {@link UnusableFile}. */
export function countTable(file: DisclosureFile): CountTable {
  const own = new Set(file.cells.map((cell) => cell.id))
  const earlier: FileCell[] = (file.released ?? []).filter((entry) => !own.has(entry.id)).map(({ id, value }) => ({ id, value }))
  const cells = [...file.cells, ...earlier]
  const role = primaryRole(file)
  const table: CountTable = {
    threshold: file.threshold ?? undefined,
    hiddenLower: file.hidden_lower ?? 0,
    cells: cells.map((cell): CountCell => {
      if (cell.published === true) throw new UnusableFile(`"${cell.id}" is published already: name what was released earlier in "released"`)
      if (cell.value === undefined || cell.value === null) throw new UnusableFile(`"value" is missing for cell "${cell.id}"`)
      return { ...(defined(cell) as FileCell & CountCell), ...role(cell) }
    }),
    equations: file.equations,
    released: (file.released ?? []).map(ledgerEntry),
  }
  refuse(checkCountTable(table))
  return table
}

/**
 * What `primary` means for protection. Without a threshold it is all there is to say which cells are
 * to be hidden. With one, it names the judged cells: if cells at or above the threshold are among
 * them, it lists the whole table and what is left out are auxiliary unknowns; otherwise it lists the
 * small cells, and of the rest only other small ones are no business of the verdict.
 */
function primaryRole(file: DisclosureFile): (cell: FileCell) => Partial<CountCell> {
  const { threshold, primary } = file
  if (primary === undefined) return () => ({})
  const named = new Set(primary)
  if (threshold === null) return (cell) => (named.has(cell.id) ? { sensitive: true } : {})
  const isSmall = (cell: FileCell): boolean => (cell.value ?? 0) < threshold
  const wholeTable = file.cells.some((cell) => named.has(cell.id) && !isSmall(cell))
  return (cell) => (!named.has(cell.id) && (wholeTable || isSmall(cell)) ? { auxiliary: true } : {})
}

function ledgerEntry(entry: NonNullable<DisclosureFile['released']>[number]): LedgerEntry {
  const status = entry.status ?? (entry.published === undefined ? undefined : entry.published ? 'shown' : 'hidden')
  if (status === undefined) throw new UnusableFile(`"status" is missing for the released cell "${entry.id}"`)
  if (status !== 'shown') return { id: entry.id, status }
  if (entry.value === undefined || entry.value === null) throw new UnusableFile(`"value" is missing for the released cell "${entry.id}"`)
  return { id: entry.id, status, value: entry.value }
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UnusableFile(error instanceof SyntaxError ? `${path} is not JSON: ${error.message}` : `${path} cannot be read`)
  }
}

const sentences: Readonly<Record<TableProblem['code'], string>> = {
  'duplicate-id': 'occurs more than once',
  'unknown-id': 'is named but is not among the cells',
  'not-a-count': 'is not a non-negative whole number',
  'too-large': 'is too large',
  'below-known-minimum': 'is hidden but lies below the least value a hidden cell may have',
  'structural-not-zero': 'is said to be impossible but is not 0',
  'structural-sum': 'and its parts must be marked structural together: it is, or all of them are, but not both',
  'malformed-equation': 'has a sum with the same cell twice, or without parts',
  'does-not-add-up': 'is not the sum of its parts',
  'impossible-event-basis': 'has contributors or contributions that cannot add up to it',
  'differs-from-release': 'was released earlier as something else',
}

function refuse(problems: readonly TableProblem[]): void {
  if (problems.length === 0) return
  throw new UnusableFile(problems.slice(0, 5).map(({ id, code }) => `"${id}" ${sentences[code]}`).join('; '))
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
