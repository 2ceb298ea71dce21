import { BrowserWindow } from 'electron'

/** What a lock is for that leaves nobody to show a window to. */
const partings: ReadonlySet<string> = new Set(['window closed', 'quit', 'session-end', 'shutdown'])

/** As the old one stood on the screen; in front only if that one was. */
function putInPlaceOf(old: BrowserWindow, next: BrowserWindow): void {
  const wasFocused = old.isFocused()
  if (old.isMinimized()) next.minimize()
  else if (wasFocused) next.show()
  else next.showInactive()
  if (old.isMaximized()) next.maximize()
  if (old.isFullScreen()) next.setFullScreen(true)
}

/**
 * After a lock the window is a new one: whatever the old page's process still had in its memory ends with it. The old one stands
 * until the new one can be seen.
 */
export async function rebuildWindow(reason: string, make: (bounds: Electron.Rectangle) => BrowserWindow): Promise<void> {
  const [old] = BrowserWindow.getAllWindows()
  if (old === undefined || partings.has(reason)) return
  const next = make(old.getNormalBounds())
  await new Promise<void>((resolve) => next.once('ready-to-show', () => resolve()))
  if (old.isDestroyed()) return
  putInPlaceOf(old, next)
  old.destroy()
}
