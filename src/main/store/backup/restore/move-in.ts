import { randomBytes } from 'node:crypto'
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { asAppError } from '../../database/sqlite-error.ts'
import { readChecked, writeChecked, type CheckedFormat } from '../../files/checked-file.ts'
import { removeUnfinishedWrites, syncFolder } from '../../files/write-file-atomically.ts'
import { namesIn } from '../backup-folders.ts'

/** A name beside the register and nothing else: the plan lies where others may write, and is obeyed before anybody has unlocked. */
const nameBeside = z.string().refine((name) => name !== '' && name !== '.' && name !== '..' && !/[/\\]/u.test(name))
const plan = z.strictObject({ from: nameBeside, setAside: nameBeside })
const planFormat: CheckedFormat<z.output<typeof plan>> = { format: 'anhorigparmen-restore', version: 1, members: plan }
const planOf = (folder: string): string => `${folder}.aterstall.json`
const buildingMark = '.aterstalls-'

/** Windows renames onto nothing at all, not even onto an empty folder. */
async function renameOntoNothing(from: string, to: string): Promise<void> {
  await rmdir(to).catch((error: unknown) => {
    if (asAppError(error).code !== 'folder-missing') throw error
  })
  await rename(from, to)
}

/** Where a register that is to take the place of `folder` is built: on the same disk, under a name of its own. */
export const buildingBeside = (folder: string): string => `${folder}${buildingMark}${randomBytes(4).toString('hex')}`

/** An empty folder is nothing to set aside. */
const stands = async (folder: string): Promise<boolean> => readdir(folder).then((names) => names.length > 0, (error: unknown) => {
  if (asAppError(error).code === 'folder-missing') return false
  throw error
})

async function discard(folder: string, building: string): Promise<void> {
  await rm(planOf(folder), { force: true })
  await rm(building, { recursive: true, force: true })
}

async function exchange(building: string, folder: string, setAside: string): Promise<void> {
  // From the first rename to the second the plan is what finds the new register again if the power goes.
  await writeChecked(planFormat, planOf(folder), { from: basename(building), setAside: basename(setAside) })
  await rename(folder, setAside)
  try {
    await rename(building, folder)
  } catch (error) {
    // If this fails too, both stand under their other names, and the plan says which is which.
    await rename(setAside, folder)
    throw error
  }
}

/**
 * Moves a finished register into the place of `folder`; what stood there is set aside under the answered
 * name (undefined where nothing stood). If it throws, the old one stands, or `settleRestore` brings it back.
 */
export async function moveIn(building: string, folder: string, now: Date): Promise<string | undefined> {
  const setAside = await stands(folder) ? `${folder}.ersatt-${now.toISOString().replaceAll(/[-:.]/gu, '')}` : undefined
  try {
    await (setAside === undefined ? renameOntoNothing(building, folder) : exchange(building, folder, setAside))
  } catch (error) {
    if (setAside === undefined || await stands(folder)) await discard(folder, building)
    throw error
  }
  await syncFolder(dirname(folder))
  await rm(planOf(folder), { force: true })
  return setAside
}

async function complete(folder: string): Promise<'nothing' | 'completed' | 'undone'> {
  const reading = await readChecked(planFormat, planOf(folder))
  if (reading.kind === 'missing') return 'nothing'
  // What a plan that cannot be read speaks of may be the only register there is: nothing is guessed or removed.
  if (reading.kind !== 'read') throw new AppError('write-failed', { reason: 'restore-plan' })
  const parent = dirname(folder)
  const from = join(parent, reading.value.from)
  const setAside = join(parent, reading.value.setAside)
  if (await stands(from)) await renameOntoNothing(from, folder)
  else if (await stands(setAside)) await renameOntoNothing(setAside, folder)
  else return 'nothing'
  await syncFolder(parent)
  return await stands(setAside) ? 'completed' : 'undone'
}

/**
 * Finishes or undoes a restore that a crash cut off. Must run before anybody asks whether there is a
 * register in `folder`: between the two renames there is none, though both the old and the new are whole.
 * `completed`: the new one has been moved in; `undone`: the old one stands, the unfinished copy is gone.
 * Errors: write-failed (`restore-plan`: no register stands and the plan is damaged; for a person to look at).
 */
export async function settleRestore(folder: string): Promise<'nothing' | 'completed' | 'undone'> {
  const outcome = await stands(folder) ? 'nothing' : await complete(folder)
  const parent = dirname(folder)
  const left = (await namesIn(parent)).filter((name) => name.startsWith(`${basename(folder)}${buildingMark}`))
  for (const name of left) await rm(join(parent, name), { recursive: true, force: true })
  await rm(planOf(folder), { force: true })
  await removeUnfinishedWrites(planOf(folder))
  return left.length > 0 && outcome === 'nothing' ? 'undone' : outcome
}
