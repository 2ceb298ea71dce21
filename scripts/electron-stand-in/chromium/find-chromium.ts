import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

export interface ChromiumProgram {
  readonly executable: string
  readonly env: Readonly<Record<string, string>>
}

const modules = join(import.meta.dirname, '../../../node_modules')

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** An installed Chromium, Chrome or Edge that can show a window, or the one `STANDIN_CHROMIUM` names. */
export function findInstalledChromium(): ChromiumProgram | undefined {
  const executable = process.env['STANDIN_CHROMIUM'] ?? installedPlaces.find((place) => existsSync(place))
  return executable === undefined ? undefined : { executable, env: {} }
}

/**
 * The headless shell that comes inside an npm package, unpacked once into `node_modules/.cache`.
 * Renamed into place, so that parallel starts never see half a file. Linux x64 only.
 */
function unpackHeadlessShell(): ChromiumProgram | undefined {
  const source = join(modules, '@sparticuz/chromium')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(source)) return undefined
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(modules, `.cache/stand-in-chromium-${version}`)
  const executable = join(folder, 'chromium')
  if (!existsSync(executable)) unpackInto(folder, join(source, 'bin'))
  return { executable, env: libraryPaths(folder, executable) }
}

function unpackInto(folder: string, packed: string): void {
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)))
  writeFileSync(join(draft, 'chromium'), unpacked('chromium.br'), { mode: 0o755 })
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    execFileSync('tar', ['-x', '-C', draft], { input: unpacked(name) })
  }
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process was first: its copy is as good as ours.
    if (!existsSync(join(folder, 'chromium'))) throw error
  }
}

/**
 * Says where the fonts are: the package's own, then the machine's where it has any. Without a single
 * font Chromium ends itself at the first letter, and the package's own file names folders of another machine.
 */
function fontConfiguration(folder: string): string {
  const file = join(folder, 'fonts-here.conf')
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('')
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`
  // Once: a browser that starts beside this one must not read half of it.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  return file
}

/** Bare machines lack the libraries and fonts a desktop has; the package brings them. */
function libraryPaths(folder: string, executable: string): Record<string, string> {
  const env: Record<string, string> = { FONTCONFIG_FILE: fontConfiguration(folder) }
  const linked = execFileSync('ldd', [executable], { encoding: 'utf8' })
  if (linked.includes('not found')) env['LD_LIBRARY_PATH'] = join(folder, 'lib')
  return env
}

/**
 * The Chromium to drive. Headless runs prefer the locked npm copy, so that they look the same
 * everywhere; a window on a screen needs an installed browser.
 *
 * @throws when there is none, with a sentence that says what to install
 */
export function findChromium(headless: boolean): ChromiumProgram {
  const preferInstalled = !headless || process.env['STANDIN_CHROMIUM'] !== undefined
  const program = preferInstalled ? findInstalledChromium() : unpackHeadlessShell() ?? findInstalledChromium()
  if (program === undefined) throw new Error('stand-in: no Chromium here (sudo apt-get install --no-install-recommends chromium, or set STANDIN_CHROMIUM)')
  return program
}
