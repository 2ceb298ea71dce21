/** What the modules of the stand-in ask of each other's windows and pages, so that none has to import the other. */

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type WindowOpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
}) => { readonly action: 'allow' | 'deny' }

export interface PageShape {
  readonly id: number
  readonly targetId: string
  readonly mainFrame: object
  readonly _openHandler: WindowOpenHandler | undefined
  reload: () => void
  getZoomLevel: () => number
  setZoomLevel: (level: number) => void
  _emulateTheme: () => Promise<void>
}

export interface WindowShape {
  readonly id: number
  readonly webContents: PageShape
  emit: (event: string, ...values: unknown[]) => boolean
  close: () => void
  destroy: () => void
  focus: () => void
  minimize: () => void
  setFullScreen: (full: boolean) => void
  isFullScreen: () => boolean
  isFocused: () => boolean
  getTitle: () => string
  getContentBounds: () => Bounds
  /** Opens the page of this window at an address. */
  _open: (address: string) => Promise<void>
  /** Closes unless a listener of `close` or the page itself objects. */
  _closeAndWait: () => Promise<'closed' | 'stayed'>
  _painted: () => void
  _titled: (title: string) => void
  _wentAway: () => void
}
