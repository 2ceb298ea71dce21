import { app } from '../app/app.ts'
import type { CdpSession } from '../chromium/cdp-pipe.ts'
import type { AttachedTarget } from '../chromium/targets.ts'
import { ignoreFailure, log } from '../log.ts'
import { customSchemes } from '../network/protocol.ts'
import { fromWebAddress, toWebAddress } from '../network/scheme-addresses.ts'
import { type Session, session } from '../network/session.ts'
import { locale, runtime } from '../runtime.ts'
import { strictEmitter } from '../strict.ts'
import { nativeTheme } from '../system/native-theme.ts'
import { nativeImage } from '../system/native-image.ts'
import type { BrowserWindow } from './browser-window.ts'
import { webContentsEvents } from './event-names.ts'
import { PageIpc } from './page-ipc.ts'
import { answerRequest, type PausedRequest } from './page-requests.ts'
import { type PrintToPdfOptions, toProtocolPdfOptions } from './pdf-options.ts'
import { requireSafePreferences, type WebPreferences } from './web-preferences.ts'
import { buildWorldScripts } from './world-scripts.ts'

export type WindowOpenHandler = (details: { readonly url: string; readonly frameName: string; readonly features: string; readonly disposition: string }) => { readonly action: 'allow' | 'deny' }

interface Frame { readonly id: string; readonly parentId?: string; readonly url: string; readonly urlFragment?: string; readonly unreachableUrl?: string }

const withoutHash = (address: string): string => address.split('#')[0] ?? ''

/** One page: its Chromium target, its messages, its requests. */
export class WebContents extends strictEmitter('webContents', webContentsEvents) {
  readonly id: number
  readonly session: Session
  readonly mainFrame: object
  readonly #window: BrowserWindow
  readonly #preferences: WebPreferences
  readonly #attached = Promise.withResolvers<CdpSession>()
  readonly #ipc: PageIpc
  readonly #expected = new Set<string>()
  #opened = false
  #destroyed = false
  #loading = false
  #url = ''
  #zoom = 1
  #load: PromiseWithResolvers<void> | undefined
  #targetId = ''
  _openHandler: WindowOpenHandler | undefined

