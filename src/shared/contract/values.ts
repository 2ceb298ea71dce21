import { z } from 'zod'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { isQuarter, type Quarter } from '#shared/domain/quarter.ts'

/** `YYYY-MM-DD`, a day that exists. */
export const civilDate = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value), { error: 'not-a-date' })
/** `2026-Q3`. */
export const quarter = z.custom<Quarter>((value) => typeof value === 'string' && isQuarter(value), { error: 'not-a-quarter' })
/** An instant, UTC ISO 8601. */
export const instant = z.iso.datetime()
/** `HH:MM`, local time. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' })
export const id = z.uuid()
export const birthYear = z.int().min(1890, { error: 'not-a-year' }).max(2100, { error: 'not-a-year' })
/** Rises by one at every change; sent back with an edit, so that nobody overwrites what they have not seen. */
export const version = z.int().min(1)
