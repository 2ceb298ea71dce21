import { and, asc, eq, isNull } from 'drizzle-orm'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import { isToBeCalled } from '#shared/domain/groups/places.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { participations } from '../participations.schema.ts'
import type { Participation } from './write-participation.ts'

/** A participation with what is known of the carer that a group needs. */
export interface Participant {
  readonly participation: Participation
  readonly carerId: string
  readonly carerNumber: string
  readonly firstName: string | null
  readonly lastName: string | null
  /** `Efternamn, Förnamn`, or the carer number, also for somebody with protected identity. */
  readonly name: string
  readonly isProtected: boolean
  /** None for somebody with protected identity. */
  readonly phone: string | undefined
  readonly mayLeaveMessageCode: string | undefined
}

/** Everybody who is or was in the group, in Swedish order of name; those taken back are left out. */
export async function readParticipants(db: ReadDb, groupId: string): Promise<readonly Participant[]> {
  const found = await db.select({
    participation: participations, carerNumber: carers.carerNumber, firstName: carers.firstName, lastName: carers.lastName,
    phone: carers.phone, mayLeaveMessageCode: carers.mayLeaveMessageCode, protectedIdentityCode: carers.protectedIdentityCode,
  }).from(participations).innerJoin(carers, eq(carers.id, participations.carerId))
    .where(and(eq(participations.groupId, groupId), isNull(participations.removedAt))).orderBy(asc(carers.sortName), asc(carers.carerNumber))
  return found.map(({ participation, carerNumber, firstName, lastName, phone, mayLeaveMessageCode, protectedIdentityCode }) => {
    const isProtected = isProtectedIdentity(protectedIdentityCode)
    return {
      participation, carerId: participation.carerId, carerNumber, isProtected,
      firstName: isProtected ? null : firstName,
      lastName: isProtected ? null : lastName,
      name: carerName({ carerNumber, firstName, lastName, protectedIdentityCode }),
      phone: isProtected ? undefined : (phone ?? undefined),
      mayLeaveMessageCode: mayLeaveMessageCode ?? undefined,
    }
  })
}

/** Those who are told when a meeting is cancelled. */
export const peopleToCall = async (db: ReadDb, groupId: string): Promise<readonly Participant[]> =>
  (await readParticipants(db, groupId)).filter(({ participation }) => isToBeCalled(participation.statusCode))
