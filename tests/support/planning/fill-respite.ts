import { randomUUID } from 'node:crypto'
import type { GrantDetails } from '#shared/contract/planning/respite-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { timeOfMinutes } from '#shared/domain/time/clock-time.ts'
import { respiteBookings } from '../../../src/main/register/respite/respite.schema.ts'
import { spanColumns } from '../../../src/main/register/respite/spans/span-columns.ts'
import { isPlaced, placeSpan } from '../../../src/main/register/respite/spans/place-span.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import type { Family, RespiteRegister } from './respite-register.ts'

interface Wanted {
  readonly families: number
  readonly relievers: number
  /** Bookings in each of the years. */
  readonly perYear: number
  readonly firstDay: CivilDate
  readonly years: number
  readonly grant: (family: number) => Partial<GrantDetails>
}

export interface FilledRespite {
  readonly families: readonly Family[]
  readonly relieverIds: readonly string[]
}

/** Families, relievers and evenly spread bookings of three to five hours, nobody in two places; those before `today` were held. */
export async function fillRespite(register: RespiteRegister, wanted: Wanted, today: CivilDate): Promise<FilledRespite> {
  const families: Family[] = []
  const relieverIds: string[] = []
  for (let n = 0; n < wanted.families; n += 1) families.push(await register.family({ ...wanted.grant(n), validFrom: '2020-01-01' as CivilDate }))
  for (let n = 0; n < wanted.relievers; n += 1) {
    const availability = Array.from({ length: 7 }, (_, day) => ({ weekday: day + 1, startsAt: '07:00', endsAt: '22:00' }))
    relieverIds.push(await register.reliever(`Avlösare ${n}`, { availability, mostMinutesPerWeek: 2400, skillCodes: n % 2 === 0 ? ['dementia'] : ['night'] }))
  }
  const days = wanted.years * 365
  const rows = families.flatMap((family, f) => Array.from({ length: Math.round((wanted.perYear * wanted.years) / wanted.families) }, (_, n, all = Math.round((wanted.perYear * wanted.years) / wanted.families)) => {
    const startsOn = addDays(wanted.firstDay, Math.floor((n * days) / all) + (f % 3))
    const start = 420 + ((f * 7 + n) % 3) * 300
    const placed = placeSpan({ startsOn, startsAt: timeOfMinutes(start), endsOn: startsOn, endsAt: timeOfMinutes(start + 180 + (n % 3) * 60) })
    if (!isPlaced(placed)) throw new Error(placed)
    const isPast = startsOn < today
    return {
      ...spanColumns(placed), id: randomUUID(), ...family, seriesId: null, placeCode: 'at-home', providerCode: 'employed-reliever', relieverId: relieverIds[(f * 31 + n * 17) % relieverIds.length] ?? null,
      statusCode: isPast ? 'held' : 'confirmed', performedMinutes: isPast ? placed.minutes : null, isLateCancellation: false, countsAgainstCap: true, createdAt: '', createdBy: '', changedAt: '', changedBy: '', version: 1,
    } as const
  }))
  await runInWriteTransaction(register.connection, async (tx) => {
    for (let from = 0; from < rows.length; from += 500) await tx.insert(respiteBookings).values(rows.slice(from, from + 500))
  })
  return { families, relieverIds }
}
