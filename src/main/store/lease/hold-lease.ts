import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import { NotSmallFile, readSmallFileSync } from '../../disk/read-small-file.ts'
import { leaseBytes, leasePath, maxLeaseBytes, parseLease } from './lease-file.ts'

/** A lease that is kept alive. Once lost it never comes back: a new one must be taken. */
export interface HeldLease {
  /** To be asked just before every COMMIT; reads the file anew. Errors: lease-lost, also where the file cannot be read. */
  readonly assertStillHolding: () => void
  /** Ends the heartbeat and, if the lease is still ours, removes it. */
  readonly release: () => void
}

const everyMs = 10_000

/** Errors: lease-lost. */
function assertOurs(bytes: Buffer, nonce: string): void {
  if (parseLease(bytes)?.nonce !== nonce) throw new AppError('lease-lost')
}

/**
 * Reads and writes through one handle: if somebody takes over in between, the handle is of the file that
 * she has moved away, and her lease is not written over.
 */
function beat(path: string, nonce: string, now: Date): void {
  // A pipe would let nobody read from it until somebody wrote.
  assertOurs(readSmallFileSync(path, maxLeaseBytes), nonce)
  const file = openSync(path, 'r+')
  try {
    const bytes = Buffer.alloc(maxLeaseBytes)
    const found = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
    assertOurs(found, nonce)
    const record = parseLease(found)
    if (record !== undefined) writeSync(file, leaseBytes({ ...record, heartbeat: now.toISOString() }), null, undefined, 0)
  } finally {
    closeSync(file)
  }
}

/**
 * Keeps a lease that `takeLease` gave: a sign of life every 10 s. `onLost` is called once, when a sign of
 * life finds another holder; the caller then locks. A share that does not answer for a while is no loss
 * yet, but nothing can be committed meanwhile.
 */
export function holdLease({ folder, nonce }: { readonly folder: string; readonly nonce: string }, onLost: () => void, now: () => Date): HeldLease {
  const path = leasePath(folder)
  let isLost = false
  const assertStillHolding = (): void => {
    if (isLost) throw new AppError('lease-lost')
    let bytes: Buffer
    try {
      bytes = readSmallFileSync(path, maxLeaseBytes)
    } catch (error) {
      throw new AppError('lease-lost', { cause: error })
    }
    try {
      assertOurs(bytes, nonce)
    } catch (error) {
      isLost = true
      throw error
    }
  }
  const timer = setInterval(() => {
    try {
      beat(path, nonce, now())
    } catch (error) {
      if (!(error instanceof AppError) && !isGone(error)) return
      clearInterval(timer)
      isLost = true
      onLost()
    }
  }, everyMs).unref()
  return {
    assertStillHolding,
    release() {
      clearInterval(timer)
      try {
        assertStillHolding()
        unlinkSync(path)
      } catch {
        // Somebody else's by now, or out of reach: it goes silent and is taken over.
      }
      isLost = true
    },
  }
}

const isGone = (error: unknown): boolean => error instanceof NotSmallFile || error instanceof Error && 'code' in error && error.code === 'ENOENT'
