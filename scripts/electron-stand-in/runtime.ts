import type { CdpPipe } from './chromium/cdp-pipe.ts'
import type { PageShape, WindowShape } from './shapes.ts'

export interface AppManifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

export interface RunningChromium {
  readonly cdp: CdpPipe
  readonly executable: string
  readonly profile: string
  /** Holds the first request of a paused page; full Chromium does not. */
  readonly isHeadlessShell: boolean
  readonly kill: () => void
}

export interface Runtime {
  ready: boolean
  quitting: boolean
  exiting: boolean
  appPath: string
  manifest: AppManifest
  /** Chromium switches from the command line and from `app.commandLine`, with their dashes. */
  readonly switches: string[]
  chromium: RunningChromium | undefined
  readonly windows: Map<number, WindowShape>
  readonly contents: Map<number, PageShape>
  focused: WindowShape | undefined
}

/** The one piece of state all modules of the stand-in share: this process is one application. */
export const runtime: Runtime = {
  ready: false,
  quitting: false,
  exiting: false,
  appPath: process.cwd(),
  manifest: {},
  switches: [],
  chromium: undefined,
  windows: new Map(),
  contents: new Map(),
  focused: undefined,
}

/** No window on a screen: asked for, or there is no screen. */
export function isHeadless(): boolean {
  const wish = process.env['STANDIN_HEADLESS']
  if (wish === '1' || wish === '0') return wish === '1'
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

/** The language of pages and of `app.getLocale()`, as Chromium writes it (`sv-SE`). */
export const locale = (): string => process.env['STANDIN_LOCALE'] ?? 'sv-SE'
