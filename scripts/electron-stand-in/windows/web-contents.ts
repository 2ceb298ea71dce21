import { app } from '../app/app.ts'
import type { CdpSession, SendCommand } from '../chromium/cdp-pipe.ts'
import { type AttachedTarget, blankPage } from '../chromium/targets.ts'
import { ignoreFailure, log } from '../log.ts'
import { customSchemes } from '../network/protocol.ts'
import { toWebAddress } from '../network/scheme-addresses.ts'
import { type Session, session } from '../network/session.ts'
import { locale, runtime } from '../runtime.ts'
import type { PageShape, WindowOpenHandler, WindowShape } from '../shapes.ts'
import { strictEmitter } from '../strict.ts'
import { nativeTheme } from '../system/native-theme.ts'
import { nativeImage } from '../system/native-image.ts'
import { webContentsEvents } from './event-names.ts'
import { describeMainFrame } from './main-frame.ts'
import { PageIpc } from './page-ipc.ts'
import { answerRequest, type PausedRequest } from './page-requests.ts'
import { evaluateInPage, picturePage, printPage, zoomPage } from './page-output.ts'
import type { PrintToPdfOptions } from './pdf-options.ts'
import { watchPage } from './watch-page.ts'
import { requireSafePreferences, type WebPreferences } from './web-preferences.ts'
import { buildWorldScripts } from './world-scripts.ts'

const loadError = (code: string, url: string) => Object.assign(new Error(`${code} loading '${url}'`), { code, url })

const withoutHash = (address: string): string => address.split('#')[0] ?? ''

/** One page: its Chromium target, its messages, its requests. */
export class WebContents extends strictEmitter('webContents', webContentsEvents) implements PageShape {
  readonly id: number
  readonly session: Session
  readonly mainFrame: object
  readonly #window: WindowShape
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
  #webRtc = 'default'
  _openHandler: WindowOpenHandler | undefined

  constructor(id: number, window: WindowShape, preferences: WebPreferences) {
    super()
    requireSafePreferences(preferences)
    this.id = id
    this.#window = window
    this.#preferences = preferences
    this.session = preferences.session ?? (preferences.partition === undefined ? session.defaultSession : session.fromPartition(preferences.partition))
    this.mainFrame = describeMainFrame(id, () => this.#url, () => this.#destroyed)
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
    watchPage(cdp, this.#targetId, {
      navigated: (address) => {
        this.#url = address
        if (!address.startsWith('chrome-error:')) this.emit('did-navigate', {}, address, 200, 'OK')
      },
      failed: (address) => {
        this.emit('did-fail-load', {}, -2, 'ERR_FAILED', address, true)
        this.#load?.reject(loadError('ERR_FAILED', address))
      },
      navigatedInPage: (address) => {
        this.#url = address
        this.emit('did-navigate-in-page', {}, address, true)
      },
      contentReady: () => { this.emit('dom-ready', {}) },
      loaded: () => { this.#loaded() },
      crashed: () => {
        const details = { reason: 'crashed', exitCode: 5 }
        this.emit('render-process-gone', {}, details)
        app.emit('render-process-gone', {}, this, details)
      },
      said: (level, message) => { this.emit('console-message', { level, message }) },
      mayUnload: () => this._emitPreventable('will-prevent-unload'),
    })
  }

  #loaded(): void {
    this.#loading = false
    this.emit('did-finish-load', {})
    this.emit('did-stop-loading', {})
    this.#load?.resolve()
    this.#window._painted()
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
      await this.#window._open(chromium.isHeadlessShell ? web : blankPage())
      if (chromium.isHeadlessShell) return load.promise
    }
    const cdp = await this.#attached.promise
    if (!await this._mayLeave()) throw loadError('ERR_ABORTED', address)
    const { errorText, loaderId } = await cdp.send<{ errorText?: string; loaderId?: string }>('Page.navigate', { url: web })
    if (errorText !== undefined) throw loadError(errorText.replace('net::', ''), address)
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

  async executeJavaScript(expression: string, userGesture = false): Promise<unknown> { return evaluateInPage(await this.#send(), expression, userGesture) }
  async printToPDF(options: PrintToPdfOptions = {}): Promise<Buffer> { return printPage(await this.#send(), options) }
  async capturePage(): Promise<object> { return nativeImage.createFromBuffer(await picturePage(await this.#send())) }

  /** Nothing is sent to a printer. */
  print(options: unknown, callback?: (success: boolean, reason: string) => void): void {
    log('print', options)
    setImmediate(() => { callback?.(true, '') })
  }

  getPrintersAsync(): Promise<readonly object[]> { return Promise.resolve([]) }

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
  setWebRTCIPHandlingPolicy(policy: string): void { this.#webRtc = policy }
  getWebRTCIPHandlingPolicy(): string { return this.#webRtc }
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

  async _applyZoom(): Promise<void> { await zoomPage(await this.#send(), this.#window.getContentBounds(), this.#zoom) }
  async _emulateTheme(): Promise<void> { await (await this.#send())('Emulation.setEmulatedMedia', { features: nativeTheme._mediaFeatures }) }
  async _bringToFront(): Promise<void> { await (await this.#send())('Page.bringToFront') }
  async #send(): Promise<SendCommand> { return (await this.#attached.promise).send }

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
