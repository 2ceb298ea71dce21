import type { InputOf } from '#shared/contract/index.ts'
import type { GrantDetails, RelieverDetails, Span } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

const day = (text: string) => text as CivilDate

/** `2026-10-24 23:00` to `2026-10-25 03:00`; the end may be a time alone, on the same day. */
export function span(start: string, end: string): Span {
  const [startsOn = '', startsAt = ''] = start.split(' ')
  const [endsOn = '', endsAt = ''] = end.includes(' ') ? end.split(' ') : [startsOn, end]
  return { startsOn: day(startsOn), startsAt, endsOn: day(endsOn), endsAt }
}

/** Fifteen hours a month, not saved, free (story K6). */
export const grantFor = (carerId: string, caredForId: string, over: Partial<GrantDetails> = {}): GrantDetails => ({
  carerId,
  caredForId,
  supportTypeCode: 'D1',
  formCode: 'without-assessment',
  capMinutes: 900,
  capPeriodCode: 'month',
  carriesOver: false,
  isFree: true,
  validFrom: day('2026-01-01'),
  conditionCodes: [],
  hasCarePlan: false,
  wishes: { skillCodes: [] },
  ...over,
})

export const relieverNamed = (name: string, over: Partial<RelieverDetails> = {}): RelieverDetails =>
  ({ name, providerCode: 'employed-reliever', skillCodes: [], hasDrivingLicence: false, availability: [], ...over })

export const bookingOf = (grantId: string, spans: readonly Span[], over: Partial<InputOf<'respite.book'>> = {}): InputOf<'respite.book'> =>
  ({ grantId, spans: [...spans], placeCode: 'at-home', providerCode: 'municipal-home-care', statusCode: 'confirmed', ...over })
