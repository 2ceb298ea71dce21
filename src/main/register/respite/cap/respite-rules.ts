import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb, WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { respiteRules } from '../respite.schema.ts'

export type RespiteRules = OutputOf<'respite.rules'>

/**
 * Until the municipality has chosen: 24 hours, and a late cancellation by the carer counts. It counts because the
 * reliever is already engaged then and no other family can have her; that it does is what most expect, and the rule
 * must not grow milder by being forgotten. A municipality that wants otherwise says so once.
 */
const defaults: RespiteRules = { version: 1, lateCancellationHours: 24, lateCancellationCounts: true }

/** One row at most, and always this one. */
const onlyRow = 1

/** The municipality's rules for respite; the defaults before any were saved. */
export async function readRules(db: ReadDb): Promise<RespiteRules> {
  const [row] = await db.select().from(respiteRules).limit(1)
  if (row === undefined) return defaults
  const { version, lateCancellationHours, lateCancellationCounts, standardCapMinutes } = row
  return { version, lateCancellationHours, lateCancellationCounts, ...(standardCapMinutes !== null && { standardCapMinutes }) }
}

/** Holds for what is decided from now on. Errors: conflict. */
export async function saveRules(tx: WriteTx, input: ParsedInputOf<'respite.saveRules'>, { session, now }: Pick<HandlerContext, 'session' | 'now'>): Promise<void> {
  const { version } = await readRules(tx)
  if (version !== input.version) throw new AppError('conflict')
  const values = {
    lateCancellationHours: input.lateCancellationHours,
    lateCancellationCounts: input.lateCancellationCounts,
    standardCapMinutes: input.standardCapMinutes ?? null,
    changedAt: now,
    changedBy: session.userId,
    version: version + 1,
  }
  await tx.insert(respiteRules).values({ id: onlyRow, ...values }).onConflictDoUpdate({ target: respiteRules.id, set: values })
}
