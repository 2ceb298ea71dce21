import type { InputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

type CarerIn = InputOf<'carers.create'>
type Named = Extract<CarerIn, { registrationForm: 'identified' }>

const day = (text: string) => text as CivilDate

/** A carer with name; everything optional is left out unless `over` says otherwise. */
export const namedCarer = (firstName: string, lastName: string, over: Partial<Named> = {}): Named => ({
  registrationForm: 'identified',
  firstName,
  lastName,
  sexCode: 'woman',
  howContactCode: 'health-centre',
  firstContactOn: day('2026-09-01'),
  informationGivenOn: day('2026-09-01'),
  informationGivenCode: 'spoken',
  ...over,
})

export const codeCarer = (): CarerIn => ({ registrationForm: 'code', sexCode: 'unknown', howContactCode: 'unknown', firstContactOn: day('2026-09-01') })

/** A held half-hour phone conversation with these carers. */
export const heldContact = (carerIds: readonly string[], over: Partial<InputOf<'contacts.register'>> = {}): InputOf<'contacts.register'> => ({
  heldOn: day('2026-11-20'),
  minutes: 30,
  carerIds: [...carerIds],
  supportTypeCode: 'A2',
  contactFormCode: 'phone',
  conversationTypeCode: 'supportive',
  areaCode: 'AO',
  ...over,
})

export const somebodyCaredFor = (over: Partial<InputOf<'caredFor.add'>['caredFor']> = {}): InputOf<'caredFor.add'>['caredFor'] => ({ alias: 'Mamma', targetGroupCode: '11', areaCode: 'AO', ...over })

export const daughter = (over: Partial<InputOf<'caredFor.add'>['relation']> = {}): InputOf<'caredFor.add'>['relation'] => ({ relationCode: 'adult-child', startedOn: day('2026-09-01'), ...over })
