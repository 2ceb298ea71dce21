import { join } from 'node:path'
import { contract, type CommandName, type InputOf, type OutputOf, type QueryName, type UpkeepName } from '#shared/contract/index.ts'
import type { WithoutPassphrase } from '#shared/contract/define.ts'
import type { UserInput } from '#shared/contract/keeping/users.ts'
import { callHandler, isStoreRoute } from '../../../src/main/store/call-handler.ts'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { systemClock, type Clock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openVault } from '../../../src/main/store/open-register.ts'
import type { OpenVault } from '../../../src/main/store/open-vault.ts'
import { testPassphrase, testSetup } from '../register-setup.ts'
import { tempFolder } from '../temp-folder.ts'
import { colleague } from './colleague.ts'

type CalledRoute = QueryName | CommandName | UpkeepName

/** A register in this process, opened and closed by whoever the test wants. */
export interface StaffedRegister extends AsyncDisposable {
  readonly folder: string
  /** What is open at the moment. */
  open(): OpenVault
  /** One request as the store serves it; whoever has unlocked gives her passphrase where it is asked for, unless the input has one. */
  call<N extends CalledRoute>(route: N, input: InputOf<N> | WithoutPassphrase<InputOf<N>>): Promise<OutputOf<N>>
  /** Adds a colleague; returns her with the passphrase that was given out. */
  add(name: string, user?: Partial<UserInput>): Promise<{ readonly userId: string; readonly passphrase: string }>
  /** Locks, and unlocks as somebody else. */
  unlock(passphrase: string, userId?: string, clock?: Clock): Promise<OpenVault>
  lock(): void
}

/** Made by one consultant who also manages and administers (`testSetup`). */
export async function staffedRegister(clock: Clock = systemClock): Promise<StaffedRegister> {
  const home = await tempFolder()
  const folder = join(home.path, 'register')
  let open: OpenVault | undefined = await createRegister(folder, testSetup, clock)
  const current = (): OpenVault => {
    if (open === undefined) throw new Error('locked')
    return open
  }
  const lock = (): void => {
    open?.close()
    open = undefined
  }
  let ownPassphrase = testPassphrase
  const call = async <N extends CalledRoute>(route: N, input: InputOf<N> | WithoutPassphrase<InputOf<N>>): Promise<OutputOf<N>> => {
    const parsed = contract[route].input.parse({ ...(contract[route].asksForPassphrase && { ownPassphrase }), ...(input as object) })
    const answer = isStoreRoute(route)
      ? await callHandler(current(), route, parsed, join(home.path, 'uttag.csv'), clock)
      : await callUpkeep(current(), route, parsed, { file: undefined, computer: undefined, clock, replaceOpen: (next) => { open = next } })
    return contract[route].output.parse(answer) as OutputOf<N>
  }
  return {
    folder,
    open: current,
    call,
    lock,
    add: (name, user) => call('users.add', { user: colleague(name, user) }),
    async unlock(passphrase, userId, at = clock) {
      lock()
      open = await openVault(folder, { passphrase, userId }, at)
      ownPassphrase = passphrase
      return open
    },
    async [Symbol.asyncDispose]() {
      lock()
      await home[Symbol.asyncDispose]()
    },
  }
}

