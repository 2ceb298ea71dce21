import { countGroups } from '../../src/main/statistics/counts/count-groups.ts'
import { countRespite } from '../../src/main/statistics/counts/count-respite.ts'
import { countUniqueCarers } from '../../src/main/statistics/counts/count-unique-carers.ts'
import { gatherHeldContacts } from '../../src/main/statistics/counts/gather/gather-held-contacts.ts'
import { gatherHeldMeetings } from '../../src/main/statistics/counts/gather/gather-held-meetings.ts'
import { gatherRespite } from '../../src/main/statistics/counts/gather/gather-respite.ts'
import { runInReadSnapshot } from '../../src/main/store/database/transaction.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import { firstDayOf, lastDayOf, previousQuarter, quarterOf, type Quarter } from '../../src/shared/domain/quarter.ts'
import { localToday } from '../../src/shared/domain/local-today.ts'
import { instantOf } from '../../src/shared/domain/time/local-moment.ts'
import { exportSexOf } from '../../src/shared/domain/code-lists/carers/sexes.ts'
import { timingOf, type Timing } from './measure.ts'

/** Unique carers of some quarters, by the app and by the question as one would write it in SQL. */
export interface Comparison {
  readonly quarters: number
  readonly equal: boolean
  /** All that the quarter's pack is counted from: sexes, ages, areas, forms. */
  readonly app: Timing
  /** One total and one breakdown. */
  readonly plainSql: Timing
}

type Answer = { readonly total: number; readonly bySex: Readonly<Record<string, number>> }
type Ask = (quarter: Quarter) => Promise<Answer>

const sorted = (counts: Iterable<readonly [string, number]>): Readonly<Record<string, number>> => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Everybody with a held contact, an attendance at a held meeting or a minute of respite in the period. */
const reached = `
  SELECT ck.carer_id AS id FROM contacts k JOIN contact_carers ck ON ck.contact_id = k.id
    WHERE k.held_on BETWEEN :from AND :to AND k.status_code = 'held' AND k.removed_at IS NULL
  UNION SELECT a.carer_id FROM meetings m JOIN attendance a ON a.meeting_id = m.id
    WHERE m.held_on BETWEEN :from AND :to AND m.status_code = 'held' AND a.attendance_code = 'present'
  UNION SELECT b.carer_id FROM respite_bookings b JOIN respite_grants g ON g.id = b.grant_id
    WHERE b.status_code = 'held' AND g.support_type_code IN ('D1', 'D2', 'D3') AND b.starts_on <= :to
      AND coalesce(b.performed_minutes, b.planned_minutes) > 0
      AND unixepoch(b.start_instant) + 60 * coalesce(b.performed_minutes, b.planned_minutes) > unixepoch(:firstInstant)`
const totalSql = `SELECT count(*) FROM (${reached})`
const bySexSql = `SELECT c.sex_code AS sex, count(*) AS n FROM (${reached}) r JOIN carers c ON c.id = r.id GROUP BY c.sex_code`

const byApp = ({ register }: OpenRegister): Ask => (quarter) => runInReadSnapshot(register, async (db) => {
  const areas = ['AO', 'FH', 'IFO']
  const to = lastDayOf(quarter)
  const period = { from: firstDayOf(quarter), to }
  const groups = countGroups(await gatherHeldMeetings(db, period), areas)
  const respite = countRespite(await gatherRespite(db, period), areas, quarter)
  const { total, bySex } = countUniqueCarers(await gatherHeldContacts(db, period), { groups, respite }, areas, to)
  return { total, bySex: sorted(bySex) }
})

const bySql = ({ register: { sqlite } }: OpenRegister): Ask => async (quarter) => {
  const from = firstDayOf(quarter)
  const period = { from, to: lastDayOf(quarter), firstInstant: instantOf({ date: from, time: '00:00' }) }
  const rows = sqlite.prepare(bySexSql).all(period) as { readonly sex: Parameters<typeof exportSexOf>[0]; readonly n: number }[]
  const groups = new Map<string, number>()
  for (const { sex, n } of rows) groups.set(exportSexOf(sex), (groups.get(exportSexOf(sex)) ?? 0) + n)
  return { total: sqlite.prepare(totalSql).pluck().get(period) as number, bySex: sorted(groups) }
}

async function timed(ask: Ask, quarters: readonly Quarter[], rounds: number): Promise<{ readonly timing: Timing; readonly answers: readonly string[] }> {
  const answers: string[] = []
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const quarter of quarters) {
      const started = performance.now()
      const answer = await ask(quarter)
      times.push(performance.now() - started)
      if (round === 0) answers.push(JSON.stringify(answer))
    }
  }
  return { timing: timingOf(times), answers }
}

/** Asks both of the last eight whole quarters; the answers are compared before the times are worth anything. */
export async function compareCounts(open: OpenRegister, rounds: number): Promise<Comparison> {
  let quarter = quarterOf(localToday(new Date()))
  const quarters = Array.from({ length: 8 }, () => (quarter = previousQuarter(quarter)))
  const app = await timed(byApp(open), quarters, rounds)
  const sql = await timed(bySql(open), quarters, rounds)
  return { quarters: quarters.length, equal: app.answers.join() === sql.answers.join(), app: app.timing, plainSql: sql.timing }
}
