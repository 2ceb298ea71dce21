import { addDays, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import type { ReviewChoice } from './review-state.ts'

export const usualSample = 20

/** The first form of a review, as typed. */
export interface ReviewStart {
  readonly from: string
  readonly to: string
  readonly sampleSize: string
  /** Empty: a new one is drawn. */
  readonly seed: string
  readonly asked: ReviewChoice['asked']
}

/**
 * Since the last signed review, or since the log began, to yesterday; today alone where there is no day before it to check.
 * The day on which the last one was signed is taken again if it was part of it: it went on after the signature.
 */
export function usualPeriod(last: { readonly to: CivilDate; readonly signedAt: string } | undefined, firstAt: string | undefined, today: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const begins = firstAt === undefined ? today : dayOf(firstAt)
  const since = last === undefined ? begins : earlier(addDays(last.to, 1), dayOf(last.signedAt))
  const from = earlier(since, today)
  const yesterday = addDays(today, -1)
  return { from, to: yesterday < from ? from : yesterday }
}

const dayOf = (instant: string): CivilDate => localToday(new Date(instant))
const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)

/** A seed from the computer's own chance: sixteen hexadecimal digits. */
export function drawnSeed(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export type StartFault = 'not-a-date' | 'backwards' | 'future' | 'not-a-size' | 'not-a-seed'
export type StartFaults = Partial<Record<keyof ReviewStart, StartFault>>

/** What has to be put right before entries can be drawn; empty when all is well. */
export function startFaults({ from, to, sampleSize, seed }: ReviewStart, today: CivilDate): StartFaults {
  const size = Number(sampleSize)
  return {
    ...(!isCivilDate(from) && { from: 'not-a-date' as const }),
    ...(!isCivilDate(to) ? { to: 'not-a-date' as const } : to > today ? { to: 'future' as const } : isCivilDate(from) && to < from ? { to: 'backwards' as const } : {}),
    ...(!(Number.isInteger(size) && size >= 5 && size <= 200) && { sampleSize: 'not-a-size' as const }),
    ...(seed.trim() !== '' && !/^[0-9a-f]{16}$/iu.test(plainSeed(seed)) && { seed: 'not-a-seed' as const }),
  }
}

/** The choice that a form without faults stands for. `drawn` is used where no seed was given. */
export function choiceOf(start: ReviewStart, drawn: string): ReviewChoice | undefined {
  const { from, to, sampleSize, seed, asked } = start
  if (!isCivilDate(from) || !isCivilDate(to)) return undefined
  return { from, to, sampleSize: Number(sampleSize), seed: seed.trim() === '' ? drawn : plainSeed(seed).toLowerCase(), asked }
}

/** `3f9a 01c2 77de 4b10`, as it stands on paper. */
export const seedWords = (seed: string): string => seed.replaceAll(/(.{4})(?=.)/gu, '$1 ')

const plainSeed = (typed: string): string => typed.replaceAll(/\s/gu, '')
