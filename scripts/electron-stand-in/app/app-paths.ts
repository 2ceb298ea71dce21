import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { commandLine } from './command-line.ts'

const chosen = new Map<string, string>()

function defaultPath(name: string, appName: string): string | undefined {
  const home = homedir()
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
  const given = commandLine.getSwitchValue('user-data-dir')
  switch (name) {
    case 'home': return home
    case 'appData': return appData
    case 'userData': return given ? resolve(given) : join(appData, appName)
    case 'sessionData': return getPath('userData', appName)
    case 'logs': return join(getPath('userData', appName), 'logs')
    case 'crashDumps': return join(getPath('userData', appName), 'Crashpad')
    case 'temp': return tmpdir()
    case 'exe': return process.argv[0]
    case 'desktop': return join(home, 'Desktop')
    case 'documents': return join(home, 'Documents')
    case 'downloads': return join(home, 'Downloads')
    default: return undefined
  }
}

/** @throws for a name that is not one of Electron's */
export function getPath(name: string, appName: string): string {
  const path = chosen.get(name) ?? defaultPath(name, appName)
  if (path === undefined) throw new Error(`Failed to get '${name}' path`)
  if (name === 'userData' || name === 'logs') mkdirSync(path, { recursive: true })
  return path
}

/** @throws when the path is not absolute */
export function setPath(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  if (name !== 'exe') mkdirSync(path, { recursive: true })
  chosen.set(name, path)
}
