import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { LocalDayInput } from '#shared/contract/planning/resources.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { localDays } from '../calendar.schema.ts'
import { assertLocalDay } from './assert-local-day.ts'

type Actor = Pick<HandlerContext, 'session' | 'now' | 'newId'>

/** Adds and changes days, all or none; the ids come in the order of the days. Errors: invalid-input (`days.N.toOn` `ends-before-start`), conflict, not-found. */
export async function saveLocalDays(tx: WriteTx, { days }: ParsedInputOf<'localDays.save'>, actor: Actor): Promise<{ ids: readonly string[] }> {
  const fields = days.flatMap(({ fromOn, toOn }, index) => (toOn < fromOn ? [{ path: `days.${index}.toOn`, reason: 'ends-before-start' }] : []))
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
  const ids: string[] = []
  for (const day of days) ids.push(await saveOne(tx, day, actor))
  return { ids }
}

async function saveOne(tx: WriteTx, { id, version, kindCode, name, fromOn, toOn }: LocalDayInput, { session, now, newId }: Actor): Promise<string> {
  const values = { kindCode, name, fromOn, toOn, changedAt: now, changedBy: session.userId }
  if (id === undefined) {
    const fresh = newId()
    await tx.insert(localDays).values({ ...values, id: fresh, createdAt: now, createdBy: session.userId, version: 1 })
    return fresh
  }
  const stored = await assertLocalDay(tx, id, version)
  await tx.update(localDays).set({ ...values, version: stored + 1 }).where(eq(localDays.id, id))
  return id
}
