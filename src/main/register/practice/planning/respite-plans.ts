import { addDays, addMonths, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { RelieverSkill } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import type { RespiteCondition } from '#shared/domain/code-lists/respite/respite-conditions.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import type { RespiteCanceller } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import type { relievers } from '../../respite/relievers.schema.ts'
import type { respiteGrants } from '../../respite/respite.schema.ts'
import { planningText } from './planning.text.ts'

export interface RelieverPlan {
  readonly details: Pick<typeof relievers.$inferInsert, 'providerCode' | 'languages' | 'hasDrivingLicence' | 'mostMinutesPerWeek' | 'leavesOn'> & { readonly sexCode: 'woman' | 'man' }
  readonly skills: readonly RelieverSkill[]
  /** ISO weekdays and hours; none means that it is agreed from time to time. */
  readonly available: readonly { readonly weekdays: readonly number[]; readonly startsAt: string; readonly endsAt: string }[]
  readonly absence?: { readonly fromOn: CivilDate; readonly toOn: CivilDate }
}

/** What became of one of a family's bookings, otherwise than by the rule. */
export interface Turn {
  readonly statusCode: RespiteStatus | 'without-outcome'
  readonly by?: RespiteCanceller
  /** Hours before the start. */
  readonly hoursBefore?: number
  /** Somebody has decided that it does not count, because of illness. */
  readonly isExcused?: true
}

export interface FamilyPlan {
  readonly grant: Pick<typeof respiteGrants.$inferInsert, 'supportTypeCode' | 'formCode' | 'capMinutes' | 'capPeriodCode' | 'validTo' | 'providerCode' | 'hasCarePlan'> & { readonly mostCarriedMinutes?: number; readonly feePerHourKr?: number; readonly wishedSexCode?: 'woman' | 'man' }
  readonly areaCode: Area
  readonly isProtected?: true
  readonly conditions: readonly RespiteCondition[]
  readonly wishes: readonly RelieverSkill[]
  readonly weekdays: readonly number[]
  readonly everyWeeks: number
  readonly isSingle?: true
  readonly startsAt: string
  readonly minutes: number
  /** Positions of those who usually come, the first best. */
  readonly relievers: readonly number[]
  /** By which one of the bookings that have been, 0 first, and of those to come. */
  readonly past?: Readonly<Record<number, Turn>>
  readonly ahead?: Readonly<Record<number, Turn>>
  /** Goes over the cap with a reason; others book no more than they may. */
  readonly goesOver?: true
  /** A night from 23 to 3 over the end of the month. */
  readonly hasNight?: true
}

const workdays = [1, 2, 3, 4, 5]
const hours = (count: number) => count * 60

export function relieverPlans(today: CivilDate): readonly RelieverPlan[] {
  const [finnish, arabic, sign] = planningText.languages
  return [
    { details: { providerCode: 'employed-reliever', sexCode: 'woman', languages: finnish, hasDrivingLicence: true, mostMinutesPerWeek: hours(30) }, skills: ['dementia', 'lifting'], available: [{ weekdays: workdays, startsAt: '08:00', endsAt: '17:00' }], absence: { fromOn: addDays(today, 8), toOn: addDays(today, 14) } },
    { details: { providerCode: 'employed-reliever', sexCode: 'man', hasDrivingLicence: true, mostMinutesPerWeek: hours(32) }, skills: ['disability', 'lifting', 'pets'], available: [{ weekdays: workdays, startsAt: '08:00', endsAt: '18:00' }] },
    { details: { providerCode: 'municipal-home-care', sexCode: 'woman', languages: arabic, hasDrivingLicence: false }, skills: ['dementia', 'night'], available: [{ weekdays: [1, 2, 3, 4, 5, 6], startsAt: '12:00', endsAt: '21:00' }] },
    { details: { providerCode: 'volunteer', sexCode: 'woman', hasDrivingLicence: false, mostMinutesPerWeek: hours(8), leavesOn: addDays(today, 75) }, skills: ['pets'], available: [{ weekdays: [2, 4], startsAt: '09:00', endsAt: '15:00' }] },
    { details: { providerCode: 'lss-staff', sexCode: 'man', languages: sign, hasDrivingLicence: true }, skills: ['children', 'communication', 'disability'], available: [{ weekdays: [2, 4], startsAt: '14:00', endsAt: '21:00' }, { weekdays: [6, 7], startsAt: '10:00', endsAt: '20:00' }] },
    { details: { providerCode: 'private-home-care', sexCode: 'woman', hasDrivingLicence: true }, skills: ['night', 'dementia', 'lifting'], available: [] },
  ]
}

const withoutAssessment = { supportTypeCode: 'D1', formCode: 'without-assessment', capPeriodCode: 'month', hasCarePlan: false } as const

/** Twelve families whose bookings together have every way a booking can go. */
export function familyPlans(today: CivilDate): readonly FamilyPlan[] {
  return [
    { grant: { ...withoutAssessment, capMinutes: hours(10) }, areaCode: 'AO', conditions: ['cannot-be-alone'], wishes: ['dementia'], weekdays: [1], everyWeeks: 1, startsAt: '14:00', minutes: 120, relievers: [0, 1], past: { 1: { statusCode: 'cancelled', by: 'carer', hoursBefore: 70 } }, ahead: { 1: { statusCode: 'requested' } } },
    { grant: { ...withoutAssessment, capMinutes: hours(13) }, areaCode: 'AO', conditions: ['lives-together'], wishes: [], weekdays: [2], everyWeeks: 1, startsAt: '10:30', minutes: 150, relievers: [1, 5], past: { 2: { statusCode: 'cancelled', by: 'carer', hoursBefore: 3 } } },
    { grant: { ...withoutAssessment, capMinutes: hours(15), hasCarePlan: true }, areaCode: 'AO', conditions: ['cannot-be-alone', 'book-ahead'], wishes: ['dementia', 'pets'], weekdays: [3], everyWeeks: 1, startsAt: '09:00', minutes: 240, relievers: [0, 1], goesOver: true },
    { grant: { ...withoutAssessment, capMinutes: hours(16) }, areaCode: 'FH', conditions: [], wishes: ['disability'], weekdays: [4], everyWeeks: 1, startsAt: '13:00', minutes: 180, relievers: [1, 2], past: { 1: { statusCode: 'cancelled', by: 'cared-for', hoursBefore: 6 } } },
    { grant: { ...withoutAssessment, capMinutes: hours(20), feePerHourKr: 60 }, areaCode: 'AO', conditions: ['weekdays-only'], wishes: ['lifting'], weekdays: [5], everyWeeks: 1, startsAt: '10:00', minutes: 240, relievers: [1, 5], past: { 2: { statusCode: 'cancelled', by: 'provider', hoursBefore: 20 } }, ahead: { 3: { statusCode: 'cancelled', by: 'carer', hoursBefore: 400 } } },
    { grant: { ...withoutAssessment, capMinutes: hours(24), wishedSexCode: 'woman' }, areaCode: 'AO', conditions: ['cannot-be-alone'], wishes: ['night'], weekdays: [6], everyWeeks: 1, startsAt: '14:00', minutes: 240, relievers: [5, 2], past: { 1: { statusCode: 'cancelled', by: 'carer-support', hoursBefore: 48 } }, ahead: { 0: { statusCode: 'requested' } }, hasNight: true },
    { grant: { ...withoutAssessment, capMinutes: hours(45), capPeriodCode: 'quarter' }, areaCode: 'AO', conditions: [], wishes: ['dementia'], weekdays: [3], everyWeeks: 1, startsAt: '14:00', minutes: 180, relievers: [2, 1], past: { 2: { statusCode: 'not-staffed' } }, ahead: { 2: { statusCode: 'requested' } } },
    { grant: { ...withoutAssessment, capMinutes: hours(15), mostCarriedMinutes: hours(8) }, areaCode: 'AO', conditions: ['lives-together'], wishes: ['pets'], weekdays: [2], everyWeeks: 2, startsAt: '10:00', minutes: 180, relievers: [3, 0], past: { 1: { statusCode: 'no-show' } } },
    { grant: { supportTypeCode: 'D2', formCode: 'sol-decision', capPeriodCode: 'month', capMinutes: hours(20), hasCarePlan: true, providerCode: 'municipal-home-care', feePerHourKr: 85 }, areaCode: 'AO', conditions: ['cannot-be-alone'], wishes: ['dementia', 'lifting'], weekdays: [1], everyWeeks: 1, startsAt: '13:00', minutes: 240, relievers: [2, 5], past: { 6: { statusCode: 'without-outcome' } } },
    { grant: { supportTypeCode: 'D3', formCode: 'lss', capPeriodCode: 'month', capMinutes: hours(24), hasCarePlan: true, providerCode: 'lss-staff' }, areaCode: 'FH', conditions: ['age-limit'], wishes: ['children', 'communication'], weekdays: [2, 4], everyWeeks: 1, startsAt: '16:00', minutes: 150, relievers: [4, 2], past: { 3: { statusCode: 'cancelled', by: 'carer', hoursBefore: 2, isExcused: true } } },
    { grant: { ...withoutAssessment, capMinutes: hours(15) }, areaCode: 'AO', isProtected: true, conditions: [], wishes: [], weekdays: [4], everyWeeks: 1, startsAt: '09:00', minutes: 180, relievers: [0, 5] },
    { grant: { ...withoutAssessment, capMinutes: hours(10), validTo: addDays(today, 24) }, areaCode: 'IFO', conditions: ['book-ahead'], wishes: [], weekdays: [5], everyWeeks: 3, isSingle: true, startsAt: '15:00', minutes: 120, relievers: [1, 5] },
  ]
}

/** The first day of the month, some months back. */
export const monthsBack = (today: CivilDate, months: number): CivilDate => addMonths(addDays(today, 1 - dayOf(today)), -months)
