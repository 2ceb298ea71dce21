import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import type { Look } from '#shared/contract/last-place.ts'
import { appOrigin } from '../ipc/trusted-origin.ts'
import { protectNewWindow } from './hardening/content-protection.ts'
import { hardenSession } from './hardening/harden-session.ts'
import { servePages } from './serve-pages.ts'
import { webPreferences } from './hardening/web-preferences.ts'

/** Not `persist:`, so in memory only: nothing that a page shows is cached on the disk. */
const partition = 'anhorigparmen'

/** Prepares the session that every window of ours lives in, and closes the one nobody uses. Once, when the app is ready. */
export function prepareSession(): void {
  const isRelease = app.isPackaged
  hardenSession(session.defaultSession, { isRelease })
  const own = session.fromPartition(partition, { cache: false })
  hardenSession(own, { isRelease })
  servePages(own)
}

const usualSize = { width: 1280, height: 800 }

/** Makes the app's one window, not shown yet. */
export function makeWindow(look: Look, bounds: Partial<Electron.Rectangle> = usualSize): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 400,
    show: false,
    title: 'Anhörigpärmen',
    backgroundColor: '#ffffff',
    webPreferences: webPreferences({ preload: join(import.meta.dirname, '../preload/index.cjs'), partition, isRelease: app.isPackaged }),
  })
  protectNewWindow(window)
  window.loadURL(`${appOrigin}/index.html?utseende=${look}`).catch((error: unknown) => {
    // A lock that takes the window away while it loads cuts the loading off: that is no failure.
    if (!window.isDestroyed()) throw error
  })
  return window
}
