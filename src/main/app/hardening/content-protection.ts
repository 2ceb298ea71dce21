import { BrowserWindow } from 'electron'

let isProtected = false

/** A window that opens is hidden from pictures of the screen, when that is what was chosen. */
export function protectNewWindow(window: BrowserWindow): void {
  window.setContentProtection(isProtected)
}

/**
 * Hides every window, now and later, from screen sharing and pictures of the screen, or shows them again. Windows
 * obeys; macOS in part; Linux not at all. It also blinds remote support, so it is the organisation's to choose.
 *
 * @public for the settings to come
 */
export function setContentProtection(isOn: boolean): void {
  isProtected = isOn
  for (const window of BrowserWindow.getAllWindows()) protectNewWindow(window)
}
