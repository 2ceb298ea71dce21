import type { CdpSession } from '../chromium/cdp-pipe.ts'
import { ignoreFailure, log } from '../log.ts'
import { fromWebAddress } from '../network/scheme-addresses.ts'

interface Frame { readonly parentId?: string; readonly url: string; readonly urlFragment?: string; readonly unreachableUrl?: string }
interface ConsoleCall { readonly type: string; readonly args: readonly { readonly value?: unknown; readonly description?: string }[] }
interface PageError { readonly exceptionDetails: { readonly text: string; readonly exception?: { readonly description?: string } } }

/** What happens to the main frame of a page; addresses as the application knows them. */
export interface PageWatcher {
  readonly navigated: (address: string) => void
  readonly failed: (address: string) => void
  readonly navigatedInPage: (address: string) => void
  readonly contentReady: () => void
  readonly loaded: () => void
  readonly crashed: () => void
  readonly said: (level: string, message: string) => void
  /** True when the page may be left although it objects. */
  readonly mayUnload: () => boolean
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '')

/** Turns the protocol's events of one page into calls. */
export function watchPage(cdp: CdpSession, frameId: string, watcher: PageWatcher): void {
  cdp.on('Page.frameNavigated', ({ frame }: { frame: Frame }) => {
    if (frame.parentId !== undefined) return
    watcher.navigated(fromWebAddress(frame.url + (frame.urlFragment ?? '')))
    if (frame.unreachableUrl !== undefined) watcher.failed(fromWebAddress(frame.unreachableUrl))
  })
  cdp.on('Page.navigatedWithinDocument', (event: { frameId: string; url: string }) => {
    if (event.frameId === frameId) watcher.navigatedInPage(fromWebAddress(event.url))
  })
  cdp.on('Page.domContentEventFired', watcher.contentReady)
  cdp.on('Page.loadEventFired', watcher.loaded)
  cdp.on('Inspector.targetCrashed', watcher.crashed)
  cdp.on('Page.javascriptDialogOpening', ({ type }: { type: string }) => {
    // An alert that nobody answers would stop the page for ever.
    ignoreFailure(cdp.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' && watcher.mayUnload() }))
  })
  cdp.on('Runtime.consoleAPICalled', ({ type, args }: ConsoleCall) => {
    const message = args.map((one) => asText(one.value ?? one.description)).join(' ')
    watcher.said(type === 'log' ? 'info' : type, message)
    log('console', type, message)
  })
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }: PageError) => { log('page error', exception?.description ?? text) })
}
