import { array, assert, asyncProperty, boolean, constant, constantFrom, integer, nat, oneof, option, record, type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { GrantDetails, Span } from '#shared/contract/planning/respite-values.ts'
import { addDays, addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { timeOfMinutes } from '#shared/domain/time/clock-time.ts'
import { AppError } from '#shared/contract/errors.ts'
import { bookingOf, grantFor } from '../../../support/planning/respite-inputs.ts'
import { isTakingTime, meet, minutesOf, oracleUsage, takesOfCap, type OracleUsage, type StoredBooking } from '../../../support/planning/respite-oracle.ts'
import { openRespiteRegister, type RespiteRegister } from '../../../support/planning/respite-register.ts'

/** `RESPITE_SHRINK=1` looks for the shortest way to a failure, which takes its time. */
const runs = Number(process.env['RESPITE_RUNS'] ?? 25)
/** Days about the change of the clocks, the end of a month, of a quarter and of a year. */
const days = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-31', '2026-11-01', '2026-12-30', '2026-12-31', '2027-01-01'] as unknown as readonly CivilDate[]

let register: RespiteRegister
beforeAll(async () => {
  register = await openRespiteRegister()
  // Thousands of commits: what a power cut leaves is promised, and tried, elsewhere.
  register.connection.sqlite.pragma('synchronous=OFF')
})
afterAll(() => register.close())

/** Never at two in the night, an hour that one of the days has twice: which one is meant is for the unit tests of time. */
const aSpan = record({ day: constantFrom(...days), hour: constantFrom(0, 1, 6, 8, 9, 12, 20, 23), quarters: integer({ min: 1, max: 44 }) }).map(({ day, hour, quarters }): Span => {
  const end = hour * 60 + quarters * 15
  const [endsOn, endsAt] = [addDays(day, Math.floor(end / 1440)), timeOfMinutes(end)]
  return { startsOn: day, startsAt: timeOfMinutes(hour * 60), endsOn, endsAt: endsAt.startsWith('02') ? '03:00' : endsAt }
})
const aScope = constantFrom('this', 'following', 'all')
const hours = { passed: integer({ min: 0, max: 40 }), pick: nat() }
const anAct = oneof(
  { weight: 5, arbitrary: record({ ...hours, kind: constant('book'), grant: constantFrom(0, 1, 2, 2), reliever: constantFrom(0, 0, 0, 1, undefined), spans: array(aSpan, { minLength: 1, maxLength: 3 }), hasReason: boolean() }) },
  { weight: 4, arbitrary: record({ ...hours, kind: constant('change'), scope: aScope, span: option(aSpan, { nil: undefined }), reliever: option(constantFrom(0, 1, 'none' as const), { nil: undefined }), hasReason: boolean() }) },
  { weight: 4, arbitrary: record({ ...hours, kind: constant('decide'), scope: aScope, statusCode: constantFrom('requested', 'confirmed', 'held', 'cancelled', 'no-show', 'not-staffed'), canceller: constantFrom('carer', 'cared-for', 'provider', 'carer-support'), quarters: integer({ min: 0, max: 60 }), override: option(boolean(), { nil: undefined }) }) },
)
type Act = typeof anAct extends Arbitrary<infer A> ? A : never

interface World {
  readonly grants: readonly { readonly id: string; readonly details: GrantDetails }[]
  readonly relievers: readonly string[]
  /** Own decisions on whether a booking counts. */
  readonly decided: Map<string, boolean>
}

const tally = { accepted: 0, refused: new Map<string, number>() }

const stored = (grants: World['grants']): readonly StoredBooking[] =>
  register.connection.sqlite.prepare(`SELECT * FROM respite_bookings WHERE grant_id IN (${grants.map(() => '?').join()}) ORDER BY id`).all(...grants.map(({ id }) => id)) as StoredBooking[]

async function build(): Promise<World> {
  const caps: readonly Partial<GrantDetails>[] = [{ capPeriodCode: 'month', capMinutes: 600, carriesOver: true, mostCarriedMinutes: 240 }, { capPeriodCode: 'quarter', capMinutes: 900 }, { capPeriodCode: 'year', capMinutes: 1200, carriesOver: true }]
  const [monthly = {}, quarterly = {}, yearly = {}] = caps.map((cap) => ({ ...cap, validFrom: '2020-01-01' as CivilDate }))
  const [one, other] = [await register.family(monthly), await register.family(yearly)]
  const second = grantFor(one.carerId, one.caredForId, { ...quarterly, supportTypeCode: 'D3' })
  return {
    grants: [
      { id: one.grantId, details: grantFor(one.carerId, one.caredForId, monthly) },
      { id: (await register.call('respite.saveGrant', { grant: second })).id, details: second },
      { id: other.grantId, details: grantFor(other.carerId, other.caredForId, yearly) },
    ],
    relievers: [await register.reliever('Rut'), await register.reliever('Ester')],
    decided: new Map(),
  }
}

/** From the month before the first booking to the one after the last; a series moved again and again can go far. */
function monthsAbout(bookings: readonly StoredBooking[]): readonly string[] {
  const first = bookings.reduce((day, { starts_on }) => (starts_on < day ? starts_on : day), '2026-10-01')
  const last = bookings.reduce((day, { ends_on }) => (ends_on > day ? ends_on : day), '2027-01-01')
  const months: string[] = []
  for (let month = addMonths(first as CivilDate, -1); month.slice(0, 7) <= addMonths(last as CivilDate, 1).slice(0, 7); month = addMonths(month, 1)) months.push(month.slice(0, 7))
  return months
}

const asStored = ({ startsOn, startsAt, endsOn, endsAt }: Span, over: Partial<StoredBooking>): StoredBooking => ({
  id: '', grant_id: '', cared_for_id: '', reliever_id: null, starts_on: startsOn, starts_at: startsAt, ends_on: endsOn, ends_at: endsAt, planned_minutes: 0, performed_minutes: null, status_code: 'confirmed', cancelled_by_code: null, cancelled_at: null, counts_against_cap: 1, ...over,
})

/** Whether a booking ought to be refused, and why, looked at one quarter and one pair at a time. */
function verdict(world: World, act: Act & { kind: 'book' }): string | undefined {
  const grant = world.grants[act.grant]
  if (grant === undefined) throw new Error('no grant')
  const reliever_id = act.reliever === undefined ? null : (world.relievers[act.reliever] ?? null)
  const before = stored(world.grants)
  const added = act.spans.map((span, index) => asStored(span, { id: `new ${index}`, grant_id: grant.id, cared_for_id: grant.details.caredForId, reliever_id }))
  const taking = before.filter(isTakingTime)
  if (added.some((one, index) => [...taking, ...added.slice(0, index)].some((other) => other.cared_for_id === one.cared_for_id && meet(one, other)))) return 'cared-for-booked'
  if (added.some((one) => one.reliever_id !== null && taking.some((other) => other.reliever_id === one.reliever_id && meet(one, other)))) return 'reliever-booked'
  const own = before.filter(({ grant_id }) => grant_id === grant.id)
  const takes = (booking: StoredBooking) => takesOfCap(booking, world.decided.get(booking.id))
  const isAbove = monthsAbout([...own, ...added]).some((month) => {
    const [was, is] = [oracleUsage(grant.details, own, month, takes), oracleUsage(grant.details, [...own, ...added], month, takes)]
    return is.usedMinutes > was.usedMinutes && Math.max(0, -is.leftMinutes) > Math.max(0, -was.leftMinutes)
  })
  return isAbove && !act.hasReason ? 'over-cap' : undefined
}

/** Does it, and tells how it was refused. */
async function perform(world: World, act: Act, when: { now: string; today: CivilDate }): Promise<string | undefined> {
  const all = stored(world.grants)
  const target = all[act.pick % Math.max(1, all.length)]
  const reason = 'hasReason' in act && act.hasReason ? ({ overCapReasonCode: 'other' } as const) : {}
  try {
    if (act.kind === 'book') {
      const relieverId = act.reliever === undefined ? undefined : world.relievers[act.reliever]
      await register.call('respite.book', bookingOf(world.grants[act.grant]?.id ?? '', act.spans, { relieverId, ...reason }), when)
    } else if (target === undefined) return undefined
    else if (act.kind === 'change') {
      const relieverId = act.reliever === undefined || act.reliever === 'none' ? act.reliever : world.relievers[act.reliever]
      await register.call('respite.changeBooking', { id: target.id, version: versionOf(target.id), scope: act.scope, change: { span: act.span, relieverId }, ...reason }, when)
    } else await decide(world, act, target, when)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.reason ?? error.code
  }
}

async function decide(world: World, act: Act & { kind: 'decide' }, target: StoredBooking, when: { now: string; today: CivilDate }): Promise<void> {
  const { statusCode } = act
  const mayReach = statusCode === 'cancelled' || statusCode === 'confirmed'
  const neverCounts = statusCode === 'not-staffed' || (statusCode === 'cancelled' && (act.canceller === 'provider' || act.canceller === 'carer-support'))
  const isOutcome = statusCode !== 'confirmed' && statusCode !== 'requested'
  const scope = mayReach ? act.scope : 'this'
  const override = scope === 'this' && isOutcome && !(act.override === true && neverCounts) ? act.override : undefined
  const input: InputOf<'respite.setStatus'> = {
    id: target.id, version: versionOf(target.id), scope, statusCode, performedMinutes: act.quarters * 15, cancelledByCode: act.canceller,
    ...(override !== undefined && { countsOverride: override, overrideReasonCode: 'agreed' }),
  }
  await register.call('respite.setStatus', input, when)
  if (override === undefined) world.decided.delete(target.id)
  else world.decided.set(target.id, override)
}

const versionOf = (id: string): number => register.connection.sqlite.prepare('SELECT version FROM respite_bookings WHERE id = ?').pluck().get(id) as number

/** What stands whatever has been done. */
async function assertSound(world: World): Promise<void> {
  const all = stored(world.grants)
  const taking = all.filter(isTakingTime)
  for (const [index, one] of taking.entries()) {
    for (const other of taking.slice(index + 1)) {
      const isShared = one.cared_for_id === other.cared_for_id || (one.reliever_id !== null && one.reliever_id === other.reliever_id)
      if (isShared) expect(meet(one, other), 'two bookings at once').toBe(false)
    }
  }
  for (const booking of all) expect(booking.planned_minutes).toBe(minutesOf(booking))
  const takes = (booking: StoredBooking) => takesOfCap(booking, world.decided.get(booking.id))
  for (const booking of all) expect(booking.counts_against_cap === 1, booking.status_code).toBe(takes(booking))
  for (const { id, details } of world.grants) {
    const own = all.filter(({ grant_id }) => grant_id === id)
    const periods = new Map<string, number>()
    for (const month of monthsAbout(own)) {
      const listed = (await register.call('respite.grants', { carerId: details.carerId }, { today: `${month}-15` as CivilDate })).grants.find((grant) => grant.id === id)
      const expected: OracleUsage = oracleUsage(details, own, month, takes)
      expect(listed?.usage, `${details.capPeriodCode} ${month}`).toMatchObject(expected)
      periods.set(listed?.usage.periodKey ?? '', expected.usedMinutes)
      const span: Span = { startsOn: `${month}-14` as CivilDate, startsAt: '08:00', endsOn: `${month}-14` as CivilDate, endsAt: '09:00' }
      const [checked] = (await register.call('respite.check', { grantId: id, spans: [span] })).usage
      expect(checked).toMatchObject({ ...expected, bookedMinutes: expected.bookedMinutes + 60, usedMinutes: expected.usedMinutes + 60, leftMinutes: expected.leftMinutes - 60 })
    }
    const counted = own.filter(takes).map((booking) => (booking.status_code === 'held' ? (booking.performed_minutes ?? 0) : booking.planned_minutes))
    expect([...periods.values()].reduce((sum, minutes) => sum + minutes, 0)).toBe(counted.reduce((sum, minutes) => sum + minutes, 0))
  }
}

test('whatever is booked, moved, cancelled and corrected: nobody is in two places, no minute is lost between periods, and the cap is what a slow count says', async () => {
  await assert(asyncProperty(array(anAct, { minLength: 5, maxLength: 30 }), async (acts) => {
    const world = await build()
    let instant = Date.parse('2026-10-20T08:00:00.000Z')
    for (const act of acts) {
      instant += act.passed * 3_600_000
      const when = { now: new Date(instant).toISOString(), today: localToday(new Date(instant)) }
      const expected = act.kind === 'book' ? verdict(world, act) : undefined
      const before = stored(world.grants)
      const refusal = await perform(world, act, when)
      if (act.kind === 'book') expect(refusal).toBe(expected)
      if (refusal === undefined) tally.accepted += 1
      else {
        tally.refused.set(refusal, (tally.refused.get(refusal) ?? 0) + 1)
        expect(stored(world.grants)).toEqual(before)
      }
      if (act.kind === 'change') assertPastStands(before, stored(world.grants), instant)
    }
    await assertSound(world)
  }), { numRuns: runs, endOnFailure: process.env['RESPITE_SHRINK'] === undefined })
  console.log(JSON.stringify({ runs, accepted: tally.accepted, refused: Object.fromEntries(tally.refused) }))
  // What comes up in every run of this length; the rarer ones (a reliever taken, the cap) have tests of their own.
  for (const reason of ['cared-for-booked', 'past-booking', 'into-the-past', 'booking-ahead']) expect(tally.refused.get(reason), reason).toBeGreaterThan(0)
}, 600_000)

function assertPastStands(before: readonly StoredBooking[], after: readonly StoredBooking[], instant: number): void {
  const isFixed = (booking: StoredBooking) => booking.starts_on < localToday(new Date(instant)) || !['requested', 'confirmed'].includes(booking.status_code)
  const fixed = before.filter(isFixed)
  expect(after.filter(({ id }) => fixed.some((booking) => booking.id === id))).toEqual(fixed)
}
