import type { InputOf, RouteName } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Standing } from '../valid-calls.ts'
import { bookingOf, grantFor, relieverNamed, span } from './respite-inputs.ts'

/** What the calls about respite may refer to: everything here exists after {@link prepareRespite}. */
export interface RespiteStanding {
  readonly grantId: string
  readonly relieverId: string
  readonly relieverAbsenceId: string
  /** Both far ahead, and each for one route only. */
  readonly bookingToChangeId: string
  readonly bookingToDecideId: string
}

type RespiteRoute = Extract<RouteName, `respite.${string}` | `relievers.${string}`>
type RespiteCalls = { readonly [N in RespiteRoute]: (standing: Standing & RespiteStanding) => InputOf<N> }
type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

const day = (text: string) => text as CivilDate
const idOf = async (answer: Promise<unknown>): Promise<string> => ((await answer) as { readonly id: string }).id

/** An id that nothing has. */
export const unknownId = '019aa000-0000-7000-8000-0000000000ff'

/** One call of every route about respite that succeeds as it stands. */
export const respiteCalls: RespiteCalls = {
  'relievers.list': () => ({}),
  'relievers.save': () => ({ reliever: relieverNamed('Rune Avlösare', { availability: [{ weekday: 1, startsAt: '08:00', endsAt: '16:00' }], skillCodes: ['dementia'] }) }),
  'relievers.addAbsence': ({ relieverId }) => ({ relieverId, fromOn: day('2100-07-01'), toOn: day('2100-07-14') }),
  'relievers.removeAbsence': ({ relieverAbsenceId }) => ({ id: relieverAbsenceId }),
  'respite.rules': () => ({}),
  'respite.saveRules': () => ({ version: 1, lateCancellationHours: 48, lateCancellationCounts: true }),
  'respite.grants': ({ carerId }) => ({ carerId }),
  'respite.saveGrant': ({ grantId, carerId, caredForId }) => ({ id: grantId, version: 1, grant: grantFor(carerId, caredForId, { capMinutes: 1200, wishes: { skillCodes: ['dementia'] } }) }),
  'respite.check': ({ grantId, relieverId }) => ({ grantId, relieverId, spans: [span('2100-03-01 08:00', '12:00')] }),
  'respite.suggest': ({ grantId }) => ({ grantId, span: span('2100-03-01 08:00', '12:00') }),
  'respite.book': ({ grantId, relieverId }) => bookingOf(grantId, [span('2100-04-05 08:00', '12:00'), span('2100-04-12 22:00', '2100-04-13 02:00')], { relieverId }),
  'respite.changeBooking': ({ bookingToChangeId }) => ({ id: bookingToChangeId, version: 1, scope: 'this', change: { span: span('2100-05-04 08:00', '12:00'), relieverId: 'none' } }),
  'respite.setStatus': ({ bookingToDecideId }) => ({ id: bookingToDecideId, version: 1, statusCode: 'cancelled', cancelledByCode: 'carer' }),
  'respite.bookings': () => ({ from: day('2100-05-01'), to: day('2100-05-31') }),
  'respite.paper': ({ relieverId }) => ({ kind: 'reliever-week', relieverId, from: day('2100-05-03'), to: day('2100-05-09') }),
}

/** Makes the records that the calls refer to, for the carer and the cared-for person who stand; `ask` answers with the value or throws. */
export async function prepareRespite(ask: Ask, { carerId, caredForId }: Pick<Standing, 'carerId' | 'caredForId'>): Promise<RespiteStanding> {
  const relieverId = await idOf(ask('relievers.save', { reliever: relieverNamed('Rut Avlösare') }))
  const relieverAbsenceId = await idOf(ask('relievers.addAbsence', { relieverId, fromOn: day('2100-08-01'), toOn: day('2100-08-02') }))
  const grantId = await idOf(ask('respite.saveGrant', { grant: grantFor(carerId, caredForId) }))
  const booked = (await ask('respite.book', bookingOf(grantId, [span('2100-05-03 08:00', '12:00'), span('2100-05-10 08:00', '12:00')], { relieverId }))) as { readonly ids: readonly string[] }
  const [bookingToChangeId = '', bookingToDecideId = ''] = booked.ids
  return { relieverId, relieverAbsenceId, grantId, bookingToChangeId, bookingToDecideId }
}
