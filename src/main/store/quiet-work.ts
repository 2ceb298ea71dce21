import type { ComputerFiles, FromStore } from '#shared/contract/store-messages.ts'
import { tendBackups } from './backup/tend-backups.ts'
import type { Clock } from './clock.ts'
import { checkTable, tablesToCheck } from './database/check-integrity.ts'
import type { OpenVault } from './open-vault.ts'

/** What is done in the background waits for this long without a request. */
const quietMs = 20_000

export interface QuietWork {
  /** Somebody has asked for something. */
  asked(): void
  /** Checks every table of the register, and its backups, one piece at a time whenever nobody asks. */
  begin(open: OpenVault, computer: ComputerFiles | undefined): void
  /** Nothing more is begun, and what can be broken off is. */
  end(): void
}

/** `inTurn` runs work in the store's queue; `isOpen` tells whether the register that it is for is still the open one. */
export function createQuietWork({ clock, send, inTurn, isOpen }: {
  readonly clock: Clock
  readonly send: (message: FromStore) => void
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  readonly isOpen: (open: OpenVault) => boolean
}): QuietWork {
  const background = new AbortController()
  let lastAsked = 0

  /** Runs `work` in its turn, when nobody has asked for anything for a while, if the same register is still open. */
  function whenQuiet(still: OpenVault, work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        if (!isOpen(still)) return resolve()
        if (clock.now().getTime() - lastAsked < quietMs) return resolve(whenQuiet(still, work))
        inTurn(() => (isOpen(still) ? work() : Promise.resolve())).then(resolve, reject)
      }, quietMs).unref()
    })
  }

  /** One table at a time. */
  function check(open: OpenVault, [table, ...rest]: readonly string[]): void {
    if (table === undefined) return
    whenQuiet(open, async () => checkTable(open.logged, table)).then(() => check(open, rest), () => send({ kind: 'damaged' }))
  }

  function tend(open: OpenVault, computer: ComputerFiles): void {
    void whenQuiet(open, async () => undefined)
      .then(() => (isOpen(open) ? tendBackups(open, computer, clock, background.signal, (work) => whenQuiet(open, work)) : undefined))
      .then(() => send({ kind: 'changed', topics: ['backups'] }), () => undefined)
  }

  return {
    asked() {
      lastAsked = clock.now().getTime()
    },
    begin(open, computer) {
      check(open, tablesToCheck(open.logged))
      if (computer !== undefined) tend(open, computer)
    },
    end: () => background.abort(),
  }
}
