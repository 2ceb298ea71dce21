import type { Reporter } from '@playwright/test/reporter'
import { findElectronHost } from '../../../scripts/electron-host.ts'

/** Says at the beginning and at the end on which host the tests ran. */
class HostReporter implements Reporter {
  readonly #line = findElectronHost().line

  onBegin(): void { console.log(this.#line) }
  onEnd(): void { console.log(this.#line) }
  printsToStdio(): boolean { return false }
}

// oxlint-disable-next-line import/no-default-export -- Playwright loads a reporter by its default export
export { HostReporter as default }
