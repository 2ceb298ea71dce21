import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { findElectronHost } from './electron-host.ts'
import { findInstalledChromium } from './electron-stand-in/chromium/find-chromium.ts'

// npm start: builds the application and opens it on the host this machine has.

const root = resolve(import.meta.dirname, '..')

const hasScreen = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

/** Runs a program in this terminal; its exit code, or that of a shell whose program was ended by a signal. */
function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((settle, fail) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals) => { child.kill(signal) }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
    child.once('error', fail)
    child.once('exit', (code, signal) => { settle(code ?? (signal === null ? 1 : 130)) })
  })
}

function build(): number {
  const vite = resolve(root, 'node_modules/electron-vite/bin/electron-vite.js')
  return spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' }).status ?? 1
}

async function start(args: readonly string[]): Promise<number> {
  if (!hasScreen()) {
    console.log('Ingen skärm hittades: kör provkörningen utan fönster i stället (npm run demo).')
    return run('npm', ['run', '--silent', 'demo'])
  }
  const host = findElectronHost()
  if (host.kind === 'stand-in' && findInstalledChromium() === undefined) {
    console.error('Det saknas en webbläsare som kan visa fönstret: sudo apt-get install --no-install-recommends chromium')
    return 1
  }
  const failed = build()
  if (failed) return failed
  console.log(host.line)
  return run(host.executable, [root, ...args])
}

process.exitCode = await start(process.argv.slice(2))
