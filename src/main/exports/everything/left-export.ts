import { lstat, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, isAbsolute } from 'node:path'
import { z } from 'zod'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { readSetting, writeSetting } from '../../register/settings/settings.ts'
import type { Connection } from '../../store/database/connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from '../../store/database/transaction.ts'

/*
 * An export in clear that is cut off by a lock, a crash or a power cut must not stay on the disk. Its folder is remembered before
 * its first byte, inside the register: nobody who can only write beside the register can make an unlock remove a folder of his choice.
 */

export const exportFolderName = (stamp: string, random: string): string => `anhorigparmen-export-${stamp}-${random}`
const isExportFolder = (path: string): boolean => isAbsolute(path) && /^anhorigparmen-export-[0-9T]{13}-[0-9a-f]{4}$/u.test(basename(path))

const underWay = z.strictObject({ host: z.string(), pid: z.int(), folder: z.string().refine(isExportFolder) })

/** Before the first byte of an export. Errors: disk-full, write-failed. */
export const rememberExport = (register: Connection, folder: string): Promise<void> =>
  runInWriteTransaction(register, (tx) => writeSetting(tx, 'export-under-way', JSON.stringify({ host: hostname(), pid: process.pid, folder })))

/** Once it is whole, or removed. */
export const forgetExport = (register: Connection): Promise<void> => runInWriteTransaction(register, (tx) => writeSetting(tx, 'export-under-way', undefined))

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const stands = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false)

function parsed(text: string): z.output<typeof underWay> | undefined {
  try {
    return underWay.safeParse(JSON.parse(text)).data
  } catch {
    // Not what we write: names no folder.
    return undefined
  }
}

/**
 * Removes exactly the folder of an export that was cut off on this computer, and answers what to tell. Another window that is
 * exporting at this moment is left alone, as is a disk that is not plugged in until it is. Errors: those of the database.
 */
export async function removeLeftExport(register: Connection): Promise<VaultStatus['notices']> {
  const text = await runInReadSnapshot(register, (db) => readSetting(db, 'export-under-way'))
  const left = text === undefined ? undefined : parsed(text)
  if (left === undefined || left.host !== hostname() || isRunning(left.pid)) return []
  const { folder } = left
  if (!await stands(dirname(folder))) return []
  const stood = await stands(folder)
  try {
    await rm(folder, { recursive: true, force: true })
  } catch {
    // Told, and tried again at the next unlock.
    return ['export-left']
  }
  await forgetExport(register)
  return stood ? ['export-removed'] : []
}
