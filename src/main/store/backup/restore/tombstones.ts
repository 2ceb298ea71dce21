import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError, type AppErrorCode } from '#shared/contract/errors.ts'
import { asAppError } from '../../database/sqlite-error.ts'
import { readChecked, writeChecked, type CheckedFormat } from '../../files/checked-file.ts'
import { syncFolder } from '../../files/write-file-atomically.ts'
import { canonicalJson } from '../../key-file/key-file-format.ts'
import type { SecretBytes } from '../../key-file/secret-bytes.ts'
import type { TombstoneKeys } from './tombstone-keys.ts'

/** An erased person's random id and when: nothing else is known of her any more. */
export interface Tombstone {
  readonly id: string
  /** UTC ISO 8601. */
  readonly at: string
}

const list = z.strictObject({
  erased: z.array(z.strictObject({ id: z.uuid(), at: z.iso.datetime() })).max(20_000),
  /** By epoch of the register's key: HMAC-SHA-256 over the list, hexadecimal. */
  macs: z.record(z.string().regex(/^[1-9][0-9]{0,8}$/u), z.string().regex(/^[0-9a-f]{64}$/u)),
})
type List = z.output<typeof list>
/** One list for each register: a computer's file may serve several. */
const members = z.strictObject({ registers: z.record(z.uuid(), list) })
type Members = z.output<typeof members>
const tombstoneFormat: CheckedFormat<Members> = { format: 'anhorigparmen-erased', version: 2, members }

const macOf = (registerId: string, epoch: number, erased: List['erased'], key: SecretBytes): Buffer =>
  createHmac('sha256', key.bytes).update(canonicalJson({ epoch, erased, registerId })).digest()

function signed(erased: readonly Tombstone[], { registerId, byEpoch }: TombstoneKeys): List {
  const all = [...erased]
  return { erased: all, macs: Object.fromEntries([...byEpoch].map(([epoch, key]) => [epoch, macOf(registerId, epoch, all, key).toString('hex')])) }
}

/** The newest epoch that both know decides: an older key is known to whoever it was rotated for. */
function isGenuine({ erased, macs }: List, { registerId, byEpoch }: TombstoneKeys): boolean {
  const epoch = [...byEpoch.keys()].filter((each) => macs[each] !== undefined).toSorted((x, y) => y - x)[0]
  const key = epoch === undefined ? undefined : byEpoch.get(epoch)
  if (epoch === undefined || key === undefined) return false
  return timingSafeEqual(Buffer.from(macs[epoch] ?? '', 'hex'), macOf(registerId, epoch, erased, key))
}

const fileName = 'raderade.json'
/** Beside the register folder, not in it: restoring the register must not restore this. */
export const tombstonesBeside = (registerFolder: string): string => join(dirname(registerFolder), fileName)
export const tombstonesIn = (backupRoot: string): string => join(backupRoot, 'sakerhetskopior', fileName)

export interface TombstoneReading {
  /** Of all files together, each id once, by time. */
  readonly erased: readonly Tombstone[]
  readonly missing: readonly string[]
  /** Paths of lists that are whole and lack somebody whom another has: a disk that has been away, or an older list put back. */
  readonly short: readonly string[]
  /** Paths that could not be read whole, or whose list no key vouches for. Somebody's erasure may stand there alone: to be told, never taken for empty. */
  readonly damaged: readonly string[]
  /** Written by a later version of the app: as `damaged`, but not to be set aside. */
  readonly newer: readonly string[]
}

const inOrder = (all: readonly Tombstone[]): readonly Tombstone[] => {
  const byId = new Map(all.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map((each) => [each.id, each]))
  return [...byId.values()].toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

type ReadCopy = { readonly path: string; readonly kind: 'missing' | 'damaged' | 'newer' | 'read'; readonly erased: readonly Tombstone[]; readonly others: Members['registers'] }

async function readCopy(path: string, keys: TombstoneKeys): Promise<ReadCopy> {
  const reading = await readChecked(tombstoneFormat, path)
  if (reading.kind !== 'read') return { path, kind: reading.kind, erased: [], others: {} }
  const { [keys.registerId]: own, ...others } = reading.value.registers
  if (own === undefined) return { path, kind: 'read', erased: [], others }
  return isGenuine(own, keys) ? { path, kind: 'read', erased: own.erased, others } : { path, kind: 'damaged', erased: [], others }
}

function together(copies: readonly ReadCopy[]): TombstoneReading {
  const whose = (kind: ReadCopy['kind']): readonly string[] => copies.filter((each) => each.kind === kind).map(({ path }) => path)
  const erased = inOrder(copies.flatMap((each) => each.erased))
  const short = copies.filter((each) => each.kind === 'read' && each.erased.length < erased.length).map(({ path }) => path)
  return { erased, missing: whose('missing'), short, damaged: whose('damaged'), newer: whose('newer') }
}

/**
 * The union of every copy's list for the register of these keys. A list that they do not vouch for is damaged. A list
 * that is gone, or an older whole one, in every place is for `knownErased` to notice. Not noticed: one signed with the key of an earlier epoch alone. Never throws.
 */
export const readTombstones = async (paths: readonly string[], keys: TombstoneKeys): Promise<TombstoneReading> =>
  together(await Promise.all(paths.map((path) => readCopy(path, keys))))

/** One level only: a disk that is not plugged in must not become a folder on this one. */
const ignoreStanding = (error: unknown): void => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}

export interface TombstonesWritten {
  readonly written: readonly string[]
  readonly failed: readonly { readonly path: string; readonly code: AppErrorCode }[]
  /** Set aside as `….skadad-<stamp>` and begun anew from the other copies. To be told. */
  readonly damaged: readonly string[]
}

/**
 * Adds to every copy, each whole or as it was; also brings copies that have been away up to date. A
 * damaged copy is set aside, never overwritten. Every list is signed anew for each epoch that `keys` knows; lists of other registers stay. A disk that is not plugged in is in `failed`. `now`: UTC
 * ISO 8601. Errors: the first failure, where not one copy could be written.
 */
export async function addTombstones(paths: readonly string[], added: readonly Tombstone[], now: string, keys: TombstoneKeys): Promise<TombstonesWritten> {
  const copies = await Promise.all(paths.map((path) => readCopy(path, keys)))
  const { erased, damaged, newer } = together(copies)
  const own = signed(inOrder([...erased, ...added]), keys)
  const written: string[] = []
  const failed: { path: string; code: AppErrorCode }[] = []
  for (const { path, others } of copies) {
    try {
      if (newer.includes(path)) throw new AppError('backup-newer')
      await mkdir(dirname(path)).then(() => syncFolder(dirname(dirname(path))), ignoreStanding)
      if (damaged.includes(path)) await rename(path, `${path}.skadad-${now.replaceAll(/[-:.]/gu, '')}`)
      await writeChecked(tombstoneFormat, path, { registers: { ...others, [keys.registerId]: own } })
      written.push(path)
    } catch (error) {
      failed.push({ path, code: asAppError(error).code })
    }
  }
  if (written.length === 0) throw new AppError(failed[0]?.code ?? 'write-failed')
  return { written, failed, damaged }
}
