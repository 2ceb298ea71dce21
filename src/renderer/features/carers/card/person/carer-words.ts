import type { CarerCard } from '#shared/contract/carers.ts'
import { ageOn } from '#shared/domain/age.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { carerPageText } from '../carer-page.text.ts'

/** The name in speaking order, or the number of a person under a code; who may not be known is called so. */
export function carerName(card: CarerCard): string {
  if (card.isSealed) return carerPageText.sealedName
  return card.firstName === undefined && card.lastName === undefined ? card.carerNumber : [card.firstName, card.lastName].filter(Boolean).join(' ')
}

/** How the person is called in a sentence. */
export function shortName(card: CarerCard): string {
  return card.firstName ?? ''
}

/** `Född 1948, fyller 78 i år`: a year alone gives the age that is reached during the year. */
export function bornText(card: CarerCard, today: CivilDate): string {
  if (card.birthYear === undefined) {
    return card.ageGroupCode === undefined || card.ageGroupCode === 'unknown' ? carerPageText.ageUnknown : carerPageText.ageGroup(labelOf(fineAgeGroups, card.ageGroupCode))
  }
  const age = ageOn({ birthYear: card.birthYear }, today)
  return [carerPageText.bornIn(card.birthYear), age === 'unknown' ? undefined : carerPageText.aged(age)].filter(Boolean).join(', ')
}
