import { useDebouncedValue } from '@mantine/hooks'
import type { OutputOf } from '#shared/contract/index.ts'
import { nameLength } from '#shared/contract/text.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { parsePersonalNumber } from '#shared/domain/personal-number.ts'
import { phoneKey } from '#shared/domain/phone.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import type { CarerEntry } from './model/carer-entry.ts'

export type Candidate = OutputOf<'carers.similar'>['candidates'][number]

const pauseMs = 300
const none: readonly Candidate[] = []

/** Persons who may already be the one in the form, asked for while it is filled in; never the card itself. */
export function useDuplicates(entry: CarerEntry, today: CivilDate, ownId: string | undefined): readonly Candidate[] {
  const [question] = useDebouncedValue(questionOf(entry, today), pauseMs)
  const { data } = useRouteQuery('carers.similar', question ?? { firstName: '', lastName: '' }, { enabled: question !== undefined, keepPrevious: true })
  return question === undefined || data === undefined ? none : data.candidates.filter(({ id }) => id !== ownId)
}

const isName = (name: string): boolean => name.trim() !== '' && checkText(name, nameLength) === 'ok'

/** Undefined while there is too little to compare, or under a code. */
function questionOf(entry: CarerEntry, today: CivilDate) {
  if (entry.registrationForm === 'code') return undefined
  const named = isName(entry.firstName) && isName(entry.lastName)
  const phone = !named || phoneKey(entry.phone) === undefined || entry.phone.length > 60 ? undefined : entry.phone
  const personalNumber = entry.keepsPersonalNumber || 'error' in parsePersonalNumber(entry.personalNumber, today) ? undefined : entry.personalNumber
  if (!named && personalNumber === undefined) return undefined
  const birthYear = /^(19|20)\d\d$/.test(entry.birthYear.trim()) && !entry.birthYearIsUnknown ? Number(entry.birthYear) : undefined
  return {
    firstName: named ? entry.firstName : '',
    lastName: named ? entry.lastName : '',
    ...(birthYear !== undefined && { birthYear }),
    ...(phone !== undefined && { phone }),
    ...(personalNumber !== undefined && { personalNumber: personalNumber.slice(0, 40) }),
  }
}
