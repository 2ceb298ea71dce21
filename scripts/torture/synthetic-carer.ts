import type { InputOf } from '../../src/shared/contract/index.ts'
import type { CivilDate } from '../../src/shared/domain/civil-date.ts'

const day = (text: string): CivilDate => text as CivilDate

/** A carer who is nobody; for where a battery needs one and does not care who. */
export const syntheticCarer = {
  registrationForm: 'identified', firstName: 'Prov', lastName: 'Person', sexCode: 'unknown', howContactCode: 'unknown', statusCode: 'active',
  firstContactOn: day('2026-04-01'), informationGivenOn: day('2026-04-01'), informationGivenCode: 'spoken', protectedIdentityCode: 'none-known',
} satisfies InputOf<'carers.create'>

/** A held conversation about nothing. */
export const syntheticConversation = (carerIds: readonly string[]): InputOf<'contacts.register'> => ({
  heldOn: day('2026-09-15'), minutes: 30, carerIds: [...carerIds], supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO',
})
