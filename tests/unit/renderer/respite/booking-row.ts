import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

export const day = (text: string): CivilDate => text as CivilDate
const grantId = '0190b8a0-0000-7000-8000-000000000001'

/** A confirmed booking of a Tuesday afternoon. */
export const bookingRow = (over: Partial<BookingRow> = {}): BookingRow => ({
  id: '0190b8a0-0000-7000-8000-00000000000a',
  version: 1,
  grantId,
  carerId: '0190b8a0-0000-7000-8000-000000000002',
  carerName: 'Berg, Anna',
  caredForAlias: 'Pappa',
  isProtected: false,
  startsOn: day('2026-11-17'),
  startsAt: '13:00',
  endsOn: day('2026-11-17'),
  endsAt: '16:00',
  plannedMinutes: 180,
  statusCode: 'confirmed',
  placeCode: 'at-home',
  providerCode: 'employed-reliever',
  relieverId: '0190b8a0-0000-7000-8000-0000000000ff',
  relieverName: 'Maj Ek',
  isLateCancellation: false,
  countsAgainstCap: true,
  lacksOutcome: false,
  ...over,
})
