/** Why a text cannot be kept. */
export type TextFault = 'lone-surrogate' | 'too-long'

/**
 * Says whether a typed text can be stored and read back unchanged. A lone surrogate (half an emoji, from
 * a cut paste) has no UTF-8 form and would come back as another character, so it is refused.
 * `maxLength` counts UTF-16 units, as an input field's maxLength does. The text itself is never trimmed,
 * normalised or cut: what was typed is what is kept.
 */
export function checkText(text: string, maxLength: number): 'ok' | TextFault {
  if (text.length > maxLength) return 'too-long'
  return text.isWellFormed() ? 'ok' : 'lone-surrogate'
}
