import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { choiceOf, drawnSeed, seedWords, startFaults, usualPeriod, type ReviewStart } from '../../../../src/renderer/features/log/review/model/review-start.ts'

const day = (text: string) => text as CivilDate
const today = day('2026-11-22')
const start: ReviewStart = { from: '2026-10-01', to: '2026-10-31', sampleSize: '20', seed: '', asked: [] }

const signed = (to: string, signedAt: string) => ({ to: day(to), signedAt })

test('the period goes from the day after the last signed review to yesterday', () => {
  expect(usualPeriod(signed('2026-10-12', '2026-10-13T08:00:00.000Z'), '2026-01-01T08:00:00.000Z', today)).toEqual({ from: '2026-10-13', to: '2026-11-21' })
})

test('the day of the signature is checked again where it was part of the review: it went on afterwards', () => {
  expect(usualPeriod(signed('2026-10-12', '2026-10-12T08:00:00.000Z'), undefined, today)).toEqual({ from: '2026-10-12', to: '2026-11-21' })
})

test('the first period begins on the Swedish day of the first entry', () => {
  expect(usualPeriod(undefined, '2026-09-02T22:30:00.000Z', today)).toEqual({ from: '2026-09-03', to: '2026-11-21' })
})

test('where everything up to yesterday is checked, or the register is new, today is the period', () => {
  expect(usualPeriod(signed('2026-11-21', '2026-11-22T08:00:00.000Z'), undefined, today)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
  expect(usualPeriod(signed('2026-11-22', '2026-11-22T08:00:00.000Z'), undefined, today)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
  expect(usualPeriod(undefined, '2026-11-22T08:00:00.000Z', today)).toEqual({ from: '2026-11-22', to: '2026-11-22' })
})

test('every slip in the form is told, and nothing else', () => {
  expect(startFaults(start, today)).toEqual({})
  expect(startFaults({ ...start, from: 'snart', to: '2026-09-30' }, today)).toEqual({ from: 'not-a-date' })
  expect(startFaults({ ...start, to: '2026-09-30' }, today)).toEqual({ to: 'backwards' })
  expect(startFaults({ ...start, to: '2026-11-23' }, today)).toEqual({ to: 'future' })
  for (const sampleSize of ['4', '201', '', 'tjugo', '7.5']) expect(startFaults({ ...start, sampleSize }, today), sampleSize).toEqual({ sampleSize: 'not-a-size' })
  for (const seed of ['3f9a', 'zzzz 01c2 77de 4b10']) expect(startFaults({ ...start, seed }, today), seed).toEqual({ seed: 'not-a-seed' })
})

test('a seed is sixteen digits, is written in fours, and is read back as it stands on paper', () => {
  const drawn = drawnSeed(new Uint8Array([0, 1, 10, 255, 16, 32, 64, 128, 99]))
  expect(drawn).toBe('00010aff10204080')
  expect(seedWords(drawn)).toBe('0001 0aff 1020 4080')
  expect(choiceOf({ ...start, seed: '0001 0AFF 1020 4080' }, 'f'.repeat(16))?.seed).toBe(drawn)
  expect(choiceOf(start, drawn)?.seed).toBe(drawn)
})
