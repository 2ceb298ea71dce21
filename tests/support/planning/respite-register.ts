import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { BookingRow, GrantDetails, RelieverDetails, Span } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../open-test-register.ts'
import { bookingOf, grantFor, relieverNamed } from './respite-inputs.ts'

export interface Family {
  readonly carerId: string
  readonly caredForId: string
  readonly grantId: string
}

/** A register with what respite needs, said shortly. */
export interface RespiteRegister extends TestRegister {
  readonly family: (over?: Partial<GrantDetails>, carer?: Partial<Parameters<typeof namedCarer>[2]>) => Promise<Family>
  readonly reliever: (name: string, over?: Partial<RelieverDetails>) => Promise<string>
  readonly book: (grantId: string, spans: readonly Span[], over?: Partial<InputOf<'respite.book'>>) => Promise<readonly string[]>
  /** One booking as the list shows it. */
  readonly row: (id: string) => Promise<BookingRow>
  readonly rows: (ids: readonly string[]) => Promise<readonly BookingRow[]>
  readonly status: (id: string, statusCode: InputOf<'respite.setStatus'>['statusCode'], over?: Partial<InputOf<'respite.setStatus'>>, at?: At) => Promise<OutputOf<'respite.setStatus'>>
  readonly change: (id: string, change: InputOf<'respite.changeBooking'>['change'], over?: Partial<InputOf<'respite.changeBooking'>>, at?: At) => Promise<OutputOf<'respite.changeBooking'>>
}

type At = Partial<{ readonly now: string; readonly today: CivilDate }>

/** An instant and its day. */
export const at = (now: string): { now: string; today: CivilDate } => ({ now, today: now.slice(0, 10) as CivilDate })

export async function openRespiteRegister(today = '2026-10-01' as CivilDate): Promise<RespiteRegister> {
  const register = await openTestRegister({ today })
  const { call } = register
  let families = 0
  const row = async (id: string): Promise<BookingRow> => {
    const stored = register.connection.sqlite.prepare('SELECT starts_on, ends_on FROM respite_bookings WHERE id = ?').get(id) as { starts_on: CivilDate; ends_on: CivilDate }
    const found = (await call('respite.bookings', { from: stored.starts_on, to: stored.ends_on })).bookings.find((booking) => booking.id === id)
    if (found === undefined) throw new Error('no such booking')
    return found
  }
  return {
    ...register,
    family: async (over = {}, carer = {}) => {
      const { id: carerId } = await call('carers.create', namedCarer('Anna', `Berg${(families += 1)}`, carer))
      const { caredForId } = await call('caredFor.add', { carerId, caredFor: somebodyCaredFor(), relation: daughter() })
      const { id: grantId } = await call('respite.saveGrant', { grant: grantFor(carerId, caredForId, over) })
      return { carerId, caredForId, grantId }
    },
    reliever: async (name, over) => (await call('relievers.save', { reliever: relieverNamed(name, over) })).id,
    book: async (grantId, spans, over) => (await call('respite.book', bookingOf(grantId, spans, over))).ids,
    row,
    rows: async (ids) => {
      const found: BookingRow[] = []
      for (const id of ids) found.push(await row(id))
      return found
    },
    status: async (id, statusCode, over = {}, as = {}) => call('respite.setStatus', { id, version: (await row(id)).version, statusCode, ...over }, as),
    change: async (id, change, over = {}, as = {}) => call('respite.changeBooking', { id, version: (await row(id)).version, scope: 'this', change, ...over }, as),
  }
}
