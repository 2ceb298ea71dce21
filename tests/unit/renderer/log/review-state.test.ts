import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { beginReview, countsOf, placeOf, reviewed, type ReviewAction, type ReviewState } from '../../../../src/renderer/features/log/review/model/review-state.ts'

const keys = ['register 9', 'register 7', 'statistics 7', 'register 2']
const fresh = beginReview({ from: '2026-10-01' as CivilDate, to: '2026-10-31' as CivilDate, sampleSize: 20, seed: '00112233445566ff', asked: [] })
const decide = (outcome: 'in-order' | 'ask-colleague' | 'deviation'): ReviewAction => ({ kind: 'decide', outcome })
const after = (...actions: readonly ReviewAction[]): ReviewState => actions.reduce((state, action) => reviewed(state, action, keys), fresh)

test('a decision brings the next entry by itself, and the last one brings the summary', () => {
  expect(placeOf(fresh, keys)).toBe('register 9')
  expect(placeOf(after(decide('in-order')), keys)).toBe('register 7')
  expect(placeOf(after(decide('in-order'), decide('deviation'), decide('in-order'), decide('in-order')), keys)).toBe('summary')
})

test('entries of the two logs with the same number are two entries', () => {
  const state = after(decide('in-order'), decide('deviation'), decide('ask-colleague'))
  expect(state.decisions.get('register 7')).toBe('deviation')
  expect(state.decisions.get('statistics 7')).toBe('ask-colleague')
})

test('leafing decides nothing, and what was passed over comes back before the summary', () => {
  const skipped = after({ kind: 'step', by: 1 }, decide('in-order'), decide('in-order'), decide('in-order'))
  expect(countsOf(skipped, keys).left).toBe(1)
  expect(placeOf(skipped, keys)).toBe('register 9')
  expect(placeOf(after({ kind: 'step', by: -1 }), keys)).toBe('register 9')
  expect(placeOf(after({ kind: 'step', by: 1 }, { kind: 'step', by: 1 }, { kind: 'step', by: 1 }, { kind: 'step', by: 1 }), keys)).toBe('register 2')
})

test('undo takes decisions back one by one, also one that replaced another', () => {
  const changed = after(decide('in-order'), decide('deviation'), { kind: 'go', to: 'register 9' }, decide('ask-colleague'))
  const once = reviewed(changed, { kind: 'undo' }, keys)
  expect(once.decisions.get('register 9')).toBe('in-order')
  expect(placeOf(once, keys)).toBe('register 9')
  const all = reviewed(reviewed(reviewed(once, { kind: 'undo' }, keys), { kind: 'undo' }, keys), { kind: 'undo' }, keys)
  expect(all.decisions.size).toBe(0)
  expect(all.made).toEqual([])
})

test('a decision changed from the summary leads back to it, and each entry counts once', () => {
  const done = after(decide('in-order'), decide('deviation'), decide('in-order'), decide('in-order'), { kind: 'go', to: 'register 7' }, decide('ask-colleague'))
  expect(placeOf(done, keys)).toBe('summary')
  expect(countsOf(done, keys)).toEqual({ byOutcome: { 'in-order': 3, 'ask-colleague': 1, 'deviation': 0 }, left: 0 })
})

test('nothing is decided on the summary', () => {
  const summed = after({ kind: 'sum-up' })
  expect(reviewed(summed, decide('deviation'), keys).decisions.size).toBe(0)
})

test('after a lock the plan is read anew: what it no longer holds does not count, and the next one stands in front', () => {
  const state = after(decide('deviation'), decide('in-order'))
  const read = ['register 9', 'register 2', 'register 1']
  expect(countsOf(state, read)).toEqual({ byOutcome: { 'in-order': 0, 'ask-colleague': 0, 'deviation': 1 }, left: 2 })
  expect(placeOf(state, read)).toBe('register 2')
})

test('what outlives a lock is days, numbers, ids and codes', () => {
  const state = beginReview({ ...fresh.choice, asked: [{ id: '0195a000-0000-7000-8000-000000000001', carerNumber: 'A-2026-00012' }] })
  const kept = JSON.stringify({ ...reviewed(state, decide('in-order'), keys), decisions: [...reviewed(state, decide('in-order'), keys).decisions] })
  expect(kept.replaceAll(/"(?:[0-9a-f-]{16,36}|A-\d{4}-\d{5}|\d{4}-\d\d-\d\d|(?:register|statistics) \d+|in-order|choice|decisions|made|at|from|to|sampleSize|seed|asked|id|carerNumber|key|before)"/gu, '')).not.toMatch(/[a-zåäö]{3}/iu)
})
