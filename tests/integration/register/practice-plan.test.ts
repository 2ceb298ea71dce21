import Holidays from 'date-holidays'
import { afterEach, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { familyNameBeginnings, familyNameEndings } from '../../../src/main/register/practice/invented-names.text.ts'
import { practiceRegister } from '../../../src/main/register/practice/practice-register.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { openLargePlanningRegister } from '../../support/planning/large-planning-register.ts'
import { planningInvariants } from '../../support/planning/planning-invariants.ts'

/** A usual day, New Year, midsummer's long holiday, a leap day, the nights when the clocks change, a month's last day, just after the free weeks. */
const days = ['2026-11-20', '2027-01-01', '2026-07-10', '2028-02-29', '2026-10-25', '2027-03-27', '2026-08-31', '2027-01-15'] as CivilDate[]
const usual = days[0] ?? '2026-11-20' as CivilDate
let register: TestRegister | undefined

async function practice(today = usual, seed: number = practiceRegister.seed): Promise<TestRegister> {
  register?.close()
  register = await openTestRegister({ today })
  await seedRegister(register.connection, { ...practiceRegister, seed, today, userId: register.userId })
  return register
}

const all = <T>({ connection }: TestRegister, sql: string, bound: Record<string, string> = {}) => connection.sqlite.prepare(sql).all(bound) as T[]
const one = ({ connection }: TestRegister, sql: string, bound: Record<string, string> = {}) => connection.sqlite.prepare(sql).pluck().get(bound)
const forToday = (sql: string, today: CivilDate) => (sql.includes(':today') ? { today } : {})
const brokenIn = (of: TestRegister, today: CivilDate) => planningInvariants.map(({ promise, broken }) => [promise, all(of, broken, forToday(broken, today)).length])
const kept = planningInvariants.map(({ promise }) => [promise, 0])

interface Booking { readonly grant_id: string; readonly starts_on: string; readonly starts_at: string; readonly ends_on: string; readonly ends_at: string; readonly start_instant: string; readonly end_instant: string; readonly status_code: string; readonly planned_minutes: number; readonly performed_minutes: number | null; readonly over_cap_reason_code: string | null; readonly counts_against_cap: number }
interface Grant { readonly id: string; readonly cap_minutes: number; readonly cap_period_code: string; readonly carries_over: number; readonly most_carried_minutes: number | null }

/** Where a right is used beyond its cap, and what is carried to it, without anybody having given a reason. */
function overCaps(of: TestRegister): readonly string[] {
  return all<Grant>(of, 'SELECT * FROM respite_grants').flatMap((grant) => {
    const used = new Map<string, number>()
    const excused = new Set<string>()
    const periodOf = (date: string) => (grant.cap_period_code === 'month' ? date.slice(0, 7) : `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`)
    for (const booking of all<Booking>(of, 'SELECT * FROM respite_bookings WHERE grant_id = :id AND counts_against_cap', { id: grant.id })) {
      const minutes = booking.performed_minutes ?? booking.planned_minutes
      const [first, last] = [periodOf(booking.starts_on), periodOf(booking.ends_on)]
      // Clocks never change between two months.
      const before = first === last ? minutes : Math.min(minutes, 1440 - Number(booking.starts_at.slice(0, 2)) * 60 - Number(booking.starts_at.slice(3)))
      for (const [period, part] of [[first, before], [last, minutes - before]] as const) used.set(period, (used.get(period) ?? 0) + part)
      if (booking.over_cap_reason_code !== null) excused.add(first)
    }
    return [...used].filter(([period, minutes]) => {
      const periodBefore = [...used.keys()].filter((other) => other < period).toSorted().at(-1)
      const left = Math.max(0, grant.cap_minutes - (used.get(periodBefore ?? '') ?? 0))
      const carried = grant.carries_over ? Math.min(left, grant.most_carried_minutes ?? left) : 0
      return minutes > grant.cap_minutes + carried && !excused.has(period)
    }).map(([period]) => `${grant.id} ${period}`)
  })
}

/** Bookings whose instants are not what the clock in Sweden says. */
function wrongInstants(of: TestRegister): readonly Booking[] {
  const inSweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' })
  return all<Booking>(of, 'SELECT * FROM respite_bookings').filter((booking) =>
    inSweden.format(Date.parse(booking.start_instant)) !== `${booking.starts_on} ${booking.starts_at}` || inSweden.format(Date.parse(booking.end_instant)) !== `${booking.ends_on} ${booking.ends_at}`)
}

/** Meetings on Sundays, holidays and the eves that are free, by an independent list. */
function meetingsOnRedDays(of: TestRegister): readonly string[] {
  const listed = new Holidays('SE')
  const red = new Set(all<{ year: string }>(of, 'SELECT DISTINCT substr(held_on, 1, 4) AS year FROM meetings').flatMap(({ year }) => listed.getHolidays(Number(year)).filter(({ type }) => type === 'public' || type === 'bank').map(({ date }) => date.slice(0, 10))))
  return all<{ day: string; weekday: string }>(of, "SELECT held_on AS day, strftime('%w', held_on) AS weekday FROM meetings").filter(({ day, weekday }) => weekday === '0' || weekday === '6' || red.has(day)).map(({ day }) => day)
}

afterEach(() => {
  register?.close()
  register = undefined
})

it.each(days)('keeps every rule of the plan on %s', async (today) => {
  const filled = await practice(today)
  expect(brokenIn(filled, today)).toEqual(kept)
  expect([meetingsOnRedDays(filled), wrongInstants(filled), overCaps(filled)]).toEqual([[], [], []])
  expect(filled.connection.sqlite.pragma('foreign_key_check')).toEqual([])
})

it('keeps them with two thousand meetings and twenty thousand bookings a year, made in a moment', async () => {
  // Its own time, so that a busy machine is no slow plan.
  const started = process.threadCpuUsage()
  register = await openLargePlanningRegister({ today: usual })
  const { user, system } = process.threadCpuUsage(started)
  expect((user + system) / 1e6).toBeLessThan(10)
  expect([one(register, 'SELECT count(*) FROM meetings'), one(register, 'SELECT count(*) FROM respite_bookings')]).toEqual([2000, 20_000])
  expect(brokenIn(register, usual)).toEqual(kept)
  expect([meetingsOnRedDays(register), wrongInstants(register), overCaps(register)]).toEqual([[], [], []])
  expect(one(register, 'SELECT count(*) FROM groups WHERE max_places = 30 AND (SELECT count(*) FROM meetings WHERE group_id = groups.id) = 20')).toBe(1)
  expect(one(register, 'SELECT count(*) FROM respite_bookings WHERE ends_on > starts_on')).toBeGreaterThan(1000)
})

it('has checks that find what they look for', async () => {
  const filled = await practice()
  const { sqlite } = filled.connection
  sqlite.pragma('ignore_check_constraints=ON')
  sqlite.pragma('foreign_keys=OFF')
  for (const { promise, broken, breakIt } of planningInvariants) {
    sqlite.exec('BEGIN')
    sqlite.exec(breakIt.replaceAll(':today', `'${usual}'`))
    expect([promise, all(filled, broken, forToday(broken, usual)).length > 0]).toEqual([promise, true])
    sqlite.exec('ROLLBACK')
  }
  sqlite.exec("UPDATE respite_grants SET cap_minutes = 200; UPDATE respite_bookings SET over_cap_reason_code = NULL, starts_at = '07:45'; UPDATE meetings SET held_on = '2026-12-25'")
  expect([meetingsOnRedDays(filled).length > 0, wrongInstants(filled).length > 0, overCaps(filled).length > 0]).toEqual([true, true, true])
})

it.each(days)('has something for every screen on %s', async (today) => {
  const filled = await practice(today)
  const some = (from: string, least = 1) => {
    const sql = `SELECT count(*) FROM ${from}`
    return [from, Number(one(filled, sql, forToday(sql, today))) >= least]
  }
  const wanted: readonly (readonly [from: string, least?: number])[] = [
    ['groups', 8], ["groups WHERE status_code = 'ended' AND evaluation_answers > 0"], ["groups WHERE status_code = 'planned' AND copied_from_id IS NOT NULL"], ["groups WHERE form_code = 'open-until' AND closes_after_meeting > 0"],
    ["groups g WHERE max_places = (SELECT count(*) FROM participations WHERE group_id = g.id AND status_code IN ('enrolled', 'offered')) AND 3 = (SELECT count(*) FROM participations WHERE group_id = g.id AND status_code = 'queued')"],
    ["groups g WHERE max_places > (SELECT count(*) FROM participations WHERE group_id = g.id AND status_code IN ('enrolled', 'offered')) AND EXISTS (SELECT 1 FROM participations WHERE group_id = g.id AND status_code = 'queued')"],
    ['groups g WHERE (SELECT count(*) FROM participations WHERE group_id = g.id) BETWEEN 10 AND 17', 8],
    ["meetings WHERE status_code = 'planned' AND held_on < :today", 2], ["meetings WHERE status_code = 'cancelled' AND held_on < :today"], ["meetings m WHERE status_code = 'cancelled' AND held_on >= :today AND EXISTS (SELECT 1 FROM meeting_calls WHERE meeting_id = m.id)"],
    ["participations WHERE status_code = 'offered' AND answer_by < :today"], ["participations WHERE status_code = 'offered' AND answer_by >= :today"], ["participations WHERE status_code = 'dropped-out'"], ["participations WHERE status_code = 'declined'"], ["participations WHERE status_code = 'invited'"],
    ['participations WHERE same_cared_for_reason_code IS NOT NULL'], ["participation_events WHERE reason_code = 'urgent-need'"], ["participations JOIN carers ON carers.id = carer_id WHERE protected_identity_code <> 'none-known'"],
    ['meetings WHERE anonymous > 0'], ['attendance a JOIN meetings m ON m.id = meeting_id WHERE NOT EXISTS (SELECT 1 FROM participations p WHERE p.group_id = m.group_id AND p.carer_id = a.carer_id)'],
    ['places', 3], ['places WHERE is_exclusive', 2], ["leaders WHERE kind_code = 'volunteer'"], ["leaders WHERE kind_code = 'study-association'"], ['leaders WHERE user_id IS NOT NULL'],
    ['respite_grants', 12], ["respite_grants WHERE form_code = 'lss'"], ["respite_grants WHERE form_code = 'sol-decision'"], ["respite_grants WHERE cap_period_code = 'quarter'"], ['respite_grants WHERE carries_over'], ["respite_grants JOIN carers ON carers.id = carer_id WHERE protected_identity_code <> 'none-known'"],
    ['relievers', 6], ['relievers r WHERE EXISTS (SELECT 1 FROM reliever_availability WHERE reliever_id = r.id)', 5], ['reliever_absences WHERE to_on >= :today'], ['reliever_skills', 6],
    ["respite_bookings WHERE status_code = 'held'", 60], ["respite_bookings WHERE status_code = 'confirmed' AND starts_on >= :today", 40], ["respite_bookings WHERE status_code = 'requested' AND reliever_id IS NULL AND starts_on >= :today", 3], ["respite_bookings WHERE status_code = 'confirmed' AND ends_on < :today"],
    ["respite_bookings WHERE status_code = 'not-staffed'"], ["respite_bookings WHERE status_code = 'no-show'"], ["respite_bookings WHERE is_late_cancellation AND counts_against_cap AND cancelled_by_code = 'carer'"], ['respite_bookings WHERE override_reason_code IS NOT NULL'], ['respite_bookings WHERE over_cap_reason_code IS NOT NULL'],
    ...['carer', 'cared-for', 'provider', 'carer-support'].map((by) => [`respite_bookings WHERE cancelled_by_code = '${by}'`] as const),
    ["respite_bookings WHERE starts_at = '23:00' AND ends_at = '03:00' AND substr(starts_on, 6, 2) <> substr(ends_on, 6, 2) AND starts_on >= :today"], ['respite_bookings WHERE fee_kr > 0'], ['respite_bookings WHERE series_id IS NULL', 2],
    ["contacts WHERE status_code = 'planned' AND starts_at IS NOT NULL AND held_on >= :today", 9], ["contacts WHERE status_code = 'planned' AND held_on < :today", 2],
    ...['planned', 'held', 'cancelled'].map((status) => [`outreach WHERE status_code = '${status}'`] as const), ['absences WHERE starts_at IS NULL'], ['absences WHERE starts_at IS NOT NULL AND to_on >= :today'], ["local_days WHERE kind_code = 'school-holiday'", 5], ["local_days WHERE kind_code = 'closed'"],
  ]
  expect(wanted.map(([from, least]) => some(from, least))).toEqual(wanted.map(([from]) => [from, true]))
  expect(one(filled, "SELECT count(*) FROM meetings WHERE status_code = 'planned' AND held_on < :today", { today })).toBe(2)
})

it('never has the user in two places at once', async () => {
  const filled = await practice()
  const busy = all<{ day: string; start: number; end: number }>(filled, `SELECT day, start, start + minutes AS end FROM (
    SELECT held_on AS day, substr(starts_at, 1, 2) * 60 + substr(starts_at, 4, 2) AS start, minutes FROM contacts WHERE status_code = 'planned'
    UNION ALL SELECT m.held_on, substr(starts_at, 1, 2) * 60 + substr(starts_at, 4, 2), minutes FROM meetings m JOIN meeting_leaders l ON l.meeting_id = m.id JOIN leaders ON leaders.id = leader_id AND user_id IS NOT NULL WHERE status_code <> 'cancelled'
    UNION ALL SELECT held_on, substr(starts_at, 1, 2) * 60 + substr(starts_at, 4, 2), minutes FROM outreach
    UNION ALL SELECT from_on, coalesce(substr(starts_at, 1, 2) * 60, 0), coalesce((substr(ends_at, 1, 2) - substr(starts_at, 1, 2)) * 60, 1440) FROM absences) ORDER BY day, start`)
  expect(busy.length).toBeGreaterThan(60)
  expect(busy.filter(({ day, start }, i) => busy.slice(0, i).some((earlier) => earlier.day === day && earlier.end > start))).toEqual([])
})

it('names nobody who could be real', async () => {
  const filled = await practice()
  const names = all<{ name: string }>(filled, 'SELECT name FROM relievers UNION ALL SELECT name FROM leaders WHERE name IS NOT NULL').map(({ name }) => name.split(' ').at(-1) ?? '')
  const invented = new Set(familyNameBeginnings.flatMap((beginning) => familyNameEndings.map((ending) => beginning + ending)))
  expect(names.filter((name) => !invented.has(name))).toEqual([])
  expect(names).toHaveLength(8)
})

/** All that stands in the tables of the plan, whoever the user is. */
const planned = (of: TestRegister) => JSON.stringify(['groups', 'group_areas', 'group_leaders', 'leaders', 'places', 'meetings', 'meeting_leaders', 'meeting_calls', 'participations', 'participation_events', 'attendance', 'relievers', 'reliever_skills', 'reliever_availability',
  'reliever_absences', 'respite_rules', 'respite_grants', 'respite_grant_conditions', 'respite_grant_wishes', 'respite_bookings', 'local_days', 'absences', 'outreach', 'contacts'].map((table) => all(of, `SELECT * FROM ${table} ORDER BY 1, 2`))).replaceAll(of.userId, '')

it('is the same for the same seed and day, and another for another', async () => {
  const first = planned(await practice())
  expect(planned(await practice())).toBe(first)
  expect(planned(await practice(usual, 4))).not.toBe(first)
  expect(planned(await practice('2026-11-21' as CivilDate))).not.toBe(first)
})

const told = (of: TestRegister) => JSON.stringify(all(of, "SELECT carer_number, sort_name, contacts.id, contacts.held_on, minutes FROM carers JOIN contact_carers ON carer_id = carers.id JOIN contacts ON contacts.id = contact_carers.contact_id WHERE contacts.status_code <> 'planned' ORDER BY contacts.id, carers.id"))

it('leaves the carers and their contacts as they are without a plan', async () => {
  const withPlan = told(await practice())
  const other = await openTestRegister({ today: usual })
  const { plan, ...withoutPlan } = practiceRegister
  await seedRegister(other.connection, { ...withoutPlan, today: usual, userId: other.userId })
  expect([plan, told(other), one(other, 'SELECT count(*) FROM groups')]).toEqual(['practice', withPlan, 0])
  other.close()
})
