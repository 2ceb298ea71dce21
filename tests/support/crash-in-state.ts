import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openHeadless } from '../../scripts/rpc/open-headless.ts'
import { canaryText } from '../../scripts/torture/plaintext/canary-text.ts'
import { keepMemoryOutOfCoreFiles } from '../../src/main/app/hardening/keep-memory-out-of-core-files.ts'
import type { InputOf, OutputOf, RouteName } from '../../src/shared/contract/index.ts'
import { heldContact, namedCarer } from './carer-inputs.ts'
import { testRecoveryKey, testSetup } from './register-setup.ts'

// node crash-in-state.ts HOME STATE: works with a register in HOME and has one process of the app end as a crash does. In the state `unprotected` without
// what the app does about it first.

const [home = '', state = ''] = process.argv.slice(2)
const files = join(home, 'uttag')
const passphrase = `fem rostiga hinkar ${canaryText(1)}`
if (state !== 'unprotected') keepMemoryOutOfCoreFiles()
const app = openHeadless(join(home, 'register'), { files })

async function value<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await app.call(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.code}`)
  return result.value
}

const pause = (ms: number): Promise<void> => new Promise((settle) => { setTimeout(settle, ms) })
const crashStore = (): boolean => process.kill(app.storePid() ?? 0, 'SIGABRT')
const note = `${canaryText(2)} `.repeat(500)

await value('vault.create', { unit: testSetup.unit, user: testSetup.user, passphrase, recoveryKey: testRecoveryKey })
const { id } = await value('carers.create', namedCarer(canaryText(3), canaryText(4), { address: canaryText(5) }))
const save = () => app.call('contacts.register', heldContact([id], { note }))
for (let n = 0; n < 20; n += 1) await save()
await value('carers.timeline', { id })

/** Each leaves a process that has just crashed in the state that it is named after. */
const states: Readonly<Record<string, () => Promise<unknown>>> = {
  async unprotected() {
    crashStore()
  },
  async open() {
    crashStore()
  },
  async saving() {
    const saves = Array.from({ length: 10 }, save)
    await pause(20)
    crashStore()
    return Promise.all(saves)
  },
  async exporting() {
    const whole = app.call('exit.exportAll', { kind: 'database', passphrase: `kundens egna ${canaryText(6)}`, ownPassphrase: passphrase })
    for (let waited = 0; waited < 3000 && !(existsSync(files) && readdirSync(files).length > 0); waited += 1) await pause(1)
    crashStore()
    return whole
  },
  async unlocking() {
    await value('vault.lock', {})
    await app.vault.settled()
    const unlocking = app.call('vault.unlock', { passphrase })
    for (let waited = 0; waited < 3000 && app.storePid() === undefined; waited += 1) await pause(1)
    await pause(150)
    crashStore()
    return unlocking
  },
  async gateOpen() {
    process.abort()
  },
  async gateLocked() {
    await value('vault.lock', {})
    await app.vault.settled()
    process.abort()
  },
}

await states[state]?.()
// The system has to write its file before it is looked for.
await pause(500)
await app.vault.lock('end')
process.exit(0)
