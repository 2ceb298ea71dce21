import { join } from 'node:path'
import { BrowserWindow, session, type WebContents } from 'electron'
import { appOrigin } from '../ipc/trusted-origin.ts'
import { hardenSession } from './harden-session.ts'
import { servePages } from './serve-pages.ts'

/** Not `persist:`, so in memory only: nothing that a page shows is cached on the disk. */
const partition = 'anhorigparmen'

/** Prepares the session that every window of ours lives in. Once, when the app is ready. */
export function prepareSession(): void {
  const own = session.fromPartition(partition, { cache: false })
  hardenSession(own)
  servePages(own)
}

function stayHome(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Opens the app's one window. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 400,
    show: false,
    title: 'Anhörigpärmen',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  stayHome(window.webContents)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}
