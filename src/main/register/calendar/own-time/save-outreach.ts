import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { outreach } from '../calendar.schema.ts'
import { assertOutreach } from './assert-outreach.ts'

/**
 * Outreach of the one who records it. A colleague may finish it: it stays with the one who did it.
 * Errors: not-found, conflict, invalid-input (`heldOn` `future` when held).
 */
export async function saveOutreach(
  tx: WriteTx,
  input: ParsedInputOf<'outreach.save'>,
  { session, now, today, newId }: Pick<HandlerContext, 'session' | 'now' | 'today' | 'newId'>,
): Promise<{ id: string }> {
  const { heldOn, minutes, typeCode, areaCode, statusCode } = input
  if (statusCode === 'held' && heldOn > today) throw new AppError('invalid-input', { fields: [{ path: 'heldOn', reason: 'future' }] })
  const values = {
    heldOn, minutes, typeCode, areaCode, statusCode,
    startsAt: input.startsAt ?? null,
    title: input.title ?? null,
    participants: input.participants ?? null,
    changedAt: now,
    changedBy: session.userId,
  }
  if (input.id === undefined) {
    const id = newId()
    await tx.insert(outreach).values({ ...values, id, userId: session.userId, createdAt: now, createdBy: session.userId, version: 1 })
    return { id }
  }
  const version = await assertOutreach(tx, input.id, input.version)
  await tx.update(outreach).set({ ...values, version: version + 1 }).where(eq(outreach.id, input.id))
  return { id: input.id }
}
