import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { relieverAbsences, relievers } from '../relievers.schema.ts'
import { bookingsAhead } from './bookings-ahead.ts'

/**
 * Days when a reliever is away, both included. Her bookings stay: `bookingsWithin` says how many not yet begun need a
 * decision. Errors: not-found, invalid-input (`toOn` `ends-before-start`).
 */
export async function addAbsence(tx: WriteTx, { relieverId, fromOn, toOn }: ParsedInputOf<'relievers.addAbsence'>, { session, scope, now, newId }: Pick<HandlerContext, 'session' | 'scope' | 'now' | 'newId'>): Promise<{ id: string; bookingsWithin: number }> {
  if (toOn < fromOn) throw new AppError('invalid-input', { fields: [{ path: 'toOn', reason: 'ends-before-start' }] })
  const [known] = await tx.select({ id: relievers.id }).from(relievers).where(eq(relievers.id, relieverId))
  if (known === undefined) throw new AppError('not-found')
  const id = newId()
  await tx.insert(relieverAbsences).values({ id, relieverId, fromOn, toOn, createdAt: now, createdBy: session.userId })
  return { id, bookingsWithin: await bookingsAhead(tx, relieverId, { fromOn, toOn }, { now, scope }) }
}

/** Errors: not-found. */
export async function removeAbsence(tx: WriteTx, id: string): Promise<void> {
  const removed = await tx.delete(relieverAbsences).where(eq(relieverAbsences.id, id)).returning({ id: relieverAbsences.id })
  if (removed.length === 0) throw new AppError('not-found')
}
