import { join } from 'node:path'
import { app, BrowserWindow, Menu } from 'electron'
import type { AppCommand } from '#shared/contract/events.ts'
import { broadcast } from '../ipc/broadcast.ts'
import { serveWindows } from '../ipc/electron-transport.ts'
import { startUtilityStore } from '../vault/utility-store-process.ts'
import { createVault, type VaultController } from '../vault/vault-controller.ts'
import { appMenu } from './app-menu.ts'
import { lockAutomatically } from './auto-lock.ts'
import { chooseExportFile } from './choose-export-file.ts'
import { openWindow, prepareSession } from './open-window.ts'
import { registerPageScheme } from './serve-pages.ts'

function makeVault(): VaultController {
  const data = app.getPath('userData')
  return createVault({
    folders: { real: join(data, 'register'), practice: join(data, 'ovning') },
    startStore: startUtilityStore,
    broadcast,
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

/** Quitting closes the register first, so that the last entry of the log is there. */
function lockBeforeQuit(vault: VaultController): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void vault.lock('quit').finally(() => {
      closed = true
      app.quit()
    })
  })
}

function start(): void {
  const vault = makeVault()
  prepareSession()
  serveWindows({ vault, chooseFile: chooseExportFile })
  Menu.setApplicationMenu(appMenu((command) => obey(vault, command)))
  lockAutomatically(vault)
  lockBeforeQuit(vault)
  lockBeforeClose(vault, openWindow())
}

/** Starts the app, or hands over to the one that already runs: two would share one register. */
export function startApp(): void {
  app.enableSandbox()
  registerPageScheme()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on('second-instance', showFirstWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
}
