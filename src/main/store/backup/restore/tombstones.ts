import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError, type AppErrorCode } from '#shared/contract/errors.ts'
import { asAppError } from '../../database/sqlite-error.ts'
import { readChecked, writeChecked, type CheckedFormat } from '../../files/checked-file.ts'
import { syncFolder } from '../../files/write-file-atomically.ts'

/** An erased person's random id and when: nothing else is known of her any more. */
export interface Tombstone {
  readonly id: string
  /** UTC ISO 8601. */
  readonly at: string
}

const members = z.strictObject({ erased: z.array(z.strictObject({ id: z.uuid(), at: z.iso.datetime() })).max(30_000) })
const tombstoneFormat: CheckedFormat<z.output<typeof members>> = { format: 'anhorigparmen-erased', version: 1, members }

const fileName = 'raderade.json'
/** Beside the register folder, not in it: restoring the register must not restore this. */
export const tombstonesBeside = (registerFolder: string): string => join(dirname(registerFolder), fileName)
export const tombstonesIn = (backupRoot: string): string => join(backupRoot, 'sakerhetskopior', fileName)

export interface TombstoneReading {
  /** Of all files together, each id once, by time. */
  readonly erased: readonly Tombstone[]
  readonly missing: readonly string[]
  /** Paths that could not be read whole. Somebody's erasure may stand there alone: to be told, never taken for empty. */
  readonly damaged: readonly string[]
  /** Written by a later version of the app: as `damaged`, but not to be set aside. */
  readonly newer: readonly string[]
}

const inOrder = (all: readonly Tombstone[]): readonly Tombstone[] => {
  const byId = new Map(all.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map((each) => [each.id, each]))
  return [...byId.values()].toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** The union of every copy. Never throws. */
export async function readTombstones(paths: readonly string[]): Promise<TombstoneReading> {
  const readings = await Promise.all(paths.map(async (path) => ({ path, reading: await readChecked(tombstoneFormat, path) })))
  const whose = (kind: string): readonly string[] => readings.filter(({ reading }) => reading.kind === kind).map(({ path }) => path)
  return {
    erased: inOrder(readings.flatMap(({ reading }) => (reading.kind === 'read' ? reading.value.erased : []))),
    missing: whose('missing'),
    damaged: whose('damaged'),
    newer: whose('newer'),
  }
}

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
 * damaged copy is set aside, never overwritten. A disk that is not plugged in is in `failed`. `now`: UTC
 * ISO 8601. Errors: the first failure, where not one copy could be written.
 */
export async function addTombstones(paths: readonly string[], added: readonly Tombstone[], now: string): Promise<TombstonesWritten> {
  const { erased, damaged, newer } = await readTombstones(paths)
  const all = { erased: [...inOrder([...erased, ...added])] }
  const written: string[] = []
  const failed: { path: string; code: AppErrorCode }[] = []
  for (const path of paths) {
    try {
      if (newer.includes(path)) throw new AppError('backup-newer')
      await mkdir(dirname(path)).then(() => syncFolder(dirname(dirname(path))), ignoreStanding)
      if (damaged.includes(path)) await rename(path, `${path}.skadad-${now.replaceAll(/[-:.]/gu, '')}`)
      await writeChecked(tombstoneFormat, path, all)
      written.push(path)
    } catch (error) {
      failed.push({ path, code: asAppError(error).code })
    }
  }
  if (written.length === 0) throw new AppError(failed[0]?.code ?? 'write-failed')
  return { written, failed, damaged }
}
