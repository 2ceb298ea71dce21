import { hostname, userInfo } from 'node:os'
import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import { settleRestore } from '../backup/restore/move-in.ts'
import { coversSeen, type ErasedAnchor } from '../../register/erasure/erased-anchor.ts'
import { erasedAnchor } from '../../register/erasure/erased-ids.ts'
import { readLogHead } from '../backup/read-content.ts'
import type { Clock } from '../clock.ts'
import type { Connection } from '../database/connection.ts'
import type { OpenOptions } from '../database/open-connection.ts'
import { runInReadSnapshot } from '../database/transaction.ts'
import { makeFolder } from '../files/make-folder.ts'
import { registerFolder } from '../files/register-folder.ts'
import type { KeyFile } from '../key-file/key-file-format.ts'
import { findKeyFile, type FoundKeyFile } from '../key-file/read-key-file.ts'
import { holdLease, type HeldLease } from '../lease/hold-lease.ts'
import { silenceBeforeTakeover, takeLease } from '../lease/take-lease.ts'
import { openWithKeys } from '../open-register.ts'
import type { OpenVault } from '../open-vault.ts'
import { compareWitness } from '../witness/compare-witness.ts'
import { countingWrong } from '../witness/count-wrong-secret.ts'
import { readWitness, rememberSeen } from '../witness/witness.ts'
import { memoryOf } from './memory-of.ts'
import { erasedAtOpening, settleErased } from './settle-erased.ts'
import { noteOpening } from './note-opening.ts'
import type { OpeningEvent } from './start-session.ts'
import type { Unlocked } from './unlock-slots.ts'

export interface Guards {
  /** Undefined in tests and tools that keep no memory of the computer. */
  readonly computer: ComputerFiles | undefined
  readonly acceptOlder: boolean
  readonly takeOver: boolean
  /** The lease of a share is somebody else's now: the register must lock. */
  readonly onLeaseLost: () => void
}

export const noGuards: Guards = { computer: undefined, acceptOlder: false, takeOver: false, onLeaseLost: () => undefined }

/** Errors: lease-held, with who and since when as its reason. */
async function leaseFor(folder: string, { sharing }: KeyFile, { takeOver, onLeaseLost }: Guards, clock: Clock): Promise<HeldLease | undefined> {
  if (sharing === 'this-computer') return undefined
  const answer = await takeLease(folder, { host: hostname(), user: userInfo().username, pid: process.pid }, { now: clock.now(), takeOver })
  if (answer.kind === 'held-by') {
    const { holder, silentSeconds } = answer
    throw new AppError('lease-held', { reason: JSON.stringify({ host: holder?.host ?? '', user: holder?.user ?? '', at: holder?.at ?? '', silentSeconds, mayTakeOver: silentSeconds >= silenceBeforeTakeover }) })
  }
  return holdLease(answer, onLeaseLost, clock.now)
}

const hashAt = ({ sqlite }: Connection) => async (seq: number): Promise<string | undefined> =>
  (sqlite.prepare('SELECT lower(hex(hash)) FROM access_log WHERE seq = ? AND hash IS NOT NULL').pluck().get(seq) as string | undefined)

/**
 * Has this computer seen a newer state than this one? The file's own ciphers cannot tell (security.md §0.5).
 * Errors: register-older (`older`, `other-history`, `key-file`, `erased-list`), unless the user has accepted it.
 */
async function compareWithMemory(logged: Connection, memory: string, file: KeyFile, { computer, acceptOlder }: Guards, erased: () => Promise<ErasedAnchor | undefined>): Promise<'same' | 'accepted' | 'damaged'> {
  if (computer === undefined) return 'same'
  const reading = await readWitness(computer.witness)
  if (reading.kind !== 'read') return reading.kind === 'missing' ? 'same' : 'damaged'
  const seen = Object.hasOwn(reading.value.registers, memory) ? reading.value.registers[memory] : undefined
  const verdict = await compareWitness(seen, { seq: readLogHead(logged)?.seq ?? 0, headAt: hashAt(logged) })
  const isOlderKeyFile = file.revision < (seen?.keyFileRevision ?? 0)
  const knows = seen?.erased === undefined ? undefined : await erased()
  const isOlderList = knows !== undefined && !coversSeen(knows, seen?.erased)
  const reason = verdict === 'older' || verdict === 'other-history' ? verdict : isOlderKeyFile ? 'key-file' : isOlderList ? 'erased-list' : undefined
  if (reason === undefined) return 'same'
  if (!acceptOlder) throw new AppError('register-older', { reason })
  return 'accepted'
}

