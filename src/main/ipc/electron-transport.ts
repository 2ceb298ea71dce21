import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Result } from '#shared/contract/errors.ts'
import { channel } from './broadcast.ts'
import { dispatch, type DispatchDeps } from './dispatch.ts'
import { createRateLimit } from './rate-limit.ts'
import { isAppUrl } from './trusted-origin.ts'

/** Only the top frame of one of our own windows may ask. */
function isTrustedSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url)
}

/** Puts the gate behind Electron's IPC. Answers always resolve: Electron drops the code of a rejected error. */
export function serveWindows(deps: DispatchDeps): void {
  let floodNotedAt = Number.NEGATIVE_INFINITY
  const limits = new WeakMap<WebContents, ReturnType<typeof createRateLimit>>()

  function mayCall(window: WebContents): boolean {
    const limit = limits.get(window) ?? createRateLimit(() => performance.now())
    limits.set(window, limit)
    return limit.mayCall()
  }

  /** Once a second: the flood must not reach the store as notes of it. */
  function noteFlood(): void {
    const now = performance.now()
    if (now - floodNotedAt < 1000) return
    floodNotedAt = now
    deps.vault.noteRefusal({ event: 'call-refused', route: 'unknown' })
  }

  ipcMain.handle(channel, async (event, route: unknown, clear: unknown, sealed: unknown): Promise<Result<unknown>> => {
    if (!isTrustedSender(event)) {
      deps.vault.noteRefusal({ event: 'call-refused', route: 'unknown' })
      return { ok: false, error: { code: 'untrusted-sender' } }
    }
    if (!mayCall(event.sender)) {
      noteFlood()
      return { ok: false, error: { code: 'busy' } }
    }
    return dispatch(route, { clear, sealed }, deps)
  })
}
