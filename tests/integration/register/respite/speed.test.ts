import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import { fillRespite, type FilledRespite } from '../../../support/planning/fill-respite.ts'
import { bookingOf, span } from '../../../support/planning/respite-inputs.ts'
import { openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'
import { plansOf } from '../../../support/plans-of.ts'

const today = '2027-07-01' as CivilDate
const firstDay = '2026-01-01' as CivilDate
const capPeriods = ['month', 'quarter', 'year'] as const

let register: RespiteRegister
let filled: FilledRespite
beforeAll(async () => {
  register = await openRespiteRegister(today)
  // 20 000 bookings in each of two years, for 200 families and 60 relievers; a third of the rights are by the year.
  filled = await fillRespite(register, {
    families: 200, relievers: 60, perYear: 20_000, firstDay, years: 2,
    grant: (n) => ({ capPeriodCode: capPeriods[n % 3] ?? 'month', capMinutes: 100_000, carriesOver: n % 2 === 0 }),
  }, today)
}, 300_000)
afterAll(() => register.close())

interface Times {
  readonly p50: number
  readonly p95: number
}

async function timesOf(calls: readonly (() => Promise<unknown>)[]): Promise<Times> {
  const taken: number[] = []
  for (const call of calls) {
    const from = performance.now()
    await call()
    taken.push(performance.now() - from)
  }
  const inOrder = taken.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0) * 100) / 100
  return { p50: at(0.5), p95: at(0.95) }
}

/** The best of three goes: another program on the machine makes none of them faster. */
async function bestOf(calls: readonly (() => Promise<unknown>)[]): Promise<Times> {
  const goes: Times[] = []
  for (let go = 0; go < 3; go += 1) goes.push(await timesOf(calls))
  return goes.toSorted((a, b) => a.p95 - b.p95)[0] ?? { p50: 0, p95: 0 }
}

test('with 20 000 bookings a year a check takes under 10 ms, a month and all rights under 50 ms', async () => {
  const bookings = register.connection.sqlite.prepare('SELECT count(*) FROM respite_bookings').pluck().get()
  const family = (n: number) => filled.families[(n * 37) % filled.families.length]?.grantId ?? ''
  const reliever = (n: number) => filled.relieverIds[(n * 11) % filled.relieverIds.length]
  const day = (n: number) => addDays(today, (n * 13) % 180)
  const one = (n: number) => span(`${day(n)} 17:00`, '21:00')
  const term = (n: number) => Array.from({ length: 20 }, (_, week) => span(`${addDays(day(n), week * 7)} 17:00`, '21:00'))
  const many = Array.from({ length: 60 }, (_, n) => n)
  const month = (n: number) => ({ from: addMonths(firstDay, n % 24), to: addDays(addMonths(firstDay, (n % 24) + 1), -1) })
  const check = await bestOf(many.map((n) => () => register.call('respite.check', { grantId: family(n), relieverId: reliever(n), spans: [one(n)] })))
  const checkTerm = await bestOf(many.map((n) => () => register.call('respite.check', { grantId: family(n), relieverId: reliever(n), spans: term(n) })))
  const suggest = await bestOf(many.slice(0, 30).map((n) => () => register.call('respite.suggest', { grantId: family(n), span: one(n) })))
  const list = await bestOf(many.slice(0, 24).map((n) => () => register.call('respite.bookings', month(n))))
  const rights = await bestOf(many.slice(0, 20).map(() => () => register.call('respite.grants', {})))
  const save = await timesOf(many.slice(0, 20).map((n) => () => register.call('respite.book', bookingOf(family(n), [span(`${addDays(today, 400 + n)} 17:00`, '21:00')], { overCapReasonCode: 'other' }))))
  const { bookings: inMonth } = await register.call('respite.bookings', month(3))
  console.log(JSON.stringify({ bookings, inMonth: inMonth.length, check, checkTerm, suggest, list, rights, save }))
  expect(bookings).toBe(40_000)
  expect(inMonth.length).toBeGreaterThan(1500)
  expect(check.p95).toBeLessThan(10)
  expect(list.p95).toBeLessThan(50)
  expect(rights.p95).toBeLessThan(50)
}, 300_000)

test('nothing that is asked while one types or looks reads every booking', async () => {
  const { grantId = '', carerId = '' } = filled.families[0] ?? {}
  const span1 = span('2027-08-03 17:00', '21:00')
  const asked = [
    ...(await plansOf(register, () => register.call('respite.check', { grantId, relieverId: filled.relieverIds[0], spans: [span1] }))),
    ...(await plansOf(register, () => register.call('respite.suggest', { grantId, span: span1 }))),
    ...(await plansOf(register, () => register.call('respite.bookings', { from: '2027-08-01' as CivilDate, to: '2027-08-31' as CivilDate, only: 'unfilled' }))),
    ...(await plansOf(register, () => register.call('respite.grants', { carerId }))),
    ...(await plansOf(register, () => register.call('respite.grants', {}))),
  ]
  const steps = asked.flatMap(({ plan }) => plan)
  expect(steps.filter((step) => /^(?:SCAN respite_bookings|.*AUTOMATIC)/.test(step))).toEqual([])
  expect(steps).toContain('SEARCH respite_bookings USING INDEX respite_bookings_by_cared_for (cared_for_id=? AND start_instant>? AND start_instant<?)')
  expect(steps).toContain('SEARCH respite_bookings USING INDEX respite_bookings_by_reliever (reliever_id=? AND start_instant>? AND start_instant<?)')
  expect(steps).toContain('SEARCH respite_bookings USING INDEX respite_bookings_by_start (starts_on>? AND starts_on<?)')
})