/** What is at hand now becomes what this computer has seen. A memory that cannot be written stops nobody from working. */
async function remember(open: OpenVault, { computer }: Guards, clock: Clock, reset: boolean, erased: ErasedAnchor | undefined): Promise<void> {
  if (computer === undefined) return
  const log = readLogHead(open.logged)
  const seen = { seq: log?.seq ?? 0, head: log?.head, keyFileRevision: open.keyring.file().revision, lastUserId: open.session.userId, erased }
  await rememberSeen(computer.witness, memoryOf(open.registerId, open.access), seen, clock.now(), { reset }).catch(() => undefined)
}

function withLease(open: OpenVault, lease: HeldLease | undefined): OpenVault {
  return {
    ...open,
    close() {
      open.close()
      lease?.release()
    },
  }
}

const holding = (lease: HeldLease) => () => lease.assertStillHolding()

export interface Secret {
  /** Errors: wrong-passphrase, wrong-recovery-key. */
  unlock(file: KeyFile): Promise<Unlocked>
  readonly event: OpeningEvent
}

/**
 * The whole way into a register: a restore that was cut short is settled, the key file found, the slot opened, the lease of a share
 * taken, the log compared with what this computer has seen, the session begun and remembered. Errors: those of each step.
 */
export async function openGuarded(folder: string, secret: Secret, guards: Guards, clock: Clock): Promise<OpenVault> {
  await settleRestore(folder)
  if (guards.computer !== undefined) await makeFolder(dirname(guards.computer.witness), 0o700).catch(() => undefined)
  const found: FoundKeyFile = await findKeyFile(registerFolder(folder))
  const unlocked = await countingWrong(() => secret.unlock(found.file), found.file.registerId, guards.computer, clock)
  let lease: HeldLease | undefined
  try {
    lease = await leaseFor(folder, found.file, guards, clock)
    const files: OpenOptions = lease === undefined ? {} : { exclusive: true, beforeCommit: holding(lease) }
    const memory: { verdict: 'same' | 'accepted' | 'damaged' } = { verdict: 'same' }
    const open = await openWithKeys(folder, found, unlocked, secret.event, clock, {
      files,
      computer: guards.computer,
      async beforeSession(logged, access, key) {
        const { registerId, epochs } = found.file
        const { computer } = guards
        const erased = async () => (key === undefined || computer === undefined ? undefined : (await erasedAtOpening(logged, folder, computer, { registerId, epoch: epochs.register, key })).anchor)
        memory.verdict = await compareWithMemory(logged, memoryOf(registerId, access), found.file, guards, erased)
      },
    })
    const guarded = withLease(open, lease)
    await noteOpening(guarded, { tookOver: lease !== undefined && guards.takeOver, acceptedOlder: memory.verdict === 'accepted', computer: guards.computer }, clock)
    const { notices, anchor } = guards.computer === undefined ? { notices: [], anchor: undefined } : await settleErased(guarded, guards.computer, clock)
    await remember(guarded, guards, clock, memory.verdict === 'accepted', anchor)
    return { ...guarded, notices: [...guarded.notices, ...(memory.verdict === 'damaged' ? ['witness-damaged' as const] : []), ...notices] }
  } catch (error) {
    lease?.release()
    unlocked.keys[Symbol.dispose]()
    throw error
  }
}

/** Before the files close: the last entry of the session becomes the anchor that this computer keeps. */
export async function rememberLast(open: OpenVault, guards: Guards, clock: Clock): Promise<void> {
  const erased = open.access === 'register' ? await runInReadSnapshot(open.register, erasedAnchor) : undefined
  await remember(open, guards, clock, false, erased)
}
