import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CarerCard } from '#shared/contract/carers.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { users } from '../../users/users.schema.ts'
import { carers } from '../carers.schema.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { heldCompartment } from '../compartment/compartment.ts'
import { identityOf } from '../compartment/sealed-identity.ts'
import { contactSummary } from './contact-summary.ts'
import { relationsOfCarer } from './relations-of-carer.ts'

const changer = alias(users, 'changer')

/**
 * One carer's card. The personal number is not on it, only that there is one; the address of a
 * protected person is never on it (story R6), and without the compartment's key nothing of who she is. Of whom she cares for and what has
 * happened only what lies in the caller's areas. Errors: not-found, register-damaged.
 */
export async function openCarer(db: ReadDb, carerId: string, context: Pick<HandlerContext, 'scope' | 'today' | 'protectedKey' | 'registerId'>): Promise<CarerCard> {
  const [found] = await db.select({ carer: carers, responsible: users.name, changer: changer.name }).from(carers)
    .innerJoin(users, eq(users.id, carers.responsibleUserId))
    .leftJoin(changer, eq(changer.id, carers.changedBy))
    .where(eq(carers.id, carerId))
  if (found === undefined) throw new AppError('not-found')
  const { carer } = found
  using compartment = heldCompartment(context)
  const identity = identityOf(carer, compartment)
  return {
    id: carer.id,
    version: carer.version,
    carerNumber: carer.carerNumber,
    registrationForm: carer.registrationForm,
    isSealed: identity === undefined,
    firstName: identity?.firstName ?? undefined,
    lastName: identity?.lastName ?? undefined,
    hasPersonalNumber: (identity?.personalNumber ?? null) !== null,
    personalNumberReason: identity?.personalNumberReason ?? undefined,
    birthYear: carer.birthYear ?? undefined,
    ageGroupCode: carer.ageGroupCode ?? undefined,
    sexCode: carer.sexCode,
    phone: identity?.phone ?? undefined,
    email: identity?.email ?? undefined,
    address: isProtectedIdentity(carer.protectedIdentityCode) ? undefined : (carer.address ?? undefined),
    mayLeaveMessageCode: carer.mayLeaveMessageCode ?? undefined,
    protectedIdentityCode: carer.protectedIdentityCode,
    howContactCode: carer.howContactCode,
    employmentCode: carer.employmentCode ?? undefined,
    firstContactOn: carer.firstContactOn,
    responsibleUserName: found.responsible,
    statusCode: carer.statusCode,
    informationGivenOn: carer.informationGivenOn ?? undefined,
    informationGivenCode: carer.informationGivenCode ?? undefined,
    changedAt: carer.changedAt,
    changedByName: found.changer ?? '',
    relations: await relationsOfCarer(db, carerId, context.scope),
    ...(await contactSummary(db, carerId, context)),
  }
}
