import type { GrantDetails } from '#shared/contract/planning/respite-values.ts'
import { addDays, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { RespiteForm } from '#shared/domain/code-lists/respite/respite-forms.ts'
import type { RespiteSupportType } from '#shared/domain/code-lists/respite/respite-support-types.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { readHours } from '../../words/hours-words.ts'

/** What the form of a right holds, right or wrong: hours, kronor and dates as they were typed. */
export interface GrantEntry {
  readonly carer: { readonly id: string; readonly name: string } | undefined
  readonly caredForId: string | undefined
  readonly supportTypeCode: RespiteSupportType
  readonly formCode: RespiteForm
  readonly decisionReference: string
  readonly decidedOn: string
  readonly cap: string
  readonly capPeriodCode: GrantDetails['capPeriodCode']
  readonly carriesOver: boolean
  readonly mostCarried: string
  readonly isFree: boolean
  readonly feePerHour: string
  readonly validFrom: string
  readonly validTo: string
  readonly conditionCodes: GrantDetails['conditionCodes']
  readonly providerCode: GrantDetails['providerCode']
  readonly hasCarePlan: boolean
  readonly wishes: GrantDetails['wishes']
}

export type GrantField = 'carer' | 'caredFor' | 'decisionReference' | 'decidedOn' | 'cap' | 'mostCarried' | 'feePerHour' | 'validFrom' | 'validTo'
export type GrantFault = 'carer-missing' | 'cared-for-missing' | 'hours-missing' | 'hours-unreadable' | 'kronor-unreadable' | 'date-missing' | 'date-unreadable' | 'ends-before-start' | 'too-long'
export type GrantFaults = Readonly<Partial<Record<GrantField, GrantFault>>>

export function newGrantEntry(today: CivilDate, standardCapMinutes: number | undefined): GrantEntry {
  return {
    carer: undefined, caredForId: undefined, supportTypeCode: 'D1', formCode: 'without-assessment', decisionReference: '', decidedOn: '',
    cap: standardCapMinutes === undefined ? '' : plainHours(standardCapMinutes), capPeriodCode: 'month', carriesOver: false, mostCarried: '', isFree: true, feePerHour: '',
    validFrom: addDays(today, 0), validTo: '', conditionCodes: [], providerCode: undefined, hasCarePlan: false, wishes: { skillCodes: [] },
  }
}

export function grantEntryOf(grant: GrantDetails, carerName: string): GrantEntry {
  return {
    carer: { id: grant.carerId, name: carerName },
    caredForId: grant.caredForId,
    supportTypeCode: grant.supportTypeCode,
    formCode: grant.formCode,
    decisionReference: grant.decisionReference ?? '',
    decidedOn: grant.decidedOn ?? '',
    cap: plainHours(grant.capMinutes),
    capPeriodCode: grant.capPeriodCode,
    carriesOver: grant.carriesOver,
    mostCarried: grant.mostCarriedMinutes === undefined ? '' : plainHours(grant.mostCarriedMinutes),
    isFree: grant.isFree,
    feePerHour: grant.feePerHourKr === undefined ? '' : String(grant.feePerHourKr),
    validFrom: grant.validFrom,
    validTo: grant.validTo ?? '',
    conditionCodes: grant.conditionCodes,
    providerCode: grant.providerCode,
    hasCarePlan: grant.hasCarePlan,
    wishes: grant.wishes,
  }
}

const formOfType: Readonly<Partial<Record<RespiteSupportType, RespiteForm>>> = { D1: 'without-assessment', D2: 'sol-decision', D3: 'lss' }

/** Another kind of respite, and the form that goes with it where only one does. */
export function withSupportType(entry: GrantEntry, supportTypeCode: RespiteSupportType): GrantEntry {
  return { ...entry, supportTypeCode, formCode: formOfType[supportTypeCode] ?? entry.formCode }
}

export type CheckedGrant =
  | { readonly kind: 'valid'; readonly grant: GrantDetails }
  | { readonly kind: 'faulty'; readonly faults: GrantFaults }

/** What to send, or what to ask the user to mend. */
export function checkGrantEntry(entry: GrantEntry): CheckedGrant {
  const faults = faultsOf(entry)
  const capMinutes = readHours(entry.cap)
  if (Object.keys(faults).length > 0 || entry.carer === undefined || entry.caredForId === undefined || capMinutes === undefined || !isCivilDate(entry.validFrom)) return { kind: 'faulty', faults }
  const mostCarriedMinutes = entry.carriesOver ? readHours(entry.mostCarried) : undefined
  const feePerHourKr = entry.isFree ? undefined : readKronor(entry.feePerHour)
  return {
    kind: 'valid',
    grant: {
      carerId: entry.carer.id,
      caredForId: entry.caredForId,
      supportTypeCode: entry.supportTypeCode,
      formCode: entry.formCode,
      ...(entry.decisionReference.trim() !== '' && { decisionReference: entry.decisionReference }),
      ...(isCivilDate(entry.decidedOn) && { decidedOn: entry.decidedOn }),
      capMinutes,
      capPeriodCode: entry.capPeriodCode,
      carriesOver: entry.carriesOver,
      ...(mostCarriedMinutes !== undefined && { mostCarriedMinutes }),
      isFree: entry.isFree,
      ...(feePerHourKr !== undefined && { feePerHourKr }),
      validFrom: entry.validFrom,
      ...(isCivilDate(entry.validTo) && { validTo: entry.validTo }),
      conditionCodes: [...entry.conditionCodes],
      ...(entry.providerCode !== undefined && { providerCode: entry.providerCode }),
      hasCarePlan: entry.hasCarePlan,
      wishes: entry.wishes,
    },
  }
}

function faultsOf(entry: GrantEntry): GrantFaults {
  const found: Readonly<Record<GrantField, GrantFault | undefined>> = {
    carer: entry.carer === undefined ? 'carer-missing' : undefined,
    caredFor: entry.carer !== undefined && entry.caredForId === undefined ? 'cared-for-missing' : undefined,
    decisionReference: entry.decisionReference.length > 100 ? 'too-long' : undefined,
    decidedOn: entry.decidedOn.trim() === '' || isCivilDate(entry.decidedOn) ? undefined : 'date-unreadable',
    cap: entry.cap.trim() === '' ? 'hours-missing' : readHours(entry.cap) === undefined ? 'hours-unreadable' : undefined,
    mostCarried: entry.carriesOver && entry.mostCarried.trim() !== '' && readHours(entry.mostCarried) === undefined ? 'hours-unreadable' : undefined,
    feePerHour: !entry.isFree && entry.feePerHour.trim() !== '' && readKronor(entry.feePerHour) === undefined ? 'kronor-unreadable' : undefined,
    validFrom: entry.validFrom.trim() === '' ? 'date-missing' : isCivilDate(entry.validFrom) ? undefined : 'date-unreadable',
    validTo: entry.validTo.trim() === '' ? undefined : !isCivilDate(entry.validTo) ? 'date-unreadable' : isCivilDate(entry.validFrom) && entry.validTo < entry.validFrom ? 'ends-before-start' : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

/** Whole kronor, `150` or `150 kr`. */
function readKronor(typed: string): number | undefined {
  const read = /^(\d{1,5})(?: ?kr(?:onor)?)?$/.exec(typed.trim().toLowerCase())
  const kronor = Number(read?.[1] ?? Number.NaN)
  return kronor <= 10_000 ? kronor : undefined
}

const plainHours = (minutes: number): string => formatHours(minutes).replaceAll('\u00A0', '')
