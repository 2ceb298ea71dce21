import type { Session } from 'electron'
import { isAppUrl } from '../ipc/trusted-origin.ts'

/** Putting plain text on the clipboard, which a person asks for with a button. */
const copying = 'clipboard-sanitized-write'

/**
 * Denies a page everything it does not need: every permission but copying text, every device, every address but our
 * own, and the spell-checker, which would fetch dictionaries from the network.
 */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copying))
  session.setPermissionCheckHandler((_contents, permission) => permission === copying)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('https://0.invalid/')
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAppUrl(details.url) && !details.url.startsWith('devtools://') }))
}
