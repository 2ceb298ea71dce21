import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { byYear, formatMinutes, noteBeginning } from '../../../../src/renderer/features/carers/card/timeline/timeline-view.ts'
import { nextFocus } from '../../../../src/renderer/features/carers/list/list-keys.ts'

const on = (date: string): TimelineEntry => ({ kind: 'first-contact', key: date, heldOn: date as CivilDate })

test('each year stands once, newest first as they came', () => {
  expect(byYear([on('2026-03-01'), on('2026-01-01'), on('2025-12-31')]).map(({ year, entries }) => [year, entries.length])).toEqual([['2026', 2], ['2025', 1]])
  expect(byYear([])).toEqual([])
})

test('a short note is shown whole', () => {
  expect(noteBeginning('En kort anteckning.')).toBeUndefined()
})

test('a long note begins with whole words and whole characters', () => {
  const beginning = noteBeginning('ord '.repeat(200)) ?? ''
  expect(beginning.length).toBeLessThanOrEqual(240)
  expect(beginning.endsWith('ord')).toBe(true)
  expect(noteBeginning('😀'.repeat(500))?.isWellFormed()).toBe(true)
  expect(noteBeginning(`a${'😀'.repeat(500)}`)?.isWellFormed()).toBe(true)
  expect(noteBeginning('a\nb\nc\nd\ne')).toBe('a\nb\nc\nd')
})

test.each([[45, '45 min'], [60, '1 h'], [90, '1 h 30 min'], [0, '0 min']])('%i minutes', (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words)
})

test('the arrows walk from the search field through the list and back', () => {
  expect(nextFocus('ArrowDown', -1, 2)).toBe(0)
  expect(nextFocus('ArrowDown', 1, 2)).toBeUndefined()
  expect(nextFocus('ArrowUp', 0, 2)).toBe('search')
  expect(nextFocus('ArrowUp', -1, 2)).toBeUndefined()
  expect(nextFocus('End', 0, 5)).toBe(4)
  expect(nextFocus('Home', -1, 5)).toBeUndefined()
})
