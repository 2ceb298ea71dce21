import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '#shared/contract/errors.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { forkStoreProcess } from '../../../scripts/rpc/fork-store-process.ts'
import { dispatch } from '../../../src/main/ipc/dispatch.ts'
import { createSealedInvoke } from '../../../src/preload/sealed-invoke.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { VaultController } from '../../../src/main/vault/vault.ts'
import { createVault } from '../../../src/main/vault/vault-controller.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

interface Watched extends AsyncDisposable {
  readonly vault: VaultController
  readonly unlock: () => Promise<Result<unknown>>
  readonly told: readonly AppEvent[]
  readonly storesAlive: () => number
  /** The store that was started last. */
  readonly storePid: () => number | undefined
}

/** A vault on a real register and real store processes, with a window that never answers. */
async function watchedVault(): Promise<Watched> {
  const home = await tempFolder()
  const folder = join(home.path, 'register')
  const made = await createRegister(folder, testSetup, systemClock)
  made.close()
  const told: AppEvent[] = []
  let alive = 0
  let lastPid: number | undefined
  const vault = createVault({
    folders: { real: folder, practice: join(home.path, 'ovning') },
    startStore() {
      const store = forkStoreProcess()
      alive += 1
      lastPid = store.pid
      store.onExit(() => {
        alive -= 1
      })
      return store
    },
    broadcast: (event) => void told.push(event),
    appVersion: '0.0.0',
  })
  const deps = { vault, chooseFile: () => Promise.resolve(undefined) }
  const ask = createSealedInvoke((route, asked) => dispatch(route, asked, deps))
  return {
    vault,
    unlock: () => ask('vault.unlock', { passphrase: testPassphrase }),
    told,
    storesAlive: () => alive,
    storePid: () => lastPid,
    async [Symbol.asyncDispose]() {
      await vault.lock('test over')
      await home[Symbol.asyncDispose]()
    },
  }
}



async function until(is: () => Promise<boolean>): Promise<void> {
  while (!await is()) {
    await new Promise((settle) => {
      setTimeout(settle, 5)
    })
  }
}

test('a lock asked for while it unlocks holds: nothing stays open behind a locked screen', async () => {
  await using watched = await watchedVault()
  const { vault } = watched
  const unlocking = watched.unlock()
  await until(async () => (await vault.status()).state === 'unlocking')
  await vault.lock('lock-screen')
  expect(await unlocking).toMatchObject({ ok: true })
  expect(vault.session()).toBeUndefined()
  expect(await vault.status()).toMatchObject({ state: 'locked' })
  expect(watched.storesAlive()).toBe(0)
})

test('P10: a store that stands still in the middle of opening is ended by a lock within two seconds, and the next unlock opens', async () => {
  await using watched = await watchedVault()
  const { vault } = watched
  const unlocking = watched.unlock()
  await until(async () => (await vault.status()).state === 'unlocking')
  process.kill(watched.storePid() ?? 0, 'SIGSTOP')
  const asked = performance.now()
  await vault.lock('suspend')
  expect(performance.now() - asked).toBeLessThan(2000)
  expect(watched.storesAlive()).toBe(0)
  expect(await unlocking).toEqual({ ok: false, error: { code: 'store-stopped' } })
  expect(await vault.status()).toMatchObject({ state: 'locked' })
  expect(await watched.unlock()).toMatchObject({ ok: true })
})

test('nor when it comes before the passphrase has reached the store; the next try opens', async () => {
  await using watched = await watchedVault()
  const { vault } = watched
  const unlocking = watched.unlock()
  await until(async () => watched.storesAlive() === 1)
  await vault.lock('lock-screen')
  expect(await unlocking).toEqual({ ok: false, error: { code: 'busy' } })
  expect(vault.session()).toBeUndefined()
  await until(async () => (await watched.unlock()).ok)
  expect(watched.storesAlive()).toBe(1)
})

test('locks asked for at once are one lock, and none of them reaches into the next unlock', async () => {
  await using watched = await watchedVault()
  const { vault, told } = watched
  await watched.unlock()
  const first = vault.lock('lock-screen')
  // The window has 0.4 s to save: the second lock comes in the middle of them.
  await new Promise((settle) => {
    setTimeout(settle, 200)
  })
  const second = vault.lock('suspend')
  await first
  expect(await watched.unlock()).toMatchObject({ ok: true })
  await second
  expect(vault.session()?.userName).toBe('Karin Konsulent')
  expect(told.filter(({ kind }) => kind === 'about-to-lock')).toHaveLength(1)
  expect(watched.storesAlive()).toBe(1)
})
