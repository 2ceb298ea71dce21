import { eq } from 'drizzle-orm'
import type { SealedCarerInput } from '#shared/contract/carers.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { aboutEveryCarer, carerColumns } from './carer-columns.ts'
import { carers } from './carers.schema.ts'
import { columnsToStore } from './compartment/columns-to-store.ts'
import { heldCompartment, needed } from './compartment/compartment.ts'
import { forgetPlainDrafts } from './compartment/forget-plain-drafts.ts'
import { identityOf } from './compartment/sealed-identity.ts'
import { refuseTakenPersonalNumber } from './refuse-taken-personal-number.ts'
import { writeCarerTokens } from './write-carer-tokens.ts'

type Stored = typeof carers.$inferSelect

/**
 * Changes a carer as a whole. A coded carer cannot be given a name afterwards, nor a named one a code:
 * what was counted under one form stays under it. Marked as protected she moves into the compartment, words of search and all, and
 * out of it when the mark is taken away. Errors: not-found, conflict (somebody saved in between), refused
 * (`registration-form-is-fixed`, `needs-protected-key`), duplicate-personal-number, invalid-input (paths begin with `carer.`).
 */
export async function updateCarer(tx: WriteTx, input: ParsedInputOf<'carers.update'>, context: HandlerContext): Promise<{ version: number }> {
  const [stored] = await tx.select().from(carers).where(eq(carers.id, input.id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.version !== input.version) throw new AppError('conflict')
  const version = stored.version + 1
  const changed = { changedAt: context.now, changedBy: context.session.userId, version }
  if (input.carer.registrationForm === 'sealed') await tx.update(carers).set({ ...besidesIdentity(stored, input.carer), ...changed }).where(eq(carers.id, stored.id))
  else await changeWhole(tx, stored, { ...input, carer: input.carer }, changed, context)
  return { version }
}

/** Errors: refused (`registration-form-is-fixed` for somebody who is not protected, `needs-protected-key` to take the mark away). */
function besidesIdentity(stored: Stored, carer: SealedCarerInput) {
  if (!isProtectedIdentity(stored.protectedIdentityCode)) throw new AppError('refused', { reason: 'registration-form-is-fixed' })
  if (!isProtectedIdentity(carer.protectedIdentityCode)) throw new AppError('refused', { reason: 'needs-protected-key' })
  const { mayLeaveMessageCode, protectedIdentityCode, informationGivenOn, informationGivenCode } = carer
  return { ...aboutEveryCarer(carer, undefined), mayLeaveMessageCode: mayLeaveMessageCode ?? null, protectedIdentityCode, informationGivenOn, informationGivenCode }
}

type Whole = Omit<ParsedInputOf<'carers.update'>, 'carer'> & { readonly carer: Exclude<ParsedInputOf<'carers.update'>['carer'], SealedCarerInput> }

async function changeWhole(tx: WriteTx, stored: Stored, input: Whole, changed: Pick<Stored, 'changedAt' | 'changedBy' | 'version'>, context: HandlerContext): Promise<void> {
  if (stored.registrationForm !== input.carer.registrationForm) throw new AppError('refused', { reason: 'registration-form-is-fixed' })
  using compartment = heldCompartment(context)
  const identity = identityOf(stored, isProtectedIdentity(stored.protectedIdentityCode) ? needed(compartment) : undefined)
  const columns = carerColumns(input.carer, context.today, 'carer.', input.keepPersonalNumber ? identity : undefined)
  const next = { ...columnsToStore(columns, stored, compartment), ...changed }
  await refuseTakenPersonalNumber(tx, columns.personalNumber, { compartment, scope: context.scope, exceptCarerId: stored.id })
  await tx.update(carers).set(next).where(eq(carers.id, stored.id))
  if (next.protectedBox !== null) await forgetPlainDrafts(tx, stored.id)
  await writeCarerTokens(tx, { ...next, id: stored.id, carerNumber: stored.carerNumber })
}
