import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { NotSmallFile, readSmallFile } from '../../disk/read-small-file.ts'
import { asAppError } from '../database/sqlite-error.ts'
import { leaseBytes, leasePath, maxLeaseBytes, parseLease, type LeaseRecord } from './lease-file.ts'

export interface LeaseHolder {
  readonly host: string
  readonly user: string
  readonly pid: number
}

export type LeaseAnswer =
  | { readonly kind: 'held'; readonly folder: string; readonly nonce: string }
  /** Whose it is (undefined: a lease that cannot be read), and for how long nothing has been heard from there. */
  | { readonly kind: 'held-by'; readonly holder: LeaseRecord | undefined; readonly silentSeconds: number }

/** Whoever has been silent for this long may be taken over from, when somebody asks for it. */
export const silenceBeforeTakeover = 120

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code

/** O_EXCL: of two that try at once one fails. */
async function claim(folder: string, bytes: Buffer): Promise<boolean> {
  try {
    const handle = await open(leasePath(folder), 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Of what is no small file there is nothing to read: it is a lease of nobody's, as one that is half written. */
const contentOf = (path: string): Promise<Buffer> => readSmallFile(path, maxLeaseBytes).catch((error: unknown) => {
  if (error instanceof NotSmallFile) return Buffer.alloc(0)
  throw error
})

interface Standing {
  readonly bytes: Buffer
  readonly silentSeconds: number
}

/**
 * What stands there and how old it is. Both times are the file server's: two computers' clocks may differ
 * by more than the silence that is being measured.
 */
async function lookAt(folder: string, nonce: string): Promise<Standing | undefined> {
  const probe = `${leasePath(folder)}.${nonce}.nu`
  try {
    const handle = await open(probe, 'wx', 0o600)
    await handle.close()
    const now = (await stat(probe)).mtimeMs
    const { mtimeMs } = await stat(leasePath(folder))
    return { bytes: await contentOf(leasePath(folder)), silentSeconds: Math.max(0, Math.floor((now - mtimeMs) / 1000)) }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  } finally {
    await rm(probe, { force: true })
  }
}

const isSame = (a: Buffer, b: Buffer): boolean => {
  const [one, other] = [parseLease(a), parseLease(b)]
  return one === undefined || other === undefined ? a.equals(b) : one.nonce === other.nonce
}

/** Moves the silent lease out of the way; false if it was another one by then, which is put back. */
async function removeSilent(folder: string, nonce: string, seen: Buffer): Promise<boolean> {
  const away = `${leasePath(folder)}.${nonce}.borta`
  try {
    await rename(leasePath(folder), away)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true
    throw error
  }
  const moved = await contentOf(away)
  // Somebody else took over since we looked. In the meantime her commits are refused, which is safe.
  if (!isSame(moved, seen)) await claim(folder, moved)
  await rm(away, { force: true, recursive: true })
  return isSame(moved, seen)
}

/**
 * Takes the register in `folder` for one writer, or tells who has it. Taking over is done only when asked
 * for, and only from a holder that has been silent for 120 s. Only the newest lease may commit
 * (`assertStillHolding`); the database's own lock, held all the while, is what a frozen holder that wakes
 * up in mid-commit still has. `now` is written into the lease, nothing is measured by it. Errors:
 * folder-missing, folder-read-only, disk-full.
 */
export async function takeLease(folder: string, who: LeaseHolder, { now, takeOver }: { readonly now: Date; readonly takeOver: boolean }): Promise<LeaseAnswer> {
  const nonce = randomBytes(16).toString('hex')
  const at = now.toISOString()
  const { host, user, pid } = who
  const bytes = leaseBytes({ format: 'anhorigparmen-lease', version: 1, host: host.slice(0, 200), user: user.slice(0, 200), pid, nonce, at, heartbeat: at })
  const held: LeaseAnswer = { kind: 'held', folder, nonce }
  try {
    if (await claim(folder, bytes)) return held
    const standing = await lookAt(folder, nonce)
    if (standing === undefined) return await claim(folder, bytes) ? held : { kind: 'held-by', holder: undefined, silentSeconds: 0 }
    const others: LeaseAnswer = { kind: 'held-by', holder: parseLease(standing.bytes), silentSeconds: standing.silentSeconds }
    if (!takeOver || standing.silentSeconds < silenceBeforeTakeover) return others
    if (!await removeSilent(folder, nonce, standing.bytes)) return { ...others, silentSeconds: 0 }
    return await claim(folder, bytes) ? held : { ...others, silentSeconds: 0 }
  } catch (error) {
    throw asAppError(error)
  }
}
