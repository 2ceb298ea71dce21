import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AppEvent } from '#shared/contract/events.ts'
import { forkStoreProcess } from '../../../scripts/rpc/fork-store-process.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { VaultController } from '../../../src/main/vault/vault.ts'
import { createVault } from '../../../src/main/vault/vault-controller.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

interface Watched extends AsyncDisposable {
  readonly vault: VaultController
  readonly told: readonly AppEvent[]
  readonly storesAlive: () => number
}

/** A vault on a real register and real store processes, with a window that never answers. */
async function watchedVault(): Promise<Watched> {
  const home = await tempFolder()
  const folder = join(home.path, 'register')
  const made = await createRegister(folder, testSetup, systemClock)
  made.close()
  const told: AppEvent[] = []
  let alive = 0
  const vault = createVault({
    folders: { real: folder, practice: join(home.path, 'ovning') },
    startStore() {
      const store = forkStoreProcess()
      alive += 1
      store.onExit(() => {
        alive -= 1
      })
      return store
    },
    broadcast: (event) => void told.push(event),
    appVersion: '0.0.0',
  })
  return {
    vault,
    told,
    storesAlive: () => alive,
    async [Symbol.asyncDispose]() {
      await vault.lock('test over')
      await home[Symbol.asyncDispose]()
    },
  }
}

const unlock = (vault: VaultController) => vault.handle('vault.unlock', { register: 'real', passphrase: testPassphrase, acceptOlder: false, takeOver: false })

test('a lock asked for while it unlocks holds: nothing stays open behind a locked screen', async () => {
  await using watched = await watchedVault()
  const { vault } = watched
  const unlocking = unlock(vault)
  await vault.lock('lock-screen')
  expect(await unlocking).toMatchObject({ ok: true })
  expect(vault.session()).toBeUndefined()
  expect(await vault.status()).toMatchObject({ state: 'locked' })
  expect(watched.storesAlive()).toBe(0)
})

test('locks asked for at once are one lock, and none of them reaches into the next unlock', async () => {
  await using watched = await watchedVault()
  const { vault, told } = watched
  await unlock(vault)
  const first = vault.lock('lock-screen')
  // The window has 0.4 s to save: the second lock comes in the middle of them.
  await new Promise((settle) => {
    setTimeout(settle, 200)
  })
  const second = vault.lock('suspend')
  await first
  expect(await unlock(vault)).toMatchObject({ ok: true })
  await second
  expect(vault.session()?.userName).toBe('Karin Konsulent')
  expect(told.filter(({ kind }) => kind === 'about-to-lock')).toHaveLength(1)
  expect(watched.storesAlive()).toBe(1)
})