  constructor(id: number, window: BrowserWindow, preferences: WebPreferences) {
    super()
    requireSafePreferences(preferences)
    this.id = id
    this.#window = window
    this.#preferences = preferences
    this.session = preferences.session ?? (preferences.partition === undefined ? session.defaultSession : session.fromPartition(preferences.partition))
    this.mainFrame = this.#describeFrame()
    this.#ipc = new PageIpc(this, window)
    ignoreFailure(this.#attached.promise)
    runtime.contents.set(id, this)
  }

  get targetId(): string { return this.#targetId }
  get _url(): string { return this.#url }

  /** Prepares a paused page and lets it run. In one go: some commands are only answered once the page runs. */
  async _attach({ targetId, sessionId }: AttachedTarget): Promise<void> {
    if (!runtime.chromium) return
    this.#targetId = targetId
    const cdp = runtime.chromium.cdp.session(sessionId)
    this.#listen(cdp)
    const { preload, additionalArguments = [] } = this.#preferences
    const scripts = buildWorldScripts(preload, additionalArguments)
    const commands = [
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      ...this.#ipc.install(cdp, targetId, scripts),
      this.#pauseRequests(cdp),
      cdp.send('Emulation.setLocaleOverride', { locale: locale() }).catch(() => undefined),
      cdp.send('Emulation.setEmulatedMedia', { features: nativeTheme._mediaFeatures }),
      cdp.send('Runtime.runIfWaitingForDebugger'),
    ]
    await Promise.all(commands)
    this.#attached.resolve(cdp)
  }

  #pauseRequests(cdp: CdpSession): Promise<unknown> {
    const responses = this.session._requests.wantsResponses() ? [{ urlPattern: '*', requestStage: 'Response' }] : []
    return cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }, ...responses] })
  }

  #listen(cdp: CdpSession): void {
    cdp.on('Fetch.requestPaused', (paused: PausedRequest) => {
      ignoreFailure(answerRequest(paused, { id: this.id, session: this.session, mayNavigate: (request, url) => this.#mayNavigate(request, url) }, cdp.send))
    })
    cdp.on('Page.frameNavigated', ({ frame }: { frame: Frame }) => { if (frame.parentId === undefined) this.#navigated(frame) })
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId !== this.#targetId) return
      this.#url = fromWebAddress(url)
      this.emit('did-navigate-in-page', {}, this.#url, true)
    })
    cdp.on('Page.domContentEventFired', () => { this.emit('dom-ready', {}) })
    cdp.on('Page.loadEventFired', () => {
      this.#loading = false
      this.emit('did-finish-load', {})
      this.emit('did-stop-loading', {})
      this.#load?.resolve()
      this.#window._painted()
    })
    cdp.on('Page.javascriptDialogOpening', ({ type }: { type: string }) => {
      if (type === 'beforeunload') ignoreFailure(cdp.send('Page.handleJavaScriptDialog', { accept: !this._emitPreventable('will-prevent-unload') }))
    })
    cdp.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 5 }
      this.emit('render-process-gone', {}, details)
      app.emit('render-process-gone', {}, this, details)
    })
    cdp.on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: readonly { value?: unknown; description?: string }[] }) => {
      const message = args.map((one) => String(one.value ?? one.description ?? '')).join(' ')
      this.emit('console-message', { level: type === 'log' ? 'info' : type, message })
      log('console', type, message)
    })
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }: { exceptionDetails: { text: string; exception?: { description?: string } } }) => {
      log('page error', exception?.description ?? text)
    })
  }

  #navigated(frame: Frame): void {
    this.#url = fromWebAddress(frame.url + (frame.urlFragment ?? ''))
    if (frame.unreachableUrl === undefined) { this.emit('did-navigate', {}, this.#url, 200, 'OK'); return }
    const address = fromWebAddress(frame.unreachableUrl)
    this.emit('did-fail-load', {}, -2, 'ERR_FAILED', address, true)
    this.#load?.reject(Object.assign(new Error(`ERR_FAILED (-2) loading '${address}'`), { code: 'ERR_FAILED', errno: -2, url: address }))
  }

  #mayNavigate(paused: PausedRequest, url: string): boolean {
    const isMainFrame = paused.frameId === this.#targetId
    const details = { url, isMainFrame, isSameDocument: false }
    if (paused.redirectedRequestId !== undefined) return !this._emitPreventable('will-redirect', details, url)
    if (isMainFrame && this.#expected.delete(withoutHash(paused.request.url))) return true
    if (isMainFrame && withoutHash(url) === withoutHash(this.#url)) return true
    if (this._emitPreventable('will-frame-navigate', details, url)) return false
    return !(isMainFrame && this._emitPreventable('will-navigate', details, url))
  }

  /** True when a listener called preventDefault. */
  _emitPreventable(event: string, details: object = {}, ...values: readonly unknown[]): boolean {
    let prevented = false
    this.emit(event, { ...details, preventDefault: () => { prevented = true } }, ...values)
    return prevented
  }

  #describeFrame(): object {
    const current = () => this.#url
    const gone = () => this.#destroyed
    return {
      parent: null, top: null, name: '', processId: 1, routingId: this.id, frameTreeNodeId: this.id, frames: [],
      get url() { return current() },
      get origin() { return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(current())?.[0] ?? 'null' },
      isDestroyed: gone,
    }
  }

  async loadURL(address: string): Promise<void> {
    const chromium = runtime.chromium
    if (!chromium || this.#destroyed) throw new Error('Object has been destroyed')
    const web = new URL(toWebAddress(address, customSchemes)).href
    const load = Promise.withResolvers<void>()
    ignoreFailure(load.promise)
    this.#load = load
    this.#loading = true
    this.#expected.add(withoutHash(web))
    this.emit('did-start-loading', {})
    if (!this.#opened) {
      this.#opened = true
      // The headless shell holds a paused page's first request, so the page can start at its real address.
      await this.#window._open(chromium.isHeadlessShell ? web : 'about:blank')
      if (chromium.isHeadlessShell) return load.promise
    }
    const cdp = await this.#attached.promise
    if (this.#url && this.#url !== 'about:blank' && !await this._mayLeave()) throw new Error(`ERR_ABORTED (-3) loading '${address}'`)
    const { errorText, loaderId } = await cdp.send<{ errorText?: string; loaderId?: string }>('Page.navigate', { url: web })
    if (errorText !== undefined) throw Object.assign(new Error(`${errorText.replace('net::', '')} (-2) loading '${address}'`), { code: errorText.replace('net::', ''), url: address })
    if (loaderId !== undefined) await load.promise
  }

  /** Asks the page (`beforeunload`) and, when it objects, the application (`will-prevent-unload`). */
  async _mayLeave(): Promise<boolean> {
    if (!this.#opened) return true
    return await this.#ipc.askToLeave() || this._emitPreventable('will-prevent-unload')
  }

  reload(): void { ignoreFailure(this.#reload(false)) }
  reloadIgnoringCache(): void { ignoreFailure(this.#reload(true)) }

  async #reload(ignoreCache: boolean): Promise<void> {
    const cdp = await this.#attached.promise
    if (!await this._mayLeave()) return
    this.#loading = true
    await cdp.send('Page.reload', { ignoreCache })
  }

  send(channel: string, ...values: unknown[]): void { this.#ipc.send(channel, values) }

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> {
    const cdp = await this.#attached.promise
    const { result, exceptionDetails } = await cdp.send<{ result: { value: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }>(
      'Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture },
    )
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async printToPDF(options: PrintToPdfOptions = {}): Promise<Buffer> {
    const cdp = await this.#attached.promise
    const { data } = await cdp.send<{ data: string }>('Page.printToPDF', toProtocolPdfOptions(options))
    return Buffer.from(data, 'base64')
  }

  /** Nothing is sent to a printer. */
  print(options: unknown, callback?: (success: boolean, reason: string) => void): void {
    log('print', options)
    setImmediate(() => { callback?.(true, '') })
  }

  getPrintersAsync(): Promise<readonly object[]> { return Promise.resolve([]) }

  async capturePage(): Promise<ReturnType<typeof nativeImage.createFromBuffer>> {
    const cdp = await this.#attached.promise
    const { data } = await cdp.send<{ data: string }>('Page.captureScreenshot', { format: 'png' })
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void { this._openHandler = handler }
  getURL(): string { return this.#url }
  getTitle(): string { return this.#window.getTitle() }
  getLastWebPreferences(): WebPreferences { return this.#preferences }
  getType(): string { return 'window' }
  isDestroyed(): boolean { return this.#destroyed }
  isLoading(): boolean { return this.#loading }
  isFocused(): boolean { return this.#window.isFocused() }
  focus(): void { this.#window.focus() }
  setVisualZoomLevelLimits(): Promise<void> { return Promise.resolve() }
  setIgnoreMenuShortcuts(): void {}
  // There are none here, so they are closed.
  closeDevTools(): void {}
  isDevToolsOpened(): boolean { return false }
  forcefullyCrashRenderer(): void { ignoreFailure(this.#attached.promise.then((cdp) => cdp.send('Page.crash'))) }

  get zoomFactor(): number { return this.#zoom }
  set zoomFactor(factor: number) { this.setZoomFactor(factor) }
  getZoomFactor(): number { return this.#zoom }
  getZoomLevel(): number { return Math.log(this.#zoom) / Math.log(1.2) }
  setZoomLevel(level: number): void { this.setZoomFactor(1.2 ** level) }
  setZoomFactor(factor: number): void {
    this.#zoom = factor
    ignoreFailure(this._applyZoom())
  }

  /** As zoom in a browser: the page gets fewer and larger CSS pixels in the same window. */
  async _applyZoom(): Promise<void> {
    const cdp = await this.#attached.promise
    const { width, height } = this.#window.getContentBounds()
    if (this.#zoom === 1) await cdp.send('Emulation.clearDeviceMetricsOverride')
    else await cdp.send('Emulation.setDeviceMetricsOverride', { width: Math.round(width / this.#zoom), height: Math.round(height / this.#zoom), deviceScaleFactor: this.#zoom, mobile: false })
  }

  async _emulateTheme(): Promise<void> {
    const cdp = await this.#attached.promise
    await cdp.send('Emulation.setEmulatedMedia', { features: nativeTheme._mediaFeatures })
  }

  async _bringToFront(): Promise<void> {
    const cdp = await this.#attached.promise
    await cdp.send('Page.bringToFront')
  }

  close(options: { readonly waitForBeforeUnload?: boolean } = {}): void {
    ignoreFailure(options.waitForBeforeUnload ? this.#window._closeAndWait() : Promise.resolve(this.#window.destroy()))
  }

  _openingFailed(error: Error): void { this.#attached.reject(error) }

  _wentAway(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    runtime.contents.delete(this.id)
    this.emit('destroyed')
  }
}
