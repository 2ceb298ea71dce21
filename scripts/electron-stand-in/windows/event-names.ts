/** Events of `webContents` an application may listen for. Those of the second group never happen here. */
export const webContentsEvents: readonly string[] = [
  'did-start-loading', 'did-stop-loading', 'did-finish-load', 'did-fail-load', 'dom-ready', 'did-navigate', 'did-navigate-in-page',
  'will-navigate', 'will-frame-navigate', 'will-redirect', 'will-prevent-unload', 'render-process-gone', 'console-message', 'destroyed',
  'will-attach-webview', 'did-attach-webview', 'did-create-window', 'unresponsive', 'responsive', 'preload-error', 'devtools-opened', 'context-menu', 'zoom-changed', 'select-bluetooth-device', 'select-serial-port',
]

/** Events of `BrowserWindow` an application may listen for. Those of the second group never happen here. */
export const browserWindowEvents: readonly string[] = [
  'ready-to-show', 'show', 'hide', 'focus', 'blur', 'close', 'closed', 'maximize', 'unmaximize', 'minimize', 'restore', 'resize', 'resized', 'move', 'moved',
  'enter-full-screen', 'leave-full-screen', 'page-title-updated',
  'session-end', 'query-session-end', 'unresponsive', 'responsive', 'app-command', 'system-context-menu',
]
