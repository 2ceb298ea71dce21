import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '../../../src/shared/contract/index.ts'
import type { Clock } from '../../../src/main/store/clock.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { startStore, type ChildStore } from '../processes/start-store.ts'
import type { ChildAnswer } from '../processes/store-in-child.ts'
import type { SyntheticRegister } from '../synthetic-register.ts'

/** A way to open a register at a time of one's own choosing, and to move the clock while it is open. */
export interface TimeMachine {
  readonly how: 'libfaketime' | 'clock value'
  setTime(instant: string): void
  open(register: SyntheticRegister): Promise<ChildStore>
}

const library = (): string | undefined => globSync(['/usr/lib/*/faketime/libfaketime.so.1', '/usr/lib*/faketime/libfaketime.so.1', '/usr/local/lib/faketime/libfaketime.so.1'])[0]

/** The whole process is lied to, SQLite and the cipher included. */
function faketime(path: string, home: string): TimeMachine {
  const file = join(home, 'time')
  return {
    how: 'libfaketime',
    setTime: (instant) => writeFileSync(file, `@${instant.slice(0, 10)} ${instant.slice(11, 19)}\n`),
    open: (register) => startStore(register, { LD_PRELOAD: path, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1', TZ: 'UTC' }),
  }
}

async function openHere(register: SyntheticRegister, clock: Clock): Promise<ChildStore> {
  const open = await register.open(register.folder, clock)
  return {
    async call(route: StoreRoute, input: unknown): Promise<ChildAnswer> {
      try {
        return { ok: true, value: await callHandler(open, route, contract[route].input.parse(input), undefined, clock), ms: 0 }
      } catch (error) {
        return { ok: false, code: asAppError(error).code, ms: 0 }
      }
    },
    async [Symbol.asyncDispose]() {
      open.close()
    },
  }
}

/** Only the clock that the store is handed tells another time. */
function clockValue(): TimeMachine {
  let offset = 0
  const clock: Clock = { now: () => new Date(Date.now() + offset) }
  return {
    how: 'clock value',
    setTime: (instant) => {
      offset = Date.parse(instant) - Date.now()
    },
    open: (register) => openHere(register, clock),
  }
}

export function timeMachine(home: string): TimeMachine {
  const path = library()
  return path === undefined ? clockValue() : faketime(path, home)
}
