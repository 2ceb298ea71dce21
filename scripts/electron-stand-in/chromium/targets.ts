import { spawn } from 'node:child_process'
import { ignoreFailure, log } from '../log.ts'
import { isHeadless, type RunningChromium } from '../runtime.ts'

export interface AttachedTarget {
  readonly targetId: string
  readonly sessionId: string
}

interface TargetInfo {
  readonly targetId: string
  readonly type: string
  readonly title: string
  readonly url: string
  readonly openerId?: string
}

export interface TargetEvents {
  readonly destroyed: (targetId: string) => void
  readonly titled: (targetId: string, title: string) => void
}

const arrivals: ((target: AttachedTarget) => void)[] = []
let queue: Promise<unknown> = Promise.resolve()

/** Attaches to every page before its first request, so that nothing of it has run yet. */
export async function watchTargets({ cdp }: RunningChromium, events: TargetEvents): Promise<void> {
  cdp.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => { events.destroyed(targetId) })
  cdp.on('Target.targetInfoChanged', ({ targetInfo }: { targetInfo: TargetInfo }) => { events.titled(targetInfo.targetId, targetInfo.title) })
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }: { sessionId: string; targetInfo: TargetInfo }) => {
    log('attached', targetInfo.type, targetInfo.url)
    const isOurs = targetInfo.type === 'page' && targetInfo.openerId === undefined
    const arrival = isOurs ? arrivals.shift() : undefined
    if (arrival) arrival({ targetId: targetInfo.targetId, sessionId })
    else ignoreFailure(letGo(cdp, sessionId, targetInfo))
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
}

/** A popup nobody asked the application about runs first and closes then: closed while paused it would hang its opener. */
async function letGo(cdp: RunningChromium['cdp'], sessionId: string, { type, targetId, openerId }: TargetInfo): Promise<void> {
  await cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  if (type === 'page' && openerId !== undefined) await cdp.send('Target.closeTarget', { targetId })
}

/** Where a window starts when it cannot start at its address: `--app=about:blank` would bring tabs and an address bar. */
export const blankPage = (): string => (isHeadless() ? 'about:blank' : 'data:text/html,')

/**
 * Opens a page in a window of its own and gives it back still paused. One at a time, so that the
 * next page to appear is the one asked for.
 *
 * On a screen a second call of the browser with the same profile opens a window without tabs in
 * the running browser, which the protocol cannot.
 */
export function openTarget(chromium: RunningChromium, size: { width: number; height: number }, url: string): Promise<AttachedTarget> {
  const opening = queue.then(() => {
    const { promise, resolve, reject } = Promise.withResolvers<AttachedTarget>()
    const timer = setTimeout(() => { reject(new Error('stand-in: no window appeared within 30 seconds')) }, 30_000)
    arrivals.push((target) => { clearTimeout(timer); resolve(target) })
    if (isHeadless()) chromium.cdp.send('Target.createTarget', { url, newWindow: true, ...size }).catch(reject)
    else openAppWindow(chromium, url)
    return promise
  })
  queue = opening.catch(() => undefined)
  return opening
}

function openAppWindow({ executable, profile }: RunningChromium, url: string): void {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  spawn(executable, [`--user-data-dir=${profile}`, ...asRoot, `--app=${url}`], { stdio: 'ignore' })
}
