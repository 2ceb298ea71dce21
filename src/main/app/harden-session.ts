import type { Session } from 'electron'
import { isAppUrl } from '../ipc/trusted-origin.ts'

/**
 * Denies a page everything it does not need: every permission, every device, every address but our
 * own, and the spell-checker, which would fetch dictionaries from the network.
 */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('https://0.invalid/')
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isAppUrl(details.url) && !details.url.startsWith('devtools://') }))
}
