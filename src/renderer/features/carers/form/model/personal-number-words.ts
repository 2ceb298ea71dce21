import { formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { parsePersonalNumber } from '#shared/domain/personal-number.ts'
import { personalNumberText } from './personal-number-words.text.ts'

export interface PersonalNumberWords {
  /** `typing`: too early to judge. */
  readonly tone: 'empty' | 'typing' | 'fine' | 'wrong'
  readonly words: string
}

/** What to say beside the field while the number is typed. */
export function personalNumberWords(typed: string, today: CivilDate): PersonalNumberWords {
  const digits = typed.replaceAll(/\D/gu, '').length
  if (typed.trim() === '') return { tone: 'empty', words: '' }
  const number = parsePersonalNumber(typed, today)
  if ('error' in number) {
    return number.error === 'format' && digits < 10 && /^[\d\s+-]*$/.test(typed)
      ? { tone: 'typing', words: personalNumberText.typing }
      : { tone: 'wrong', words: personalNumberText.errors[number.error] }
  }
  const born = number.birthDate === undefined ? undefined : personalNumberText.born(formatLong(number.birthDate))
  const kind = number.kind === 'coordination' ? personalNumberText.coordination : personalNumberText.personal
  return { tone: 'fine', words: [kind, born, ...number.warnings.map((warning) => personalNumberText.warnings[warning])].filter(Boolean).join(' ') }
}
