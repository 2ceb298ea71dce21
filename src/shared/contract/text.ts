import { z } from 'zod'

/**
 * Text as a person typed it: any Unicode string comes back identical, so nothing is trimmed or
 * normalised here. Two things are refused with a code: a lone surrogate (not a character, and UTF-8
 * cannot hold it) and a text longer than the field.
 */
export const text = (maxLength: number) =>
  z.string()
    .refine((value) => value.isWellFormed(), { error: 'lone-surrogate' })
    .refine((value) => value.length <= maxLength, { error: 'too-long' })

/** As {@link text}, and something other than blanks must be there. */
export const requiredText = (maxLength: number) =>
  text(maxLength).refine((value) => value.trim().length > 0, { error: 'required' })

export const nameLength = 200
export const noteLength = 20_000
export const passphraseMinLength = 15
export const passphraseMaxLength = 1024
