import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { log } from '../log.ts'
import { isHeadless, locale, type RunningChromium } from '../runtime.ts'
import { CdpPipe } from './cdp-pipe.ts'
import { type ChromiumProgram, findChromium } from './find-chromium.ts'

const quietSwitches = [
  '--no-startup-window', '--test-type', '--no-first-run', '--no-default-browser-check', '--password-store=basic',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
  '--disable-extensions', '--disable-domain-reliability', '--disable-popup-blocking',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
]

// Not Chromium's: Node's inspector is ours, and the profile is a throw-away of our own.
const notForChromium = /^--(inspect|user-data-dir|remote-debugging-pipe)/

function chromiumArguments(profile: string, headless: boolean, switches: readonly string[]): string[] {
  const wanted = switches.filter((one) => one.startsWith('--') && !notForChromium.test(one))
  const asRoot = process.getuid?.() === 0 && !wanted.includes('--no-sandbox')
  const offline = headless && process.env['STANDIN_NET'] !== '1'
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--lang=${locale()}`,
    ...quietSwitches,
    ...(headless ? ['--headless=new'] : []),
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1'] : []),
    ...wanted,
  ]
}

function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-profile-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({
    translate: { enabled: false },
    intl: { accept_languages: `${locale()},${locale().split('-')[0] ?? ''}` },
    credentials_enable_service: false,
    browser: { enable_spellchecking: false },
  }))
  return profile
}

/**
 * A shell waits for Chromium and then removes the profile, so that nothing stays behind even when
 * this process is killed: its end of the pipe closes, Chromium quits, the shell cleans up.
 * Own process group: Ctrl-C in a terminal reaches this process only, which quits in order.
 */
function spawnWithCleanUp(program: ChromiumProgram, profile: string, args: readonly string[]): ChildProcess {
  const script = '"$@"; code=$?; rm -rf -- "$STANDIN_PROFILE" || { sleep 0.3; rm -rf -- "$STANDIN_PROFILE"; }; exit $code'
  return spawn('sh', ['-c', script, 'sh', program.executable, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...program.env, STANDIN_PROFILE: profile },
    detached: true,
  })
}

/**
 * Starts Chromium and waits until it answers. Its "DevTools listening" line is passed on when a
 * debugging port was asked for: test runners wait for it.
 *
 * @throws when no Chromium is found
 */
export async function openChromium(switches: readonly string[]): Promise<RunningChromium> {
  const headless = isHeadless()
  const program = findChromium(headless)
  const profile = makeProfile()
  const child = spawnWithCleanUp(program, profile, chromiumArguments(profile, headless, switches))
  const passOn = switches.some((one) => one.startsWith('--remote-debugging-port'))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      if (passOn && line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`)
      log(line)
    }
  })
  const cdp = new CdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  child.once('exit', () => { cdp.close() })
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null) return
    process.kill(-child.pid, 'SIGKILL')
    rmSync(profile, { recursive: true, force: true })
  }
  const { product } = await cdp.send<{ product: string }>('Browser.getVersion')
  const [name = '', version = ''] = product.split('/')
  Object.defineProperty(process.versions, 'chrome', { value: version, enumerable: true, configurable: true })
  return { cdp, executable: program.executable, profile, isHeadlessShell: name === 'HeadlessChrome', kill }
}
