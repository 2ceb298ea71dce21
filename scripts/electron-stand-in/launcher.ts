import { existsSync, readFileSync, statSync } from 'node:fs'
import { open as openInspector } from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app/app.ts'
import { openChromium } from './chromium/open-chromium.ts'
import { watchTargets } from './chromium/targets.ts'
import { type CommandLine, parseCommandLine } from './parse-command-line.ts'
import { introduceAs, removeWhatElectronLacks } from './processes/as-in-electron.ts'
import { type AppManifest, runtime } from './runtime.ts'

const electronModule = new URL('./electron-module.ts', import.meta.url).href
const executable = join(import.meta.dirname, 'electron')

/** From here on `electron` is this program, for `import` and `require` alike. */
function takeThePlaceOfElectron(given: readonly string[]): void {
  process.argv = [executable, ...given]
  const manifest = new URL('../../node_modules/electron/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  introduceAs('browser', version)
  removeWhatElectronLacks()
  registerHooks({
    resolve: (specifier, context, next) =>
      ['electron', 'electron/main', 'electron/common'].includes(specifier) ? { url: electronModule, shortCircuit: true, format: 'module-typescript' } : next(specifier, context),
  })
}

/** The file to run for an application folder or file, and what its package.json says. */
function findApplication(given: string): { readonly file: string; readonly folder: string; readonly manifest: AppManifest } {
  const path = resolve(given)
  if (!statSync(path).isDirectory()) return { file: path, folder: dirname(path), manifest: {} }
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as AppManifest
  const file = join(path, manifest.main ?? 'index.js')
  if (!existsSync(file)) throw new Error(`stand-in: ${file} is missing; build the application first`)
  return { file, folder: path, manifest }
}

const windowOf = (targetId: string) => [...runtime.windows.values()].find((one) => one.webContents.targetId === targetId)

async function start({ inspect, required, switches, application }: CommandLine): Promise<void> {
  if (inspect) openInspector(inspect.port, '127.0.0.1', inspect.wait)
  const { file, folder, manifest } = findApplication(application)
  runtime.appPath = folder
  runtime.manifest = manifest
  runtime.switches.push(...switches)
  app.name = manifest.productName ?? manifest.name ?? 'Electron'
  const require = createRequire(join(process.cwd(), 'package.json'))
  for (const one of required) require(resolve(one))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { app.quit() })

  await import(pathToFileURL(file).href)
  app.emit('will-finish-launching')
  if (runtime.quitting || runtime.exiting) return
  const chromium = await openChromium(runtime.switches)
  runtime.chromium = chromium
  chromium.cdp.once('gone', () => { app.exit(runtime.quitting ? 0 : 1) })
  await watchTargets(chromium, {
    destroyed: (targetId) => { windowOf(targetId)?._wentAway() },
    titled: (targetId, title) => { windowOf(targetId)?._titled(title) },
  })
  app._becomeReady()
}

const given = process.argv.slice(2)
takeThePlaceOfElectron(given)
try {
  await start(parseCommandLine(given))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
