import type { Session } from 'electron'
import { isAppUrl } from '../../ipc/trusted-origin.ts'

/** Putting plain text on the clipboard, which a person asks for with a button. */
const copying = 'clipboard-sanitized-write'

/** Chromium's answer for a certificate that is refused. */
const refusedCertificate = -2

const isDevTools = (url: string): boolean => url.startsWith('devtools://')

/**
 * Denies a page everything it does not need: every permission but copying text, every device, the screen, every
 * address but our own, every certificate, and the spell-checker, which would fetch dictionaries from the network.
 * Only an app that is not a release answers its own developer tools.
 */
export function hardenSession(session: Session, { isRelease }: { readonly isRelease: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copying))
  session.setPermissionCheckHandler((_contents, permission) => permission === copying)
  session.setDevicePermissionHandler(() => false)
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  session.setCertificateVerifyProc((_request, decide) => decide(refusedCertificate))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('https://0.invalid/')
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAppUrl(url) && (isRelease || !isDevTools(url)) }))
  session.on('will-download', (event) => event.preventDefault())
}
