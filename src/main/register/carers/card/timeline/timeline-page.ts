import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { ReadDb } from '../../../../store/database/connection.ts'
import type { AreaScope } from '../../../scope/area-scope.ts'

/** Which part of a carer's timeline is asked for: what lies below the key `before`, at most so many; and what of it the caller sees. */
export interface TimelinePage {
  readonly carerId: string
  readonly before: string | undefined
  readonly limit: number
  readonly scope: AreaScope | undefined
  /** Holds the key of the compartment of protected identities. */
  readonly seesProtected: boolean
}

/** The first of one kind of entries on a page, newest first. Every kind is cut by the same key, so that merged pages miss and repeat nothing. */
export type TimelineSource = (db: ReadDb, page: TimelinePage) => Promise<readonly TimelineEntry[]>

/** `2026-11-22|<id>`: ids rise with time, so within a day the later recorded stands first. */
export const keyOf = (day: string, id: string): string => `${day}|${id}`

/** The rows below `before`, by the columns that the key is made of. */
export const below = (before: string | undefined, day: SQLWrapper, id: SQLWrapper): SQL | undefined =>
  before === undefined ? undefined : sql`(${day}, ${id}) < (${before.slice(0, 10)}, ${before.slice(11)})`
