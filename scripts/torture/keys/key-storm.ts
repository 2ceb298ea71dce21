import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../../src/shared/contract/errors.ts'
import type { CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { asOpenRegister, openVault } from '../../../src/main/store/open-register.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { slotOfUser } from '../../../src/main/store/session/unlock-slots.ts'
import { seededRandom } from '../seeded-random.ts'
import { torturePassphrase } from '../synthetic-register.ts'
import type { KeyJob } from './key-victim.ts'
import { startKeyVictim, type KeyVictim } from './start-key-victim.ts'

export type KeyJobName = 'rotate' | 'remove' | 'add' | 'passphrase'

export interface KeyStorm {
  readonly kills: number
  readonly seed: number
  /** Where the register is made; emptied by the caller. */
  readonly home: string
  /** What is under way when it is killed, in turn. */
  readonly jobs: readonly KeyJobName[]
}

export interface KeyStormReport {
  readonly kills: number
  /** Kills after which the folder showed that the job was half done. */
  readonly half: number
  /** Kills that came when it had said that it was done. */
  readonly late: number
  /** Somebody who stays could not open the register with any passphrase that she has had. */
  readonly lockedOut: number
  /** A record that stood before was gone or another. */
  readonly lost: number
  /** Files of an epoch that is over, or two key files that differ, after everybody had opened. */
  readonly leftovers: number
  /** Somebody who was removed opened the register all the same. */
  readonly intruders: number
}

const carers = 25

/** In which part of the job kills fall: a passphrase is derived for long and written in a moment, at the end. */
const struck: Record<KeyJobName, readonly [from: number, to: number]> = { rotate: [0, 1], remove: [0, 1], add: [0.75, 1.15], passphrase: [0.75, 1.15] }

interface Person {
  readonly userId: string
  /** Those that may be hers: both, when she was killed in changing it. */
  passphrases: readonly string[]
}

interface Cast {
  readonly folder: string
  readonly admin: Person
  readonly consultant: Person
  readonly manager: Person
}

const oneYearOn = '2099-12-31' as CivilDate

async function give(open: OpenRegister, ownPassphrase: string, name: string, roles: readonly ('consultant' | 'manager')[]): Promise<Person> {
  const { userId, passphrase } = await callHandler(open, 'users.add', { user: { name, titleCode: 'carer-consultant', roles, areaCodes: ['AO'], seesProtected: false, activeTo: oneYearOn }, ownPassphrase }, undefined, systemClock) as { userId: string; passphrase: string }
  return { userId, passphrases: [passphrase] }
}

async function makeCast(folder: string): Promise<Cast> {
  const open = await createRegister(folder, {
    unit: { municipalityCode: '0000', municipalityName: 'Provköping', board: 'Provnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Prov Provsson', titleCode: 'carer-consultant' }, passphrase: torturePassphrase, recoveryKey: undefined, kdf: 'floor',
  }, systemClock)
  try {
    for (let each = 0; each < carers; each += 1) {
      await callHandler(open, 'carers.create', {
        registrationForm: 'identified', firstName: `Prov${each}`, lastName: 'Person', sexCode: 'unknown', howContactCode: 'unknown', statusCode: 'active', firstContactOn: '2026-09-01',
        informationGivenOn: '2026-09-01', informationGivenCode: 'spoken', protectedIdentityCode: 'none-known',
      }, undefined, systemClock)
    }
    const admin = { userId: open.session.userId, passphrases: [torturePassphrase] }
    return { folder, admin, consultant: await give(open, torturePassphrase, 'Kim Konsulent', ['consultant']), manager: await give(open, torturePassphrase, 'Charlie Chef', ['manager']) }
  } finally {
    open.close()
  }
}

/** Opens with whichever of her passphrases fits, and keeps that one. Undefined when none does. */
async function openAs(folder: string, person: Person) {
  for (const passphrase of person.passphrases) {
    try {
      const open = await openVault(folder, { passphrase, userId: person.userId }, systemClock)
      person.passphrases = [passphrase]
      return open
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'wrong-passphrase' && error.code !== 'user-ended')) throw error
    }
  }
  return undefined
}

const asks = (open: OpenRegister, sql: string): unknown => open.register.sqlite.prepare(sql).pluck().get()

const fingerprint = (open: OpenRegister): string =>
  JSON.stringify(open.register.sqlite.prepare('SELECT id, first_name, last_name, carer_number FROM carers ORDER BY id').all())

const isHalf = (folder: string): boolean =>
  readdirSync(folder).some((name) => name.endsWith('.ny') || name.endsWith('.gammal') || name.endsWith('.tmp'))
  || readFileSync(registerFolder(folder).keys, 'utf8') !== readFileSync(registerFolder(folder).keysCopy, 'utf8')
  || readFileSync(registerFolder(folder).keys, 'utf8').includes('"rotation"')

const hasLeftovers = (folder: string): boolean =>
  readdirSync(folder).some((name) => name.includes('.ny') || name.includes('.gammal')) || readFileSync(registerFolder(folder).keys, 'utf8') !== readFileSync(registerFolder(folder).keysCopy, 'utf8')

interface Planned {
  readonly job: KeyJob
  /** Who is to go, where somebody is. */
  readonly leaving?: Person
}

