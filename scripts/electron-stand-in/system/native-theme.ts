import { ignoreFailure } from '../log.ts'
import { runtime } from '../runtime.ts'
import { strictEmitter } from '../strict.ts'

type ThemeSource = 'system' | 'light' | 'dark'

class NativeTheme extends strictEmitter('nativeTheme', ['updated']) {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  #source: ThemeSource = 'system'

  get shouldUseDarkColors(): boolean { return this.#source === 'dark' }
  get themeSource(): ThemeSource { return this.#source }
  set themeSource(source: ThemeSource) {
    this.#source = source
    for (const contents of runtime.contents.values()) ignoreFailure(contents._emulateTheme())
    this.emit('updated')
  }

  /** Media features to emulate; none for `system`, so that a test's own emulation stands. */
  get _mediaFeatures(): readonly { readonly name: string; readonly value: string }[] {
    return this.#source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.#source }]
  }
}

export const nativeTheme = new NativeTheme()
