import { z } from 'zod'
import { defineCommand, defineQuery } from './define.ts'
import { statisticsRoles } from './roles.ts'
import { id, instant, quarter } from './values.ts'

/** A count as it leaves: the value, `..` (hidden) or `.` (cannot occur). Hidden cells carry no number at all. */
export const releasedCell = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('shown'), value: z.int().min(0) }),
  z.strictObject({ status: z.literal('hidden') }),
  z.strictObject({ status: z.literal('impossible') }),
])
export type ReleasedCellView = z.output<typeof releasedCell>

/** One table of the pack: a total and one breakdown. The words stand in `shared/domain/statistics`. */
export const releasedTableView = z.strictObject({
  id: z.string(),
  total: releasedCell,
  rows: z.array(z.strictObject({ code: z.string(), cell: releasedCell })).readonly(),
})
export type ReleasedTableView = z.output<typeof releasedTableView>

export const releaseView = z.strictObject({
  id,
  quarter,
  releasedAt: instant,
  releasedBy: z.string(),
  definitionVersion: z.int(),
  threshold: z.int(),
  sha256: z.string(),
  tables: z.array(releasedTableView).readonly(),
})
export type ReleaseView = z.output<typeof releaseView>

export const statisticsRoutes = {
  /** What a release of the quarter would show. Already released: exactly that, never a new computation. */
  'statistics.preview': defineQuery({
    input: z.strictObject({ quarter }),
    output: z.strictObject({
      quarter,
      threshold: z.int(),
      tables: z.array(releasedTableView).readonly(),
      /** The quarter is not over: its books are still open and it cannot be released yet. */
      isOpen: z.boolean(),
      release: releaseView.optional(),
    }),
    roles: ['consultant'],
    reads: ['contacts', 'carers', 'groups', 'respite', 'releases'],
    log: { event: 'counted', purpose: 'statistics' },
  }),
  /** Freezes the quarter's protected counts in the ledger. Errors: refused (`quarter-not-over`, `cannot-be-protected`). */
  'statistics.release': defineCommand({
    input: z.strictObject({ quarter }),
    output: releaseView,
    roles: ['consultant'],
    changes: ['releases'],
    log: { event: 'released', purpose: 'statistics', objects: (_input, output) => [output.id] },
  }),
  /** The frozen counts of a quarter as they stand in statistik.db: all that a manager's key opens. Errors: not-found. */
  'statistics.released': defineQuery({
    input: z.strictObject({ quarter }),
    output: releaseView,
    roles: statisticsRoles,
    reads: ['releases'],
    needs: 'statistics',
    log: { event: 'counted', purpose: 'statistics', objects: (_input, output) => [output.id] },
  }),
  'statistics.releases': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ releases: z.array(releaseView).readonly() }),
    roles: statisticsRoles,
    reads: ['releases'],
    needs: 'statistics',
    log: { because: 'protected counts that have already left' },
  }),
  /** Writes the stored file of a release, byte for byte, where the user says. Errors: not-found, disk-full, folder-*, refused (`file-cannot-be-replaced`). */
  'exports.releaseFile': defineCommand({
    input: z.strictObject({ releaseId: id, kind: z.enum(['xlsx', 'csv']), suggestedName: z.string().regex(/^[\w.-]{1,120}$/) }),
    output: z.strictObject({ fileName: z.string(), sha256: z.string() }),
    roles: statisticsRoles,
    changes: [],
    needs: 'statistics',
    log: { event: 'exported', purpose: 'statistics', objects: (input) => [input.releaseId] },
    asksForFile: (input) => ({ suggestedName: input.suggestedName, kind: input.kind }),
  }),
} as const
