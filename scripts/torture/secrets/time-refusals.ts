import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/contract/errors.ts'
import type { CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock, type Clock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { checksumOf, type KeyFile, type UserSlot } from '../../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { noGuards, openGuarded } from '../../../src/main/store/session/open-guarded.ts'
import { slotOfUser, unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { makeSyntheticRegister, torturePassphrase } from '../synthetic-register.ts'
import { lowerQuartile, median } from './try-passphrases.ts'

/** Four that nobody may tell apart, and three that are answered otherwise on purpose. */
const ways = ['wrongPassphrase', 'noSuchUser', 'spoiltSlot', 'spoiltSeal', 'endedUser', 'forgedList', 'malformedFile'] as const
type Way = (typeof ways)[number]

/** What says nothing but "wrong passphrase". */
const mustBeAlike: readonly Way[] = ['wrongPassphrase', 'noSuchUser', 'spoiltSlot', 'spoiltSeal']

/** Enough for those whose time is only told. */
const fewRounds = 5

export interface RefusalTime {
  /** Every code that was answered; `opened` where nothing was refused. */
  readonly codes: readonly string[]
  /** Medians, milliseconds: processor time (all threads), and as somebody with a watch sees it. */
  readonly cpuMs: number
  readonly wallMs: number
}

export interface RefusalTimes {
  readonly rounds: number
  readonly of: Readonly<Record<Way, RefusalTime>>
  /** The slowest of those that must be alike against the quickest, by median processor time: also what else the computer did. */
  readonly ratio: number
  /** The same by lower quartiles, which other work disturbs least: the one that is judged. */
  readonly quartileRatio: number
}

interface Attempt {
  readonly file: string
  readonly passphrase: string
  readonly userId: string
  readonly clock: Clock
}

const mended = ({ checksum: _checksum, ...rest }: KeyFile): string => JSON.stringify({ ...rest, checksum: checksumOf(rest) })

/** The same Base64 with another first byte. */
const spoilt = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return bytes.toString('base64')
}

const withSlot = (file: KeyFile, own: UserSlot, change: Partial<UserSlot>): string => mended({ ...file, slots: file.slots.map((slot) => (slot === own ? { ...own, ...change } : slot)) })

/** A register of two, and what somebody might try at its lock: the same colleague each time. */
async function attemptsAt(home: string): Promise<{ readonly folder: string; readonly attempts: Readonly<Record<Way, Attempt>> }> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  const open = await register.open()
  const user = { name: 'Kim Konsulent', titleCode: 'carer-consultant' as const, roles: ['consultant' as const], areaCodes: ['AO' as const], seesProtected: false, activeTo: '2099-12-31' as CivilDate }
  const { userId, passphrase } = await callHandler(open, 'users.add', { user, ownPassphrase: torturePassphrase }, undefined, systemClock) as { readonly userId: string; readonly passphrase: string }
  open.close()
  const file = await readKeyFile(registerFolder(register.folder).keys)
  const own = slotOfUser(file, userId)
  const seal = own?.dataKeys.statistics
  if (own === undefined || seal === undefined) throw new Error('the colleague has no slot')
  const whole: Attempt = { file: JSON.stringify(file), passphrase, userId, clock: systemClock }
  return {
    folder: register.folder,
    attempts: {
      wrongPassphrase: { ...whole, passphrase: torturePassphrase },
      noSuchUser: { ...whole, userId: '019aa000-0000-7000-8000-000000000404' },
      spoiltSlot: { ...whole, file: withSlot(file, own, { privateKeys: { ...own.privateKeys, data: spoilt(own.privateKeys.data) } }) },
      spoiltSeal: { ...whole, file: withSlot(file, own, { dataKeys: { ...own.dataKeys, statistics: { ...seal, data: spoilt(seal.data) } } }) },
      endedUser: { ...whole, clock: { now: () => new Date('2100-06-01T09:00:00.000Z') } },
      forgedList: { ...whole, file: withSlot(file, own, { name: 'Någon Annan' }) },
      malformedFile: { ...whole, file: JSON.stringify(file).slice(0, -20) },
    },
  }
}

async function refusalOf(folder: string, home: string, { passphrase, userId, clock }: Attempt): Promise<string> {
  const computer = { witness: join(home, 'minne.json'), tombstones: join(home, 'raderade.json'), backups: home }
  try {
    (await openGuarded(folder, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, passphrase, userId) }, { ...noGuards, computer }, clock)).close()
    return 'opened'
  } catch (error) {
    return error instanceof AppError ? error.code : 'unexpected'
  }
}

/**
 * How long the whole way into a register takes until it is refused, `rounds` times in turn for each reason. Slots are at the floor of the
 * key derivation, where what comes beside it would show most. Who has an account stands in clear in the key file, so that an unknown
 * user would betray nothing by a quicker answer; she gets none all the same. Answered otherwise, on purpose: to whoever has typed the right
 * passphrase, that her time is over or that the file has been changed; and a file that is none, before any secret is tried.
 */
export async function timeRefusals({ rounds, home }: { readonly rounds: number; readonly home: string }): Promise<RefusalTimes> {
  const { folder, attempts } = await attemptsAt(home)
  const files = registerFolder(folder)
  const tried = Object.fromEntries(ways.map((way) => [way, { codes: new Set<string>(), cpu: [] as number[], wall: [] as number[] }])) as Record<Way, { codes: Set<string>; cpu: number[]; wall: number[] }>
  // The first of all pays for what is compiled and read once.
  for (let round = -1; round < rounds; round += 1) {
    for (const way of round < fewRounds ? ways : mustBeAlike) {
      for (const path of [files.keys, files.keysCopy]) writeFileSync(path, attempts[way].file)
      const [began, before] = [performance.now(), process.cpuUsage()]
      const code = await refusalOf(folder, home, attempts[way])
      const { user, system } = process.cpuUsage(before)
      tried[way].codes.add(code)
      if (round < 0) continue
      tried[way].cpu.push((user + system) / 1000)
      tried[way].wall.push(performance.now() - began)
    }
  }
  const of = Object.fromEntries(ways.map((way): [Way, RefusalTime] => {
    const { codes, cpu, wall } = tried[way]
    return [way, { codes: [...codes], cpuMs: Math.round(median(cpu) * 10) / 10, wallMs: Math.round(median(wall) * 10) / 10 }]
  })) as unknown as Record<Way, RefusalTime>
  const ratioBy = (figure: (times: readonly number[]) => number): number => {
    const alike = mustBeAlike.map((way) => figure(tried[way].cpu))
    return Math.round((Math.max(...alike) / Math.min(...alike)) * 100) / 100
  }
  return { rounds, of, ratio: ratioBy(median), quartileRatio: ratioBy(lowerQuartile) }
}

/** True when one message stands for all that must not be told apart, and nothing opened. */
export const isOneMessage = ({ of }: RefusalTimes): boolean =>
  mustBeAlike.every((way) => of[way].codes.join() === 'wrong-passphrase') && of.endedUser.codes.join() === 'user-ended' && [...of.forgedList.codes, ...of.malformedFile.codes].every((code) => code === 'key-file-damaged')
