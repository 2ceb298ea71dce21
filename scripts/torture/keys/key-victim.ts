import { createInterface } from 'node:readline'
import { contract, type InputOf, type RouteName, type UpkeepName } from '../../../src/shared/contract/index.ts'
import type { WithoutPassphrase } from '../../../src/shared/contract/define.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openVault } from '../../../src/main/store/open-register.ts'
import type { OpenVault } from '../../../src/main/store/open-vault.ts'

// Waits for one line of JSON on stdin ({folder, passphrase, userId, job}), opens the register, does the job that changes
// who can open it, and says so. To be killed in the middle of it.

type Job<N extends RouteName> = { readonly route: N; readonly input: WithoutPassphrase<InputOf<N>> }

/** What is under way when it is killed; who opens the register knows her passphrase, should it be asked for again. */
export type KeyJob =
  | Job<'keys.rotate'>
  | Job<'users.remove'>
  | Job<'users.add'>
  | Job<'keys.changePassphrase'>

export interface KeyOrder {
  readonly folder: string
  readonly passphrase: string
  readonly userId: string
  readonly job: KeyJob
}

const say = (word: string): void => void process.stdout.write(`${word}\n`)

async function carryOut({ folder, passphrase, userId, job }: KeyOrder): Promise<void> {
  let open: OpenVault = await openVault(folder, { passphrase, userId }, systemClock)
  const input = contract[job.route].input.parse({ ...job.input, ...(contract[job.route].asksForPassphrase && { ownPassphrase: passphrase }) })
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
