import type { z } from 'zod'
import type { caredForInput, relationInput } from '#shared/contract/cared-for.ts'
import type { caredFor, relations } from './cared-for.schema.ts'

export type CaredForInput = z.output<typeof caredForInput>
export type RelationInput = z.output<typeof relationInput>
type Stamps = 'id' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy' | 'version'

/** What a form decides about the one cared for. */
export const caredForColumns = (input: CaredForInput): Omit<typeof caredFor.$inferSelect, Stamps> => ({
  alias: input.alias,
  birthYear: input.birthYear ?? null,
  ageGroupCode: input.ageGroupCode ?? null,
  sexCode: input.sexCode,
  targetGroupCode: input.targetGroupCode,
  secondTargetGroupCode: input.secondTargetGroupCode ?? null,
  areaCode: input.areaCode,
  housingCode: input.housingCode ?? null,
  deceasedOn: input.deceasedOn ?? null,
})

/** What a form decides about how a carer is related to her. */
export const relationColumns = (input: RelationInput): Omit<typeof relations.$inferSelect, Stamps | 'carerId' | 'caredForId' | 'endedOn'> => ({
  relationCode: input.relationCode,
  livingTogetherCode: input.livingTogetherCode,
  careFrequencyCode: input.careFrequencyCode ?? null,
  careSinceYear: input.careSinceYear ?? null,
  startedOn: input.startedOn,
})
