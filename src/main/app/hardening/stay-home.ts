import type { WebContents } from 'electron'

/** Keeps a page where it was put: it goes nowhere, opens nothing, holds no other page and is given no device. */
export function stayHome(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // The one way out that no content policy reaches.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
}
