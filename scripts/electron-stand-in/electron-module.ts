import { app } from './app/app.ts'
import { session } from './network/session.ts'
import { ipcMain } from './processes/ipc-main.ts'
import { utilityProcess } from './processes/utility-process.ts'
import { runtime } from './runtime.ts'
import type { PageShape } from './shapes.ts'
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

const { protocol } = session.defaultSession

const webContents = strictObject('webContents', {
  getAllWebContents: (): PageShape[] => [...runtime.contents.values()],
  fromId: (id: number): PageShape | undefined => runtime.contents.get(id),
  getFocusedWebContents: (): PageShape | null => runtime.focused?.webContents ?? null,
  fromDevToolsTargetId: (targetId: string): PageShape | undefined => [...runtime.contents.values()].find((one) => one.targetId === targetId),
})

const electron: object = strictObject('electron', {
  app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MenuItem, nativeImage, nativeTheme, powerMonitor,
  protocol, screen, session, shell, utilityProcess, webContents,
})

export {
  app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MenuItem, nativeImage, nativeTheme, powerMonitor,
  protocol, screen, session, shell, utilityProcess, webContents,
  // oxlint-disable-next-line import/no-default-export -- for `import electron from` and for `require`, which both give the whole.
  electron as default, electron as 'module.exports',
}
