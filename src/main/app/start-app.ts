import { join } from 'node:path'
import { app, BrowserWindow, Menu } from 'electron'
import type { AppCommand } from '#shared/contract/events.ts'
import { broadcast } from '../ipc/broadcast.ts'
import { serveWindows } from '../ipc/electron-transport.ts'
import { startUtilityStore } from '../vault/utility-store-process.ts'
import type { VaultController } from '../vault/vault.ts'
import { createVault } from '../vault/vault-controller.ts'
import { within } from '../vault/within.ts'
import { appMenu } from './app-menu.ts'
import { lockAutomatically } from './auto-lock.ts'
import { catchWhatFalls } from './catch-what-falls.ts'
import { chooseExportFile } from './choose-export-file.ts'
import { hardenProcess } from './hardening/harden-process.ts'
import { makeWindow, prepareSession } from './open-window.ts'
import { rebuildWindow } from './rebuild-window.ts'
import { registerPageScheme } from './serve-pages.ts'
import { stayHome } from './hardening/stay-home.ts'

function makeVault(rebuild: (reason: string) => Promise<void>): VaultController {
  const data = app.getPath('userData')
  return createVault({
    folders: { real: join(data, 'register'), practice: join(data, 'ovning') },
    computer: { witness: join(data, 'dator', 'minne.json'), tombstones: join(data, 'raderade.json'), backups: data },
    place: join(data, 'dator', 'plats.json'),
    startStore: startUtilityStore,
    broadcast,
    rebuildWindow: rebuild,
    appVersion: app.getVersion(),
  })
}

function obey(vault: VaultController, command: AppCommand): void {
  // The lock must not depend on a window being there to pass it on.
  if (command === 'lock') void vault.lock('menu')
  else broadcast({ kind: 'command', command })
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Closing the window locks first: its half-written form is flushed while it can still speak. */
function lockBeforeClose(vault: VaultController, window: BrowserWindow): void {
  window.on('close', (event) => {
    if (vault.session() === undefined) return
    event.preventDefault()
    void vault.lock('window closed').finally(() => {
      // Closed twice while it locked: the first has destroyed it.
      if (!window.isDestroyed()) window.close()
    })
  })
}

/** A large register on a slow disk; after that the next session makes the copy. */
const longestCopyMs = 120_000

/** Quitting closes the register first, so that the last entry of the log is there. */
function lockBeforeQuit(vault: VaultController): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    // The copy after the lock is made by a process without keys: the app may wait for it, its user need not.
    void vault.lock('quit').then(() => within(longestCopyMs, vault.settled())).finally(() => {
      closed = true
      app.quit()
    })
  })
}

/** A page that has crashed can show no lock: the register locks, and the window starts over. */
function lockWhenThePageIsGone(vault: VaultController, window: BrowserWindow): void {
  window.webContents.on('render-process-gone', () => {
    void vault.lock('page gone').finally(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    })
  })
}

/** Windows ends the user's session: there is time for the lock, none for a question. */
function lockWhenTheSessionEnds(vault: VaultController, window: BrowserWindow): void {
  window.on('session-end', () => void vault.lock('session-end'))
}

function watched(vault: VaultController, window: BrowserWindow): BrowserWindow {
  lockBeforeClose(vault, window)
  lockWhenThePageIsGone(vault, window)
  lockWhenTheSessionEnds(vault, window)
  return window
}

/**
 * On Windows the register stays on this computer: the usual folder roams with the user's profile, and two
 * computers would overwrite each other's file. A folder given on the command line wins.
 */
function stayOnThisComputer(): void {
  const local = process.env['LOCALAPPDATA']
  if (process.platform !== 'win32' || local === undefined || app.commandLine.hasSwitch('user-data-dir')) return
  app.setPath('userData', join(local, app.getName()))
}

async function start(begin: (vault: VaultController) => void): Promise<void> {
  const vault = makeVault(async (reason) => {
    const look = await vault.look()
    await rebuildWindow(reason, (bounds) => watched(vault, makeWindow(look, bounds)))
  })
  prepareSession()
  serveWindows({ vault, chooseFile: chooseExportFile })
  Menu.setApplicationMenu(appMenu((command) => obey(vault, command)))
  lockAutomatically(vault, broadcast)
  lockBeforeQuit(vault)
  const window = watched(vault, makeWindow(await vault.look()))
  window.once('ready-to-show', () => window.show())
  begin(vault)
}

/** Starts the app, or hands over to the one that already runs: two would share one register. */
export function startApp(): void {
  if (!hardenProcess()) {
    app.exit(1)
    return
  }
  let vault: VaultController | undefined
  catchWhatFalls(() => vault)
  app.on('web-contents-created', (_event, contents) => stayHome(contents))
  stayOnThisComputer()
  registerPageScheme()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on('second-instance', showFirstWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => start((begun) => { vault = begun }))
}
