import { countUniqueCarers } from '../../src/main/statistics/counts/count-unique-carers.ts'
import { gatherHeldContacts } from '../../src/main/statistics/counts/gather-held-contacts.ts'
import { runInReadSnapshot } from '../../src/main/store/database/transaction.ts'
import type { OpenRegister } from '../../src/main/store/open-register.ts'
import { firstDayOf, lastDayOf, previousQuarter, quarterOf, type Quarter } from '../../src/shared/domain/quarter.ts'
import { localToday } from '../../src/shared/domain/local-today.ts'
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

const held = "FROM contacts k JOIN contact_carers ck ON ck.contact_id = k.id WHERE k.held_on BETWEEN ? AND ? AND k.status_code = 'held' AND k.removed_at IS NULL"
const totalSql = `SELECT count(DISTINCT ck.carer_id) ${held}`
const bySexSql = `SELECT c.sex_code AS sex, count(DISTINCT ck.carer_id) AS n ${held.replace('WHERE', 'JOIN carers c ON c.id = ck.carer_id WHERE')} GROUP BY c.sex_code`

const byApp = ({ register }: OpenRegister): Ask => (quarter) => runInReadSnapshot(register, async (db) => {
  const to = lastDayOf(quarter)
  const { total, bySex } = countUniqueCarers(await gatherHeldContacts(db, { from: firstDayOf(quarter), to }), ['AO', 'FH', 'IFO'], to)
  return { total, bySex: sorted(bySex) }
})

const bySql = ({ register: { sqlite } }: OpenRegister): Ask => async (quarter) => {
  const period = [firstDayOf(quarter), lastDayOf(quarter)]
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
