import type { CarerCard } from '#shared/contract/carers.ts'

export const comparedFields = [
  'firstName', 'lastName', 'hasPersonalNumber', 'birthYear', 'ageGroupCode', 'sexCode', 'phone', 'email', 'address', 'mayLeaveMessageCode',
  'protectedIdentityCode', 'howContactCode', 'employmentCode', 'firstContactOn', 'statusCode', 'informationGivenOn', 'informationGivenCode',
] as const satisfies readonly (keyof CarerCard)[]
export type ComparedField = (typeof comparedFields)[number]

/** What somebody else has changed on the card since it was opened. */
export function changedFields(opened: CarerCard, latest: CarerCard): readonly ComparedField[] {
  return comparedFields.filter((field) => opened[field] !== latest[field])
}
