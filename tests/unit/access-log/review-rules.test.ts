import { describe, expect, test } from 'vitest'
import { randomSample } from '../../../src/main/register/reviews/rules/random-sample.ts'
import type { Opening, ReviewFacts } from '../../../src/main/register/reviews/rules/review-facts.ts'
import { cardsAnHour, reasonsByRule } from '../../../src/main/register/reviews/rules/review-rules.ts'

const noon = Date.parse('2026-11-20T11:00:00.000Z')
const opening = (seq: number, about: Partial<Opening> = {}): Opening => ({ file: 'register', seq, at: new Date(noon + seq * 1000).toISOString(), userId: 'karin', event: 'opened', carerId: 'anna', ...about })

const facts = (openings: readonly Opening[], about: Partial<ReviewFacts> = {}): ReviewFacts => ({
  openings,
  carers: new Map([['anna', { isProtected: false, lastName: 'anka' }]]),
  staffLastNames: new Map([['karin', 'berg'], ['olle', 'ek']]),
  dealings: openings.map(({ userId, carerId, at }) => ({ userId, carerId: carerId ?? '', at })),
  askedFor: new Set(),
  ...about,
})

/** The numbers of the openings that fall under a rule. */
const under = (reason: string, given: ReviewFacts): readonly number[] =>
  [...reasonsByRule(given)].filter(([, reasons]) => reasons.some((each) => each === reason)).map(([key]) => Number(key.split(' ')[1])).toSorted((a, b) => a - b)

test('an ordinary opening falls under no rule', () => {
  expect(reasonsByRule(facts([opening(1), opening(2, { event: 'listed', carerId: undefined })])).size).toBe(0)
})

test('every opening of somebody with protected identity is looked at', () => {
  const carers = new Map([['anna', { isProtected: true, lastName: undefined }], ['bo', { isProtected: false, lastName: 'x' }]])
  expect(under('protected-person', facts([opening(1), opening(2, { carerId: 'bo' })], { carers }))).toEqual([1])
})

test('a last name that the colleague has herself is told from one that another colleague has', () => {
  const carers = new Map([['anna', { isProtected: false, lastName: 'berg' }]])
  const given = facts([opening(1), opening(2, { userId: 'olle' })], { carers })
  expect(under('own-name', given)).toEqual([1])
  expect(under('same-surname-as-staff', given)).toEqual([2])
})

describe('many cards an hour', () => {
  const cards = (count: number, seconds: number): readonly Opening[] =>
    Array.from({ length: count }, (_, n) => opening(n + 1, { carerId: `carer ${n}`, at: new Date(noon + n * seconds * 1000).toISOString() }))

  test('begins with the one beyond the limit', () => {
    expect(under('many-cards-an-hour', facts(cards(cardsAnHour, 60)))).toEqual([])
    expect(under('many-cards-an-hour', facts(cards(cardsAnHour + 2, 60)))).toEqual([cardsAnHour + 1, cardsAnHour + 2])
  })

  test('counts no card twice and none of an hour ago', () => {
    expect(under('many-cards-an-hour', facts(cards(60, 1).map((each) => ({ ...each, carerId: 'anna' }))))).toEqual([])
    expect(under('many-cards-an-hour', facts(cards(60, 200)))).toEqual([])
  })
})

test('night is from ten to six by Swedish clocks, winter and summer', () => {
  const at = (seq: number, instant: string) => opening(seq, { at: instant })
  const openings = [at(1, '2026-11-20T20:59:59.000Z'), at(2, '2026-11-20T21:00:00.000Z'), at(3, '2026-11-21T04:59:59.000Z'), at(4, '2026-11-21T05:00:00.000Z'), at(5, '2026-07-01T20:00:00.000Z')]
  expect(under('at-night', facts(openings))).toEqual([2, 3, 5])
})

test('an opening belongs to work for that carer by that colleague within a week, before or after', () => {
  const dealing = (days: number, about = {}) => ({ userId: 'karin', carerId: 'anna', at: new Date(noon + 1000 + days * 86_400_000).toISOString(), ...about })
  expect(under('opened-without-contact', facts([opening(1)], { dealings: [dealing(7)] }))).toEqual([])
  expect(under('opened-without-contact', facts([opening(1)], { dealings: [dealing(-7)] }))).toEqual([])
  expect(under('opened-without-contact', facts([opening(1)], { dealings: [dealing(8), dealing(-8), dealing(1, { userId: 'olle' }), dealing(1, { carerId: 'bo' })] }))).toEqual([1])
})

test('what was exported, and those somebody asked about', () => {
  const given = facts([opening(1, { event: 'exported', carerId: undefined }), opening(2, { event: 'exported-everything', carerId: undefined }), opening(3)], { askedFor: new Set(['anna']) })
  expect(under('exported', given)).toEqual([1, 2])
  expect(under('asked-for', given)).toEqual([3])
})

describe('the random choice', () => {
  const all = Array.from({ length: 200 }, (_, n) => opening(n + 1))

  test('is the same for the same seed, whatever the order, and another for another', () => {
    const chosen = randomSample(all, 20, '0123456789abcdef')
    expect(chosen.size).toBe(20)
    expect(randomSample(all.toReversed(), 20, '0123456789abcdef')).toEqual(chosen)
    expect(randomSample(all, 20, 'fedcba9876543210')).not.toEqual(chosen)
  })

  test('gives each the same chance', () => {
    const times = new Map<string, number>()
    for (let round = 0; round < 400; round += 1) for (const key of randomSample(all, 20, `seed ${round}`)) times.set(key, (times.get(key) ?? 0) + 1)
    // 40 times on average; six standard deviations to either side.
    for (const opening of all) expect(Math.abs((times.get(`register ${opening.seq}`) ?? 0) - 40)).toBeLessThan(36)
  })

  test('takes all where there are few', () => {
    expect(randomSample(all.slice(0, 3), 20, 'a').size).toBe(3)
  })
})
