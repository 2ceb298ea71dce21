import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { callHandler } from '../../src/main/store/call-handler.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { runInWriteTransaction } from '../../src/main/store/database/transaction.ts'
import { checkPromised } from './check-promised.ts'
import { nothingPromised, saveUntilDead, tidyDrafts, unlock, type Promised } from './save-conversations.ts'
import { seededRandom } from './seeded-random.ts'
import { syntheticCarer } from './synthetic-carer.ts'
import { makeSyntheticRegister, type SyntheticRegister } from './synthetic-register.ts'
import { hasHotJournal, startVictim, type Victim, type VictimKind } from './victim.ts'

export interface KillStorm {
  readonly kills: number
  readonly seed: number
  /** Where the registers are made; emptied by the caller. */
  readonly home: string
  /** Registers stormed at the same time, one to a core. */
  readonly lanes: number
}

export interface KillReport {
  readonly kills: number
  readonly storeKills: number
  readonly parentKills: number
  /** Kills that left a transaction to be rolled back: proof that they fell in mid-save. */
  readonly hotJournals: number
  readonly acknowledged: number
  readonly found: number
  /** Changes of a carer that were acknowledged. */
  readonly changed: number
  readonly lost: number
  readonly half: number
  readonly orphans: number
  readonly damaged: number
}

const nothing: KillReport = { kills: 0, storeKills: 0, parentKills: 0, hotJournals: 0, acknowledged: 0, found: 0, changed: 0, lost: 0, half: 0, orphans: 0, damaged: 0 }

/** The longest that a storm rages after its first save; about twenty saves. */
const longestMs = 80

const add = (a: KillReport, b: KillReport): KillReport => Object.fromEntries(
  (Object.keys(nothing) as (keyof KillReport)[]).map((key) => [key, a[key] + b[key]]),
) as unknown as KillReport

async function addCarers(register: SyntheticRegister): Promise<readonly string[]> {
  const open = await register.open()
  try {
    const ids: string[] = []
    for (const firstName of ['Prov', 'Test', 'Försök', 'Påhitt', 'Exempel']) {
      const { id } = await callHandler(open, 'carers.create', { ...syntheticCarer, firstName }, undefined, systemClock) as { readonly id: string }
      ids.push(id)
    }
    return ids
  } finally {
    open.close()
  }
}

async function strike(victim: Victim, carers: readonly string[], promised: Promised, random: () => number): Promise<void> {
  await unlock(victim)
  await tidyDrafts(victim, promised)
  const first = Promise.withResolvers<void>()
  const storm = saveUntilDead(victim, carers, promised, random, () => first.resolve())
  await Promise.race([first.promise, storm])
  await sleep(random() * longestMs)
  await victim.kill()
  await storm
}

const kindOf = (round: number): VictimKind => (round % 2 === 0 ? 'store' : 'parent')

async function runLane({ kills, seed, home }: Omit<KillStorm, 'lanes'>, lane: number): Promise<KillReport> {
  const random = seededRandom(seed + lane * 7919)
  const register = await makeSyntheticRegister(join(home, `register-${lane}`))
  const carers = await addCarers(register)
  const promised = nothingPromised()
  let next = startVictim(kindOf(0), register.folder)
  let report = nothing
  for (let round = 0; round < kills; round += 1) {
    const victim = next
    await strike(victim, carers, promised, random)
    // The one after starts while this one is examined.
    if (round + 1 < kills) next = startVictim(kindOf(round + 1), register.folder)
    const isHot = hasHotJournal(register.folder)
    const open = await register.open()
    // Locked: an orphaned store may still be finishing what it was asked for.
    const { contacts: found, ...verdict } = await runInWriteTransaction(open.register, async () => checkPromised(open, promised))
    open.close()
    report = {
      ...add(report, { ...nothing, ...verdict, kills: 1, storeKills: victim.kind === 'store' ? 1 : 0, parentKills: victim.kind === 'parent' ? 1 : 0, hotJournals: isHot ? 1 : 0 }),
      acknowledged: promised.contacts.size,
      found,
      changed: [...promised.versions.values()].reduce((sum, version) => sum + version - 1, 0),
    }
  }
  return report
}

/**
 * Kills the app in mid-save, again and again: SIGKILL to the store process and to its parent in turn,
 * while conversations are saved as fast as they are taken. After each, the register is opened as the
 * app opens it, and everything ever acknowledged must stand there whole. Throws when it will not open.
 */
export async function runKillStorm(storm: KillStorm): Promise<KillReport> {
  const lanes = Math.max(1, Math.min(storm.lanes, storm.kills))
  const share = (lane: number): number => Math.floor(storm.kills / lanes) + (lane < storm.kills % lanes ? 1 : 0)
  const reports = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane({ ...storm, kills: share(lane) }, lane)))
  return reports.reduce(add, nothing)
}
