import { createInterface } from 'node:readline'
import { contract, type InputOf, type UpkeepName } from '../../../src/shared/contract/index.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openVault } from '../../../src/main/store/open-register.ts'
import type { OpenVault } from '../../../src/main/store/open-vault.ts'

// Waits for one line of JSON on stdin ({folder, passphrase, userId, job}), opens the register, does the job that changes
// who can open it, and says so. To be killed in the middle of it.

/** What is under way when it is killed. */
export type KeyJob =
  | { readonly route: 'keys.rotate'; readonly input: InputOf<'keys.rotate'> }
  | { readonly route: 'users.remove'; readonly input: InputOf<'users.remove'> }
  | { readonly route: 'users.add'; readonly input: InputOf<'users.add'> }
  | { readonly route: 'keys.changePassphrase'; readonly input: InputOf<'keys.changePassphrase'> }

export interface KeyOrder {
  readonly folder: string
  readonly passphrase: string
  readonly userId: string
  readonly job: KeyJob
}

const say = (word: string): void => void process.stdout.write(`${word}\n`)

async function carryOut({ folder, passphrase, userId, job }: KeyOrder): Promise<void> {
  let open: OpenVault = await openVault(folder, { passphrase, userId }, systemClock)
  const input = contract[job.route].input.parse(job.input)
  say('open')
  if (contract[job.route].kind === 'upkeep') await callUpkeep(open, job.route as UpkeepName, input, { file: undefined, computer: undefined, clock: systemClock, replaceOpen: (next) => { open = next } })
  else await callHandler(open, job.route as 'users.add', input, undefined, systemClock)
  say('done')
  open.close()
}

say('loaded')
for await (const line of createInterface({ input: process.stdin })) {
  await carryOut(JSON.parse(line) as KeyOrder)
  break
}