async function plan(cast: Cast, name: KeyJobName, round: number): Promise<Planned> {
  switch (name) {
    case 'rotate':
      return { job: { route: 'keys.rotate', input: {} } }
    case 'add':
      return { job: { route: 'users.add', input: { user: { name: `Ny Kollega ${round}`, titleCode: 'carer-consultant', roles: ['consultant'], areaCodes: ['AO'], seesProtected: false, activeTo: oneYearOn } } } }
    case 'passphrase': {
      const [current = ''] = cast.admin.passphrases
      const next = `${torturePassphrase} nummer ${round}`
      cast.admin.passphrases = [next, current]
      return { job: { route: 'keys.changePassphrase', input: { current, next } } }
    }
    case 'remove': {
      const open = await openAs(cast.folder, cast.admin)
      if (open === undefined) throw new Error('the administrator is locked out')
      try {
        const leaving = await give(asOpenRegister(open), cast.admin.passphrases[0] ?? '', `Slutar ${round}`, round % 2 === 0 ? ['consultant'] : ['manager'])
        return { job: { route: 'users.remove', input: { id: leaving.userId } }, leaving }
      } finally {
        open.close()
      }
    }
  }
}

/** How long each job takes from when the register is open, measured once; kills fall anywhere in it. */
async function measure(cast: Cast, jobs: readonly KeyJobName[]): Promise<ReadonlyMap<KeyJobName, number>> {
  const times = new Map<KeyJobName, number>()
  for (const name of new Set(jobs)) {
    const victim = startKeyVictim()
    const { job } = await plan(cast, name, 1000 + times.size * 2)
    await victim.begin({ folder: cast.folder, passphrase: cast.admin.passphrases.at(-1) ?? '', userId: cast.admin.userId, job })
    const started = performance.now()
    await victim.done()
    times.set(name, performance.now() - started)
    await victim.finish()
    ;(await openAs(cast.folder, cast.admin))?.close()
  }
  return times
}

type Verdict = Pick<KeyStormReport, 'lockedOut' | 'lost' | 'leftovers' | 'intruders'>

/** Everybody comes to work, in an order that changes; then what they find is compared with what stood there. */
async function examine(cast: Cast, before: string, round: number, leaving: Person | undefined): Promise<Verdict> {
  const staff = [cast.admin, cast.manager, cast.consultant]
  const order = staff.map((_, index) => staff[(index + round) % staff.length] ?? cast.admin)
  let lockedOut = 0
  let lost = 0
  for (const person of order) {
    const open = await openAs(cast.folder, person)
    if (open === undefined) {
      lockedOut += 1
      continue
    }
    if (open.access === 'register' && (fingerprint(open) !== before || asks(open, 'PRAGMA integrity_check') !== 'ok' || asks(open, 'SELECT max(seq) - count(*) FROM access_log') !== 0)) lost += 1
    open.close()
  }
  const intruder = leaving !== undefined && slotOfUser(await readKeyFile(registerFolder(cast.folder).keys), leaving.userId) === undefined ? await openAs(cast.folder, leaving) : undefined
  intruder?.close()
  return { lockedOut, lost, leftovers: hasLeftovers(cast.folder) ? 1 : 0, intruders: intruder === undefined ? 0 : 1 }
}

/**
 * Kills the store with SIGKILL while it changes who can open the register: new data keys, somebody removed, somebody added, a
 * passphrase changed. After each, everybody who stays opens it with her own passphrase and finds every record.
 */
export async function runKeyStorm({ kills, seed, home, jobs }: KeyStorm): Promise<KeyStormReport> {
  const random = seededRandom(seed)
  const folder = join(home, 'register')
  if (existsSync(folder)) throw new Error('the storm makes its own register')
  const cast = await makeCast(folder)
  const times = await measure(cast, jobs)
  const first = await openAs(folder, cast.admin)
  if (first === undefined) throw new Error('the administrator is locked out')
  const before = fingerprint(asOpenRegister(first))
  first.close()
  let report: KeyStormReport = { kills: 0, half: 0, late: 0, lockedOut: 0, lost: 0, leftovers: 0, intruders: 0 }
  let next: KeyVictim = startKeyVictim()
  for (let round = 0; round < kills; round += 1) {
    const name = jobs[round % jobs.length] ?? 'rotate'
    const victim = next
    const passphrase = cast.admin.passphrases[0] ?? ''
    const { job, leaving } = await plan(cast, name, round)
    await victim.begin({ folder, passphrase, userId: cast.admin.userId, job })
    const [from, to] = struck[name]
    await sleep((from + random() * (to - from)) * (times.get(name) ?? 0))
    await victim.kill()
    // The one after starts while this one is examined.
    if (round + 1 < kills) next = startKeyVictim()
    const half = isHalf(folder)
    const verdict = await examine(cast, before, round, leaving)
    report = {
      kills: report.kills + 1,
      half: report.half + (half ? 1 : 0),
      late: report.late + (victim.isDone() ? 1 : 0),
      lockedOut: report.lockedOut + verdict.lockedOut,
      lost: report.lost + verdict.lost,
      leftovers: report.leftovers + verdict.leftovers,
      intruders: report.intruders + verdict.intruders,
    }
  }
  return report
}

export const isHarmless = ({ kills, lockedOut, lost, leftovers, intruders }: KeyStormReport, asked: number): boolean =>
  kills === asked && lockedOut + lost + leftovers + intruders === 0
