import { join } from 'node:path'
import { contract, type InputOf, type OutputOf } from '#shared/contract/index.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { callHandler, type StoreRoute } from '../../src/main/store/call-handler.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { createRegister } from '../../src/main/store/create-register.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import { testSetup } from './register-setup.ts'
import { tempFolder } from './temp-folder.ts'
import { prepare, type Standing } from './valid-calls.ts'

export const standingNumber = testPersonalNumber('1950-05-05' as CivilDate, 0)

export interface LogEntry {
  readonly seq: number
  readonly user_id: string
  readonly session_id: string
  readonly event: string
  readonly purpose: string
  readonly route: string
  readonly object_id: string | null
  readonly term_hash: string | null
  readonly hits: number | null
}

/** A register in this process, with its log, and something of everything in it. */
export interface LoggedRegister extends AsyncDisposable {
  readonly open: OpenRegister
  readonly standing: Standing
  /** One request as the store serves it, log and all; throws what the handler throws. */
  readonly call: <N extends StoreRoute>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>
  /** Entries after the number `seq`, in order. */
  entriesAfter(seq: number): readonly LogEntry[]
  lastSeq(): number
}

export async function loggedRegister(): Promise<LoggedRegister> {
  const home = await tempFolder()
  const open = await createRegister(join(home.path, 'register'), testSetup, systemClock)
  const file = join(home.path, 'uttag.csv')
  const call = async <N extends StoreRoute>(route: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    (await callHandler(open, route, contract[route].input.parse(input), file, systemClock)) as OutputOf<N>
  const { sqlite } = open.register
  return {
    open,
    standing: await prepare(call as never, standingNumber),
    call,
    entriesAfter: (seq) => sqlite.prepare('SELECT * FROM access_log WHERE seq > ? ORDER BY seq').all(seq) as LogEntry[],
    lastSeq: () => sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number,
    async [Symbol.asyncDispose]() {
      open.close()
      await home[Symbol.asyncDispose]()
    },
  }
}
