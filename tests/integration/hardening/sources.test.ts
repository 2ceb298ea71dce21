import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

// What the sources of the product may not reach for. A rule that looks at every file needs nobody to remember it.

const root = resolve(import.meta.dirname, '../../..')
const src = join(root, 'src')
const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }))

const namedImports = (text: string, from: string): readonly string[] =>
  [...text.matchAll(/^import \{([^}]*)\} from '([^']+)'/gmu)]
    .filter(([, , module]) => module === from)
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')))

const filesWith = (pattern: RegExp): readonly string[] => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('the sources were found', () => {
  expect(sources.length).toBeGreaterThan(300)
})

test('of Electron, nothing is used that opens the world: no shell, no net, no crash reporter, no web view, no remote debugger', () => {
  const used = [...new Set(sources.flatMap(({ text }) => namedImports(text, 'electron')))].toSorted()
  const allowed = ['BrowserWindow', 'Menu', 'app', 'clipboard', 'contextBridge', 'dialog', 'ipcMain', 'ipcRenderer', 'powerMonitor', 'protocol', 'safeStorage', 'session', 'utilityProcess']
  expect(used.filter((name) => !allowed.includes(name))).toEqual([])
  expect(used).toContain('ipcMain')
  expect(filesWith(/openExternal|crashReporter|<webview|setAsDefaultProtocolClient|autoUpdater|\.debugger\b/u)).toEqual([])
})

test('no file reaches for the network, another program, or a compiler of text', () => {
  expect(filesWith(/from '(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|child_process|inspector|vm|cluster)'/u)).toEqual([])
  expect(filesWith(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport)\s*\(/u)).toEqual([])
  expect(filesWith(/\beval\s*\(|new Function\s*\(|\bdocument\.write/u)).toEqual([])
})

test('no text is put into the page as markup', () => {
  expect(filesWith(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser/u)).toEqual([])
})

test('nothing is printed where it could be kept: no console, and no storage of the page holds content', () => {
  expect(filesWith(/\bconsole\./u)).toEqual([])
  expect(filesWith(/\b(?:sessionStorage|indexedDB|caches\.open|document\.cookie|serviceWorker)\b/u)).toEqual([])
})

test('the preload opens exactly one channel', () => {
  const [preload] = sources.filter(({ path }) => path.startsWith('preload'))
  const channels = [...(preload?.text ?? '').matchAll(/ipcRenderer\.\w+\('([^']*)'/gu)].map(([, channel]) => channel)
  expect(new Set(channels)).toEqual(new Set(['register']))
  expect(preload?.text).not.toMatch(/ipcRenderer\.\w+\((?!')/u)
})
