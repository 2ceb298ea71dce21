import { eq } from 'drizzle-orm'
import { AppError, type FieldError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { absences } from '../calendar.schema.ts'
import { assertOwnAbsence } from './assert-own-absence.ts'

type Absence = ParsedInputOf<'absences.save'>

/**
 * Time when the one who asks is not there; without times it is for whole days. Errors: not-found, conflict,
 * refused (`not-yours`), invalid-input (`toOn` or `endsAt` `ends-before-start`, `startsAt` or `endsAt` `required`).
 */
export async function saveAbsence(tx: WriteTx, input: Absence, { session, now, newId }: Pick<HandlerContext, 'session' | 'now' | 'newId'>): Promise<{ id: string }> {
  const wrong = wrongIn(input)
  if (wrong !== undefined) throw new AppError('invalid-input', { fields: [wrong] })
  const { kindCode, fromOn, toOn } = input
  const values = { kindCode, fromOn, toOn, startsAt: input.startsAt ?? null, endsAt: input.endsAt ?? null, changedAt: now, changedBy: session.userId }
  if (input.id === undefined) {
    const id = newId()
    await tx.insert(absences).values({ ...values, id, userId: session.userId, createdAt: now, createdBy: session.userId, version: 1 })
    return { id }
  }
  const version = await assertOwnAbsence(tx, { id: input.id, version: input.version, userId: session.userId })
  await tx.update(absences).set({ ...values, version: version + 1 }).where(eq(absences.id, input.id))
  return { id: input.id }
}

function wrongIn({ fromOn, toOn, startsAt, endsAt }: Absence): FieldError | undefined {
  if (toOn < fromOn) return { path: 'toOn', reason: 'ends-before-start' }
  if (startsAt === undefined && endsAt === undefined) return undefined
  if (startsAt === undefined) return { path: 'startsAt', reason: 'required' }
  if (endsAt === undefined) return { path: 'endsAt', reason: 'required' }
  return fromOn === toOn && endsAt <= startsAt ? { path: 'endsAt', reason: 'ends-before-start' } : undefined
}
