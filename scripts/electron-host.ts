import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface ElectronHost {
  readonly kind: 'electron' | 'stand-in'
  readonly executable: string
  /** One Swedish sentence: which host, and why. */
  readonly line: string
}

const root = resolve(import.meta.dirname, '..')
const electronPackage = join(root, 'node_modules/electron')
const failedTry = join(root, 'node_modules/.cache/electron-download-failed')
const downloadLimitMs = 20_000

/** The executable of the electron package, when its binary has been downloaded. */
function downloadedElectron(): string | undefined {
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : undefined
}

const today = () => new Date().toISOString().slice(0, 10)

const failedToday = (): boolean => existsSync(failedTry) && readFileSync(failedTry, 'utf8') === today()

/** One quiet try. A failed one is remembered for the day, so that the next start does not wait for it. */
function tryDownload(): void {
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore', timeout: downloadLimitMs, killSignal: 'SIGKILL' })
  if (downloadedElectron() !== undefined) return
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  writeFileSync(failedTry, today())
}

const standIn = (why: string): ElectronHost => ({
  kind: 'stand-in',
  executable: join(root, 'scripts/electron-stand-in/electron'),
  line: `Värd: ställföreträdaren för Electron (${why}).`,
})

/**
 * The program that runs the application: Electron itself when it is there or can be fetched at once,
 * otherwise the stand-in. `ANHORIG_HOST=electron|stand-in` decides without looking.
 *
 * @throws when Electron is demanded and not there, or when `ANHORIG_HOST` says something else
 */
export function findElectronHost(): ElectronHost {
  const wish = process.env['ANHORIG_HOST'] ?? ''
  if (!['', 'electron', 'stand-in'].includes(wish)) throw new Error(`ANHORIG_HOST kan vara electron eller stand-in, inte ${wish}.`)
  if (wish === 'stand-in') return standIn('vald med ANHORIG_HOST')
  if (downloadedElectron() === undefined && (wish === 'electron' || !failedToday())) tryDownload()
  const executable = downloadedElectron()
  if (executable !== undefined) return { kind: 'electron', executable, line: 'Värd: Electron.' }
  if (wish === 'electron') throw new Error('ANHORIG_HOST=electron, men Electron går inte att hämta här.')
  return standIn('Electron går inte att hämta här')
}
