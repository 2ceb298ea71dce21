import { parseRecoveryPaper } from '#shared/domain/recovery-key.ts'
import { newKeyText } from './recovery-key.text.ts'

const groupLength = 4

/** Undefined when the typed key is the one that was made; otherwise a sentence that says where they part. */
export function compareKey(typed: string, key: string): string | undefined {
  if (typed.trim() === '') return newKeyText.missing
  const [mine, right] = [signsOf(typed), signsOf(key)]
  if (mine.length < right.length) return newKeyText.tooShort(mine.length, right.length)
  if (mine.length > right.length) return newKeyText.tooLong(mine.length, right.length)
  const groups = Array.from({ length: right.length / groupLength }, (_, index) => index)
  const wrong = groups.filter((index) => groupAt(mine, index) !== groupAt(right, index))
  if (wrong.length > 0) return newKeyText.wrongGroups(wrong.map((index) => index + 1))
  return 'bytes' in parseRecoveryPaper(typed) ? undefined : newKeyText.missing
}

/** The signs alone, with the look-alikes read as the reader of the key reads them. */
function signsOf(text: string): string {
  return text.toUpperCase().replaceAll(/[^0-9A-ZÅÄÖ]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

function groupAt(signs: string, index: number): string {
  return signs.slice(index * groupLength, (index + 1) * groupLength)
}
