import { fork } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import { forkStoreProcess } from '../../../scripts/rpc/fork-store-process.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { dispatch } from '../../../src/main/ipc/dispatch.ts'
import { createVault } from '../../../src/main/vault/vault-controller.ts'
import { createSealedInvoke } from '../../../src/preload/sealed-invoke.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

// ASVS 16.5.4, for the process that holds the keys: an error outside every call ends it, and its end locks the register.

const root = resolve(import.meta.dirname, '../../..')
const failing = join(root, 'tests/support/fail-on-signal.ts')
const said = 'Karin Öberg, 19 121212-1212'
const ways = [['an exception', 'SIGUSR2'], ['a rejected promise', 'SIGHUP']] as const

afterEach(() => vi.unstubAllEnvs())

test.skipIf(process.platform === 'win32').each(ways)('%s ends the store, and nothing of it is printed', async (_, signal) => {
  const store = fork(join(root, 'src/main/store/entry.ts'), [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, FAILS_WITH: said }, execArgv: ['--no-warnings', '--import', failing] })
  const printed = Promise.all([store.stdout, store.stderr].map(async (stream) => (stream === null ? '' : text(stream))))
  const exit = once(store, 'exit')
  // Answered by whatever it is that stands here: the process has begun.
  store.send({ id: 1, request: { kind: 'close', reason: 'test' } })
  await Promise.race([once(store, 'message'), exit])
  store.kill(signal)
  expect(await exit).toEqual([1, null])
  expect(await printed).toEqual(['', ''])
})

test.skipIf(process.platform === 'win32').each(ways)('%s in the store locks the register, which then opens again', async (_, signal) => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  ;(await createRegister(folder, testSetup, systemClock)).close()
  vi.stubEnv('NODE_OPTIONS', `--import=${failing}`)
  const pids: (number | undefined)[] = []
  const vault = createVault({
    folders: { real: folder, practice: join(home.path, 'ovning') },
    startStore() {
      const store = forkStoreProcess()
      pids.push(store.pid)
      return store
    },
    broadcast: () => undefined,
    appVersion: '0.0.0',
  })
  const ask = createSealedInvoke((route, asked) => dispatch(route, asked, { vault, chooseFile: () => Promise.resolve(undefined) }))
  const unlock = () => ask('vault.unlock', { passphrase: testPassphrase })
  expect(await unlock()).toMatchObject({ ok: true, value: { state: 'unlocked' } })
  process.kill(pids.at(-1) ?? 0, signal)
  await vi.waitFor(async () => expect(await vault.status()).toMatchObject({ state: 'locked', problem: 'store-stopped' }), 10_000)
  // Nothing is left to take back.
  expect(statSync(join(folder, 'register.db-journal')).size).toBe(0)
  expect(await unlock()).toMatchObject({ ok: true, value: { state: 'unlocked' } })
  await vault.lock('test over')
})
