import { app } from './app/app.ts'
import { session } from './network/session.ts'
import { ipcMain } from './processes/ipc-main.ts'
import { utilityProcess } from './processes/utility-process.ts'
import { runtime } from './runtime.ts'
import { strictObject } from './strict.ts'
import { clipboard } from './system/clipboard.ts'
import { dialog } from './system/dialog.ts'
import { Menu, MenuItem } from './system/menu.ts'
import { nativeImage } from './system/native-image.ts'
import { nativeTheme } from './system/native-theme.ts'
import { powerMonitor } from './system/power-monitor.ts'
import { screen } from './system/screen.ts'
import { shell } from './system/shell.ts'
import { BrowserWindow } from './windows/browser-window.ts'
import type { WebContents } from './windows/web-contents.ts'

const { protocol } = session.defaultSession

const webContents = strictObject('webContents', {
  getAllWebContents: (): WebContents[] => [...runtime.contents.values()],
  fromId: (id: number): WebContents | undefined => runtime.contents.get(id),
  getFocusedWebContents: (): WebContents | null => runtime.focused?.webContents ?? null,
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => [...runtime.contents.values()].find((one) => one.targetId === targetId),
})

const electron: object = strictObject('electron', {
  app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MenuItem, nativeImage, nativeTheme, powerMonitor,
  protocol, screen, session, shell, utilityProcess, webContents,
})

export {
  app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MenuItem, nativeImage, nativeTheme, powerMonitor,
  protocol, screen, session, shell, utilityProcess, webContents,
  // For `import electron from` and for `require`, both of which give the whole.
  electron as default, electron as 'module.exports',
}
