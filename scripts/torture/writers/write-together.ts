import { join } from 'node:path'
import { checkPromised } from '../check-promised.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { startStore, type ChildStore } from '../processes/start-store.ts'
import { nothingPromised } from '../save-conversations.ts'
import { syntheticCarer, syntheticConversation } from '../synthetic-carer.ts'
import { makeSyntheticRegister } from '../synthetic-register.ts'

export interface WritersReport {
  readonly processes: number
  readonly writes: number
  readonly acknowledged: number
  /** Refused with `busy` after five seconds' waiting, and asked again. */
  readonly busy: number
  /** Refused with another code. */
  readonly otherwise: number
  readonly longestWaitMs: number
  readonly lost: number
  readonly half: number
  readonly orphans: number
  readonly damaged: number
  /** Pairs of changes of the same version of the same row. */
  readonly pairs: number
  /** Pairs of which exactly one went through and the other was told `conflict`. */
  readonly told: number
}

export interface Writers {
  readonly processes: number
  /** Of each process. */
  readonly writes: number
  readonly pairs: number
  readonly home: string
}

interface Written {
  readonly id: string | undefined
  readonly busy: number
  readonly longestMs: number
}

async function writeOne(store: ChildStore, carerId: string, note: string): Promise<Written> {
  let longestMs = 0
  for (let busy = 0; ; busy += 1) {
    const answer = await store.call('contacts.register', { ...syntheticConversation([carerId]), note })
    longestMs = Math.max(longestMs, answer.ms)
    if (answer.ok) return { id: (answer.value as { readonly id: string }).id, busy, longestMs }
    if (answer.code !== 'busy' || busy > 20) return { id: undefined, busy, longestMs }
  }
}

const noteOf = (process: number, n: number): string => `019aa000-0000-7000-${8000 + process}-${String(n).padStart(12, '0')} från process ${process}`

/** Two processes change the same version at once: exactly one may, the other must hear that somebody was before her. */
async function isToldOfConflict([one, other]: readonly [ChildStore, ChildStore], id: string, version: number): Promise<boolean> {
  const change = (store: ChildStore, firstName: string) => store.call('carers.update', { id, version, carer: { ...syntheticCarer, firstName } })
  const answers = await Promise.all([change(one, 'Ena'), change(other, 'Andra')])
  return answers.filter(({ ok }) => ok).length === 1 && answers.filter(({ code }) => code === 'conflict').length === 1
}

/**
 * Several processes write to one register at the same time, as several Windows users of one computer
 * do; then two at a time change the same row. `home` is emptied by the caller.
 */
export async function writeTogether({ processes, writes, pairs, home }: Writers): Promise<WritersReport> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const before = await register.open()
  const carers = before.register.sqlite.prepare('SELECT id FROM carers ORDER BY id').pluck().all() as string[]
  const conversations = before.register.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get() as number
  before.close()
  const promised = nothingPromised()
  const stores = await Promise.all(Array.from({ length: processes }, () => startStore(register)))
  const totals = { busy: 0, otherwise: 0, longestWaitMs: 0, told: 0 }
  await Promise.all(stores.map(async (store, process) => {
    for (let n = 0; n < writes; n += 1) {
      const carerId = carers[(process * 7 + n) % carers.length] ?? ''
      const note = noteOf(process, n)
      const { id, busy, longestMs } = await writeOne(store, carerId, note)
      totals.busy += busy
      totals.longestWaitMs = Math.max(totals.longestWaitMs, Math.round(longestMs))
      if (id === undefined) totals.otherwise += 1
      else promised.contacts.set(id, { note, carerIds: [carerId] })
    }
  }))
  for (let pair = 0; pair < pairs; pair += 1) {
    const two = [stores[pair % processes], stores[(pair + 1) % processes]] as [ChildStore, ChildStore]
    const id = carers[pair % carers.length] ?? ''
    if (await isToldOfConflict(two, id, 1 + Math.floor(pair / carers.length))) totals.told += 1
  }
  for (const store of stores) await store[Symbol.asyncDispose]()
  const open = await register.open()
  const { contacts: found, lost, half, orphans, damaged } = checkPromised(open, promised)
  open.close()
  // A row too many is as wrong as one too few.
  const surplus = Math.abs(found - conversations - promised.contacts.size)
  return { processes, writes, acknowledged: promised.contacts.size, ...totals, lost, half: half + surplus, orphans, damaged, pairs }
}

/** True when every write and every conflict ended as it must. */
export const isHarmless = (report: WritersReport): boolean =>
  report.acknowledged === report.processes * report.writes && report.told === report.pairs
  && report.otherwise + report.lost + report.half + report.orphans + report.damaged === 0
