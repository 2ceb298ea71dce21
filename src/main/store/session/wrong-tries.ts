import { delayAfter } from '#shared/domain/passphrase/wrong-delay.ts'

/** Wrong passphrases in a row at one open register, and the wait after each: closing a dialog and opening it again forgets none. */
export interface WrongTries {
  readonly mustWait: (now: Date) => boolean
  readonly wasWrong: (now: Date) => void
  readonly wasRight: () => void
}

export function createWrongTries(): WrongTries {
  let inARow = 0
  let lastAt = 0
  return {
    mustWait(now) {
      const passed = now.getTime() - lastAt
      // A clock that was put back is no reason to wait for ever.
      return passed >= 0 && passed < delayAfter(inARow) * 1000
    },
    wasWrong(now) {
      inARow += 1
      lastAt = now.getTime()
    },
    wasRight() {
      inARow = 0
    },
  }
}
