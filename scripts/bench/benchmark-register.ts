import { statSync } from 'node:fs'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { carerTimeline } from '../../src/main/register/carers/card/timeline/carer-timeline.ts'
import { openCarer } from '../../src/main/register/carers/card/open-carer.ts'
import { searchCarers } from '../../src/main/register/carers/find/search-carers.ts'
import { runInReadSnapshot } from '../../src/main/store/database/transaction.ts'
import { callHandler, type StoreRoute } from '../../src/main/store/call-handler.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import { contract, type InputOf, type OutputOf } from '../../src/shared/contract/index.ts'
import { civilDate } from '../../src/shared/contract/values.ts'
import { localToday } from '../../src/shared/domain/local-today.ts'
import { previousQuarter, quarterOf, type Quarter } from '../../src/shared/domain/quarter.ts'
import { seededRandom } from '../torture/seeded-random.ts'
import { timeEach, type Timing } from './measure.ts'

export interface Measured {
  readonly search: Timing
  /** The same searches without the log entry, whose commit waits for the disk. */
  readonly searchAlone: Timing
  readonly save: Timing
  /** The card and the first page of what has happened, as the carer's page asks for them. */
  readonly carerPage: Timing
  readonly carerPageAlone: Timing
  readonly today: Timing
  readonly quarterPreview: Timing
  readonly fileMegabytes: number
}

interface Sample {
  readonly id: string
  readonly first_name: string
  readonly last_name: string
  readonly carer_number: string
  readonly personal_number: string | null
}

/** One request as the store serves it: schema, handler, log, commit. */
export const asker = (open: OpenRegister) => async <N extends StoreRoute>(route: N, input: InputOf<N>): Promise<OutputOf<N>> =>
  (await callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)) as OutputOf<N>

/** What people type: the beginning of a name, a whole one, two in any order, a number. */
function searchFor(sample: Sample, random: () => number): string {
  const { first_name: first, last_name: last, carer_number: number, personal_number: personal } = sample
  const choices = [last.slice(0, 1), last.slice(0, 2), last.slice(0, 3), first.slice(0, 2), first, last, `${first} ${last}`, `${last} ${first.slice(0, 2)}`, `${first.slice(0, 1)} ${last.slice(0, 1)}`, number, personal ?? number, (personal ?? number).slice(0, 6)]
  return choices[Math.floor(random() * choices.length)] ?? last
}

/** Which carers the measurements are taken on: spread over the whole register, the same for the same seed. */
function samplesOf(open: OpenRegister, count: number): readonly Sample[] {
  const all = open.register.sqlite.prepare("SELECT id, first_name, last_name, carer_number, personal_number FROM carers WHERE last_name IS NOT NULL ORDER BY id").all() as Sample[]
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)]).filter((each) => each !== undefined)
}

const endedQuarter = (): Quarter => previousQuarter(quarterOf(localToday(new Date())))

/** Measures an open register through its real handlers; `runs` calls of each kind, fewer of the quarter. */
export async function benchmarkRegister(open: OpenRegister, folder: string, runs: number): Promise<Measured> {
  const ask = asker(open)
  const random = seededRandom(1)
  const samples = samplesOf(open, runs)
  const texts = samples.map((sample) => searchFor(sample, random))
  const today = civilDate.parse(localToday(new Date()))
  const context = { scope: undefined, today, protectedKey: open.keyring.keys.protected, registerId: open.registerId }
  await ask('carers.search', { text: 'a' })
  return {
    search: await timeEach(texts.map((text) => () => ask('carers.search', { text }))),
    searchAlone: await timeEach(texts.map((text) => () => runInReadSnapshot(open.register, (db) => searchCarers(db, { text, limit: 50 }, context)))),
    save: await timeEach(samples.map(({ id }, n) => () => ask('contacts.register', {
      heldOn: today, minutes: 30, carerIds: [id], supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO', note: `mätning ${n} ${'ord '.repeat(60)}`,
    }))),
    carerPage: await timeEach(samples.map(({ id }) => async () => {
      await ask('carers.open', { id })
      await ask('carers.timeline', { id })
    })),
    carerPageAlone: await timeEach(samples.map(({ id }) => () => runInReadSnapshot(open.register, async (db) => {
      await openCarer(db, id, context)
      await carerTimeline(db, { id, limit: 50 }, context)
    }))),
    today: await timeEach(Array.from({ length: 20 }, () => () => ask('contacts.today', {}))),
    quarterPreview: await timeEach(Array.from({ length: 5 }, () => () => ask('statistics.preview', { quarter: endedQuarter() }))),
    fileMegabytes: Math.round(statSync(registerFolder(folder).register).size / 100_000) / 10,
  }
}

