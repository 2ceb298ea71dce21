import { cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AppErrorCode } from '../../../src/shared/contract/errors.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { checkPromised } from '../check-promised.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { nothingPromised, type Promised } from '../save-conversations.ts'
import { syntheticConversation } from '../synthetic-carer.ts'
import { makeSyntheticRegister, type SyntheticRegister } from '../synthetic-register.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'

export interface DiskReport {
  readonly disks: number
  readonly acknowledged: number
  /** Saves that were refused, all with `disk-full`; other codes are `untyped`. */
  readonly refused: number
  readonly untyped: number
  readonly lost: number
  readonly half: number
  readonly damaged: number
  /** Disks whose full register could be opened and read all the same; else it was refused with `disk-full`. */
  readonly openedWhileFull: number
  /** Disks on which saving did not work when there was room again. */
  readonly stuck: number
}

const nothing: DiskReport = { disks: 0, acknowledged: 0, refused: 0, untyped: 0, lost: 0, half: 0, damaged: 0, openedWhileFull: 0, stuck: 0 }
const add = (a: DiskReport, b: Partial<DiskReport>): DiskReport => Object.fromEntries(
  (Object.keys(nothing) as (keyof DiskReport)[]).map((key) => [key, a[key] + (b[key] ?? 0)]),
) as unknown as DiskReport

const sizeOf = (folder: string): number => readdirSync(folder).reduce((sum, name) => sum + Math.ceil(statSync(join(folder, name)).size / 4096) * 4096, 0)

const codeOf = async (work: () => Promise<unknown>): Promise<AppErrorCode | undefined> => {
  try {
    await work()
    return undefined
  } catch (error) {
    return asAppError(error).code
  }
}

const draftId = (n: number): string => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`
const longNote = (n: number): string => `${draftId(n)} ${'ett långt samtal '.repeat(1100)}`

const call = (open: OpenRegister, route: StoreRoute, input: unknown): Promise<unknown> => callHandler(open, route, input, undefined, systemClock)

/** Saves until the disk is full, draft by draft; answers with what it was refused with. */
async function saveUntilFull(open: OpenRegister, carerId: string, promised: Promised, from: number): Promise<AppErrorCode | undefined> {
  for (let n = from; n < from + 1000; n += 1) {
    const note = longNote(n)
    const refusal = await codeOf(async () => {
      await call(open, 'drafts.save', { id: draftId(n), form: 'contact', values: JSON.stringify({ note }) })
      promised.drafts.add(draftId(n))
      const { id } = await call(open, 'contacts.register', { ...syntheticConversation([carerId]), statusCode: 'held', note, draftId: draftId(n) }) as { readonly id: string }
      promised.contacts.set(id, { note, carerIds: [carerId] })
    })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

async function lookAgain(register: SyntheticRegister, folder: string, promised: Promised): Promise<Partial<DiskReport>> {
  const open = await register.open(folder)
  try {
    const { lost, half, damaged } = checkPromised(open, promised)
    return { lost, half, damaged }
  } finally {
    open.close()
  }
}

async function fillOne(register: SyntheticRegister, disk: SmallDisk, folder: string, bytes: number): Promise<DiskReport> {
  const promised = nothingPromised()
  cpSync(register.folder, folder, { recursive: true })
  const open = await register.open(folder)
  const refusals: (AppErrorCode | undefined)[] = []
  const carerId = open.register.sqlite.prepare('SELECT min(id) FROM carers').pluck().get() as string
  refusals.push(await saveUntilFull(open, carerId, promised, 0))
  // Once more on the full disk: a refusal must not leave anything that the next one stumbles over.
  refusals.push(await saveUntilFull(open, carerId, promised, 1000))
  const inTheMiddle = checkPromised(open, promised)
  open.close()
  const reopening = await codeOf(async () => (await register.open(folder)).close())
  disk.resize(bytes + 20 * 1024 * 1024)
  const room = await register.open(folder)
  const isStuck = await codeOf(async () => {
    const n = 2000
    await call(room, 'contacts.register', { ...syntheticConversation([carerId]), statusCode: 'held', note: longNote(n) })
  }) !== undefined
  room.close()
  const typed = refusals.filter((code) => code === 'disk-full').length + (reopening === undefined || reopening === 'disk-full' ? 1 : 0)
  return add(add(nothing, await lookAgain(register, folder, promised)), {
    disks: 1,
    acknowledged: promised.contacts.size,
    refused: typed,
    untyped: refusals.length + 1 - typed,
    openedWhileFull: reopening === undefined ? 1 : 0,
    stuck: isStuck ? 1 : 0,
    lost: inTheMiddle.lost,
    half: inTheMiddle.half,
    damaged: inTheMiddle.damaged,
  })
}

/**
 * Fills a disk to its last byte with conversations, on `disks` sizes from 0.1 to 5 MiB above the
 * register's own: nothing acknowledged is lost, the refusal has its code, and it works again when
 * there is room. Answers in words where no disk can be mounted. `home` is emptied by the caller.
 */
export async function fillDisks({ disks, home }: { readonly disks: number; readonly home: string }): Promise<DiskReport | string> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const own = sizeOf(register.folder)
  let report = nothing
  for (let n = 0; n < disks; n += 1) {
    const bytes = own + Math.round((0.1 + (4.9 * n) / Math.max(1, disks - 1)) * 1024 * 1024)
    const at = join(home, `disk-${n}`)
    const disk = smallDisk(at, bytes)
    if (typeof disk === 'string') return disk
    using _mounted = disk
    report = add(report, await fillOne(register, disk, join(at, 'register'), bytes))
  }
  return report
}

/** True when nothing was lost, said wrongly, or left unusable. */
export const isHarmless = (report: DiskReport, disks: number): boolean =>
  report.disks === disks && report.untyped + report.lost + report.half + report.damaged + report.stuck === 0
