import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { checkPromised } from '../check-promised.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { nothingPromised } from '../save-conversations.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from '../synthetic-register.ts'
import { smallDisk } from './small-disk.ts'

/** One way for a folder to be read-only: the code of trying to open it, and whether all stands afterwards. */
export interface ReadOnlyCase {
  readonly way: string
  /** The code of the refusal; `opened` where it opened; the reason in words where the way cannot be tried here. */
  readonly refusal?: string
  readonly skipped?: string
  /** True when it opens again, whole, once it can be written. */
  readonly opensAgain?: boolean
}

const codeOfOpening = async (folder: string): Promise<string> => {
  try {
    (await openRegister(folder, torturePassphrase, systemClock)).close()
    return 'opened'
  } catch (error) {
    return asAppError(error).code
  }
}

async function opensAgain(register: SyntheticRegister, folder: string): Promise<boolean> {
  const open = await register.open(folder)
  try {
    const { contacts, lost, half, damaged } = checkPromised(open, nothingPromised())
    return contacts === 120 && lost + half + damaged === 0
  } finally {
    open.close()
  }
}

const run = (command: string, ...args: readonly string[]): void => void execFileSync(command, args, { stdio: 'pipe' })

/** The whole disk is turned read-only: a share whose rights were changed, a stick with its lock on. */
async function wholeDisk(register: SyntheticRegister, at: string): Promise<ReadOnlyCase> {
  const way = 'disk'
  const disk = smallDisk(at, 32 * 1024 * 1024)
  if (typeof disk === 'string') return { way, skipped: disk }
  using mounted = disk
  const folder = join(at, 'register')
  cpSync(register.folder, folder, { recursive: true })
  mounted.remount('ro')
  const refusal = await codeOfOpening(folder)
  mounted.remount('rw')
  return { way, refusal, opensAgain: await opensAgain(register, folder) }
}

/** Only this view of the folder is read-only. */
async function boundFolder(register: SyntheticRegister, at: string): Promise<ReadOnlyCase> {
  const way = 'bind'
  const [real, view] = [join(at, 'real'), join(at, 'view')]
  cpSync(register.folder, real, { recursive: true })
  mkdirSync(view)
  try {
    run('mount', '--bind', real, view)
  } catch {
    return { way, skipped: 'no folder could be bound read-only (not root, or not Linux)' }
  }
  try {
    run('mount', '-o', 'remount,ro,bind', view)
    const refusal = await codeOfOpening(view)
    return { way, refusal, opensAgain: await opensAgain(register, real) }
  } finally {
    run('umount', '-l', view)
  }
}

const nobody = 65534
const script = resolve(import.meta.dirname, 'open-once.ts')

/** Permissions taken away. They do not bind root, who therefore asks somebody else to try. */
async function withoutPermission(register: SyntheticRegister): Promise<ReadOnlyCase> {
  const way = 'chmod'
  // Not under the battery's own folder, which nobody else may enter.
  const at = mkdtempSync(join(tmpdir(), 'anhorigparmen-chmod-'))
  try {
    const folder = join(at, 'register')
    cpSync(register.folder, folder, { recursive: true })
    const isRoot = process.getuid?.() === 0
    const paths = [folder, ...readdirSync(folder).map((name) => join(folder, name))]
    if (isRoot) for (const path of [at, ...paths]) chownSync(path, nobody, nobody)
    for (const path of paths) chmodSync(path, path === folder ? 0o500 : 0o400)
    const refusal = isRoot
      ? spawnSync(process.execPath, ['--no-warnings', script, folder], { uid: nobody, gid: nobody, encoding: 'utf8' }).stdout.trim()
      : await codeOfOpening(folder)
    for (const path of paths) chmodSync(path, path === folder ? 0o700 : 0o600)
    if (refusal === '') return { way, skipped: 'nobody else may run this program here' }
    return { way, refusal, opensAgain: await opensAgain(register, folder) }
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

/** Tries to open a register that cannot be written, in each way that this computer lets one make it so. */
export async function tryReadOnly(home: string): Promise<readonly ReadOnlyCase[]> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const ways = [wholeDisk, boundFolder, withoutPermission]
  const cases: ReadOnlyCase[] = []
  for (const [n, way] of ways.entries()) {
    const at = join(home, `read-only-${n}`)
    mkdirSync(at, { recursive: true })
    cases.push(await way(register, at))
  }
  return cases
}

/** True when each way that could be tried ended with its code and cost nothing. */
export const isHarmless = (cases: readonly ReadOnlyCase[]): boolean =>
  cases.every((each) => each.skipped !== undefined || (each.refusal === 'folder-read-only' && each.opensAgain === true))
