import { app } from '../app/app.ts'
import { openTarget } from '../chromium/targets.ts'
import { ignoreFailure } from '../log.ts'
import { isHeadless, runtime } from '../runtime.ts'
import type { Bounds, WindowShape } from '../shapes.ts'
import { strictEmitter } from '../strict.ts'
import { browserWindowEvents } from './event-names.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-preferences.ts'

export interface BrowserWindowOptions extends Partial<Bounds> {
  readonly show?: boolean
  readonly title?: string
  readonly parent?: BrowserWindow
  readonly modal?: boolean
  readonly minWidth?: number
  readonly minHeight?: number
  readonly webPreferences?: WebPreferences
}

type WindowState = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

let lastId = 0

/** A window around one page. Its place among other windows is bookkeeping when nothing is on a screen. */
export class BrowserWindow extends strictEmitter('BrowserWindow', browserWindowEvents) implements WindowShape {
  readonly id: number
  readonly webContents: WebContents
  readonly #options: BrowserWindowOptions
  #bounds: Bounds
  #title: string
  #visible: boolean
  #state: WindowState = 'normal'
  #destroyed = false
  #shown = false
  #contentProtected = false
  #menuBarVisible = true

  constructor(options: BrowserWindowOptions = {}) {
    super()
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    this.id = ++lastId
    this.#options = options
    this.#title = options.title ?? app.name
    this.#visible = options.show !== false
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = new WebContents(this.id, this, options.webPreferences ?? {})
    runtime.windows.set(this.id, this)
    runtime.focused = this
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows(): WindowShape[] { return [...runtime.windows.values()] }
  static getFocusedWindow(): WindowShape | null { return runtime.focused ?? null }
  static fromWebContents(contents: object | undefined): WindowShape | null { return BrowserWindow.getAllWindows().find((one) => one.webContents === contents) ?? null }
  static fromId(id: number): WindowShape | null { return runtime.windows.get(id) ?? null }

  loadURL(address: string): Promise<void> { return this.webContents.loadURL(address) }
  reload(): void { this.webContents.reload() }
  capturePage(): ReturnType<WebContents['capturePage']> { return this.webContents.capturePage() }

  async _open(address: string): Promise<void> {
    if (!runtime.chromium) return
    try {
      const target = await openTarget(runtime.chromium, this.#bounds, address)
      if (this.#destroyed) { ignoreFailure(runtime.chromium.cdp.send('Target.closeTarget', { targetId: target.targetId })); return }
      await this.webContents._attach(target)
      if (!isHeadless()) this.#applyBounds()
    } catch (error) {
      this.webContents._openingFailed(error as Error)
      throw error
    }
  }

  /** The first picture of the page is there. */
  _painted(): void {
    if (this.#shown) return
    this.#shown = true
    setImmediate(() => { this.emit('ready-to-show') })
  }

  _titled(title: string): void {
    const isAddress = title === 'about:blank' || title.includes('.standin.localhost')
    if (!title || isAddress || title === this.#title) return
    if (!this.#emitPreventable('page-title-updated', title, true)) this.#title = title
  }

  close(): void { ignoreFailure(this._closeAndWait()) }

  /** Closes unless a listener of `close` or the page itself objects. */
  async _closeAndWait(): Promise<'closed' | 'stayed'> {
    if (this.#destroyed) return 'closed'
    if (this.#emitPreventable('close')) return 'stayed'
    if (!await this.webContents._mayLeave()) return 'stayed'
    this.destroy()
    return 'closed'
  }

  /** Without asking anybody. */
  destroy(): void {
    const { targetId } = this.webContents
    this._wentAway()
    if (targetId && runtime.chromium) ignoreFailure(runtime.chromium.cdp.send('Target.closeTarget', { targetId }))
  }

  /** The page is gone, whoever closed it. */
  _wentAway(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    runtime.windows.delete(this.id)
    if (runtime.focused === this) runtime.focused = [...runtime.windows.values()].at(-1)
    this.webContents._wentAway()
    this.emit('closed')
    if (runtime.windows.size > 0 || runtime.quitting || runtime.exiting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }

  #emitPreventable(event: string, ...values: readonly unknown[]): boolean {
    let prevented = false
    this.emit(event, { preventDefault: () => { prevented = true } }, ...values)
    return prevented
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    this.#visible = true
    this.emit('show')
  }

  hide(): void {
    this.#visible = false
    this.emit('hide')
  }

  focus(): void {
    const before = runtime.focused
    runtime.focused = this
    if (before !== this) before?.emit('blur')
    this.emit('focus')
    app.emit('browser-window-focus', {}, this)
    ignoreFailure(this.webContents._bringToFront())
  }

  blur(): void {
    if (runtime.focused !== this) return
    runtime.focused = undefined
    this.emit('blur')
  }

  maximize(): void { this.#setState('maximized', 'maximize') }
  unmaximize(): void { this.#setState('normal', 'unmaximize') }
  minimize(): void { this.#setState('minimized', 'minimize') }
  restore(): void { this.#setState('normal', 'restore') }
  setFullScreen(full: boolean): void { this.#setState(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen') }

  #setState(windowState: WindowState, event: string): void {
    this.#state = windowState
    if (!isHeadless()) ignoreFailure(this.#setChromiumBounds({ windowState }))
    this.emit(event)
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#applyBounds()
    this.emit('resize')
    this.emit('move')
  }

  setSize(width: number, height: number): void { this.setBounds({ width, height }) }
  setPosition(x: number, y: number): void { this.setBounds({ x, y }) }
  center(): void {}
  setMinimumSize(): void {}

  #applyBounds(): void {
    const { x: left, y: top, width, height } = this.#bounds
    ignoreFailure(this.#setChromiumBounds({ left, top, width, height }).then(() => (this.webContents.zoomFactor === 1 ? undefined : this.webContents._applyZoom())))
  }

  async #setChromiumBounds(bounds: object): Promise<void> {
    const { targetId } = this.webContents
    if (!runtime.chromium || !targetId) return
    const { windowId } = await runtime.chromium.cdp.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
    await runtime.chromium.cdp.send('Browser.setWindowBounds', { windowId, bounds })
  }

  getBounds(): Bounds { return { ...this.#bounds } }
  getNormalBounds(): Bounds { return { ...this.#bounds } }
  getContentBounds(): Bounds { return { ...this.#bounds } }
  getSize(): [number, number] { return [this.#bounds.width, this.#bounds.height] }
  getTitle(): string { return this.#title }
  setTitle(title: string): void { this.#title = title }
  get title(): string { return this.#title }
  set title(title: string) { this.#title = title }
  getParentWindow(): BrowserWindow | null { return this.#options.parent ?? null }
  isModal(): boolean { return this.#options.modal === true }
  isFocused(): boolean { return runtime.focused === this }
  isVisible(): boolean { return this.#visible }
  isDestroyed(): boolean { return this.#destroyed }
  isMaximized(): boolean { return this.#state === 'maximized' }
  isMinimized(): boolean { return this.#state === 'minimized' }
  isFullScreen(): boolean { return this.#state === 'fullscreen' }
  setContentProtection(protect: boolean): void { this.#contentProtected = protect }
  isContentProtected(): boolean { return this.#contentProtected }
  setMenuBarVisibility(visible: boolean): void { this.#menuBarVisible = visible }
  isMenuBarVisible(): boolean { return this.#menuBarVisible }
  setAutoHideMenuBar(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setBackgroundColor(): void {}
  setIcon(): void {}
  flashFrame(): void {}
  setProgressBar(): void {}
}
