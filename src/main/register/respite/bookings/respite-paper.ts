import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { relievers } from '../relievers.schema.ts'
import { respiteBookings, respiteGrants } from '../respite.schema.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { paperName } from '#shared/domain/groups/paper-name.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { caredForInScope } from '../../scope/in-scope.ts'
import { assertRange, findBookings, touches } from './find-bookings.ts'
import { occupyingStatuses } from '../spans/occupied-spans.ts'

/**
 * What stands in a reliever's week or a family's month. Somebody with protected identity is on no paper, not in the
 * heading either: `leftOut` says how many bookings are not there for that. Errors: not-found, and see assertRange.
 */
export async function respitePaper(db: ReadDb, input: ParsedInputOf<'respite.paper'>, scope: AreaScope | undefined): Promise<OutputOf<'respite.paper'>> {
  assertRange(input.from, input.to)
  const isForReliever = input.kind === 'reliever-week'
  const heading = isForReliever ? await relieverName(db, input.relieverId) : await familyName(db, input.grantId)
  const whose = isForReliever ? eq(respiteBookings.relieverId, input.relieverId) : eq(respiteBookings.grantId, input.grantId)
  const found = await findBookings(db, and(whose, touches(input.from, input.to), inArray(respiteBookings.statusCode, [...occupyingStatuses]), caredForInScope(scope)))
  const onPaper = found.filter(({ carer }) => !isProtectedIdentity(carer.protectedIdentityCode))
  return {
    heading,
    leftOut: found.length - onPaper.length,
    carerIds: [...new Set(onPaper.map(({ booking }) => booking.carerId))],
    rows: onPaper.map(({ booking, carer, relieverName }) => ({
      startsOn: booking.startsOn,
      startsAt: booking.startsAt,
      endsOn: booking.endsOn,
      endsAt: booking.endsAt,
      plannedMinutes: booking.plannedMinutes,
      carerShortName: isForReliever ? paperName(carer) : undefined,
      relieverName: isForReliever ? undefined : (relieverName ?? undefined),
      placeCode: booking.placeCode,
      statusCode: booking.statusCode,
    })),
  }
}

async function relieverName(db: ReadDb, id: string): Promise<string> {
  const [found] = await db.select({ name: relievers.name }).from(relievers).where(eq(relievers.id, id))
  if (found === undefined) throw new AppError('not-found')
  return found.name
}

async function familyName(db: ReadDb, grantId: string): Promise<string> {
  const [found] = await db.select({ carerNumber: carers.carerNumber, firstName: carers.firstName, lastName: carers.lastName, protectedIdentityCode: carers.protectedIdentityCode })
    .from(respiteGrants).innerJoin(carers, eq(carers.id, respiteGrants.carerId)).where(eq(respiteGrants.id, grantId))
  if (found === undefined) throw new AppError('not-found')
  return isProtectedIdentity(found.protectedIdentityCode) || found.firstName === null || found.lastName === null ? found.carerNumber : `${found.firstName} ${found.lastName}`
}
