import { BrowserWindow } from 'electron'
import type { AppEvent } from '#shared/contract/events.ts'

export const channel = 'register'

/** Tells every window. A window on its way out hears nothing, and misses nothing. */
export function broadcast(event: AppEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(channel, event)
  }
}
