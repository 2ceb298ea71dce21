import type { RelationView } from '#shared/contract/cared-for.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { nameLength } from '#shared/contract/text.ts'
import { parseCivilDate, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { targetGroups, type TargetGroup } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'

type CaredForInput = InputOf<'caredFor.add'>['caredFor']
type RelationInput = InputOf<'caredFor.add'>['relation']

/** What the form holds, right or wrong. */
export interface CaredForEntry {
  readonly alias: string
  readonly relationCode: RelationInput['relationCode'] | undefined
  readonly livingTogetherCode: 'yes' | 'no' | 'unknown'
  readonly careFrequencyCode: RelationInput['careFrequencyCode'] | undefined
  readonly careSinceYear: string
  readonly startedOn: string
  readonly endedOn: string
  readonly birthYear: string
  readonly sexCode: NonNullable<CaredForInput['sexCode']>
  readonly targetGroupCode: TargetGroup | undefined
  readonly secondTargetGroupCode: TargetGroup | undefined
  readonly areaCode: CaredForInput['areaCode'] | undefined
  /** The user chose the area; the target group no longer proposes one. */
  readonly areaIsChosen: boolean
  readonly housingCode: CaredForInput['housingCode'] | undefined
  readonly deceasedOn: string
}

export const caredForFields = ['alias', 'relation', 'birthYear', 'targetGroup', 'secondTargetGroup', 'area', 'careSinceYear', 'startedOn', 'endedOn', 'deceasedOn'] as const
export type CaredForField = (typeof caredForFields)[number]
export type CaredForFault = 'required' | 'too-long' | 'broken' | 'date-unreadable' | 'date-ahead' | 'year-unreadable' | 'before-start' | 'same-twice'
export type CaredForFaults = Readonly<Partial<Record<CaredForField, CaredForFault>>>

export function newCaredForEntry(startedOn: CivilDate): CaredForEntry {
  return {
    alias: '', relationCode: undefined, livingTogetherCode: 'unknown', careFrequencyCode: undefined, careSinceYear: '', startedOn, endedOn: '',
    birthYear: '', sexCode: 'unknown', targetGroupCode: undefined, secondTargetGroupCode: undefined, areaCode: undefined, areaIsChosen: false,
    housingCode: undefined, deceasedOn: '',
  }
}

export function caredForEntryOf({ caredFor, ...relation }: RelationView): CaredForEntry {
  return {
    alias: caredFor.alias,
    relationCode: relation.relationCode,
    livingTogetherCode: relation.livingTogetherCode,
    careFrequencyCode: relation.careFrequencyCode,
    careSinceYear: relation.careSinceYear === undefined ? '' : String(relation.careSinceYear),
    startedOn: relation.startedOn,
    endedOn: relation.endedOn ?? '',
    birthYear: caredFor.birthYear === undefined ? '' : String(caredFor.birthYear),
    sexCode: caredFor.sexCode,
    targetGroupCode: caredFor.targetGroupCode,
    secondTargetGroupCode: caredFor.secondTargetGroupCode,
    areaCode: caredFor.areaCode,
    areaIsChosen: true,
    housingCode: caredFor.housingCode,
    deceasedOn: caredFor.deceasedOn ?? '',
  }
}

/** The form with another target group, and the area that it proposes where nobody has chosen one. */
export function withTargetGroup(entry: CaredForEntry, targetGroupCode: TargetGroup | undefined, unitAreas: readonly string[]): CaredForEntry {
  const group = targetGroups.find((option) => option.code === targetGroupCode)
  const proposed = group !== undefined && 'proposedArea' in group && unitAreas.includes(group.proposedArea) ? group.proposedArea : undefined
  return { ...entry, targetGroupCode, ...(!entry.areaIsChosen && proposed !== undefined && { areaCode: proposed }) }
}

export type CheckedCaredFor =
  | { readonly kind: 'valid'; readonly caredFor: CaredForInput; readonly relation: RelationInput; readonly endedOn: CivilDate | undefined }
  | { readonly kind: 'faulty'; readonly faults: CaredForFaults }

/** What to send, or what to ask the user to mend. `before` is what the register holds, for what this form does not show. */
export function checkCaredForEntry(entry: CaredForEntry, today: CivilDate, before?: RelationView): CheckedCaredFor {
  const { relationCode, targetGroupCode, areaCode } = entry
  const faults = faultsOf(entry, today)
  if (Object.keys(faults).length > 0 || relationCode === undefined || targetGroupCode === undefined || areaCode === undefined) return { kind: 'faulty', faults }
  const deceasedOn = parseCivilDate(entry.deceasedOn, today)
  return {
    kind: 'valid',
    endedOn: parseCivilDate(entry.endedOn, today),
    caredFor: {
      alias: entry.alias,
      ...(entry.birthYear.trim() !== '' ? { birthYear: Number(entry.birthYear) } : before?.caredFor.ageGroupCode && { ageGroupCode: before.caredFor.ageGroupCode }),
      sexCode: entry.sexCode,
      targetGroupCode,
      ...(entry.secondTargetGroupCode && { secondTargetGroupCode: entry.secondTargetGroupCode }),
      areaCode,
      ...(entry.housingCode && { housingCode: entry.housingCode }),
      ...(deceasedOn && { deceasedOn }),
    },
    relation: {
      relationCode,
      livingTogetherCode: entry.livingTogetherCode,
      ...(entry.careFrequencyCode && { careFrequencyCode: entry.careFrequencyCode }),
      ...(entry.careSinceYear.trim() !== '' && { careSinceYear: Number(entry.careSinceYear) }),
      startedOn: parseCivilDate(entry.startedOn, today) ?? today,
    },
  }
}

function faultsOf(entry: CaredForEntry, today: CivilDate): CaredForFaults {
  const alias = checkText(entry.alias, nameLength)
  const found: Readonly<Record<CaredForField, CaredForFault | undefined>> = {
    alias: entry.alias.trim() === '' ? 'required' : alias === 'ok' ? undefined : alias === 'too-long' ? 'too-long' : 'broken',
    relation: entry.relationCode === undefined ? 'required' : undefined,
    birthYear: yearFault(entry.birthYear, today),
    targetGroup: entry.targetGroupCode === undefined ? 'required' : undefined,
    secondTargetGroup: entry.secondTargetGroupCode !== undefined && entry.secondTargetGroupCode === entry.targetGroupCode ? 'same-twice' : undefined,
    area: entry.areaCode === undefined ? 'required' : undefined,
    careSinceYear: yearFault(entry.careSinceYear, today),
    startedOn: entry.startedOn.trim() === '' ? 'required' : dateFault(entry.startedOn, today),
    endedOn: endFault(entry, today),
    deceasedOn: dateFault(entry.deceasedOn, today),
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

function yearFault(typed: string, today: CivilDate): CaredForFault | undefined {
  if (typed.trim() === '') return undefined
  return /^\d{4}$/.test(typed.trim()) && Number(typed) >= 1890 && Number(typed) <= yearOf(today) ? undefined : 'year-unreadable'
}

function dateFault(typed: string, today: CivilDate): CaredForFault | undefined {
  if (typed.trim() === '') return undefined
  const date = parseCivilDate(typed, today)
  if (date === undefined) return 'date-unreadable'
  return date > today ? 'date-ahead' : undefined
}

function endFault(entry: CaredForEntry, today: CivilDate): CaredForFault | undefined {
  const fault = dateFault(entry.endedOn, today)
  const ended = parseCivilDate(entry.endedOn, today)
  const started = parseCivilDate(entry.startedOn, today)
  return fault ?? (ended !== undefined && started !== undefined && ended < started ? 'before-start' : undefined)
}
