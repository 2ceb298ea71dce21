import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forkStoreProcess } from '../../../scripts/rpc/fork-store-process.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { createStoreClient } from '../../../src/main/vault/store-client.ts'
import { pageAtStore } from '../../support/page-at-store.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const ignore = (): void => undefined
const rows = 150_000

test('a lock gets through in the middle of a rotation: the old keys stay in force, nothing of the new is left, and the log says that it was only begun', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const made = await createRegister(folder, testSetup, systemClock)
  made.register.sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) INSERT INTO settings (name, value) SELECT 'fyllnad-' || i, hex(zeroblob(100)) FROM n`)
  made.close()
  const before = await readFile(join(folder, 'nycklar.json'))
  const store = createStoreClient(forkStoreProcess(), { changed: ignore, sessionChanged: ignore, damaged: ignore, leaseLost: ignore, rightsChanged: ignore })
  const page = pageAtStore((request) => store.request(request))
  expect(await page.unlock(folder, { passphrase: testPassphrase })).toMatchObject({ ok: true })
  const rotation = page.call('keys.rotate', { ownPassphrase: testPassphrase })
  while (!existsSync(join(folder, 'register.db.ny'))) {
    await new Promise((resolve) => {
      setTimeout(resolve, 2)
    })
  }
  const asked = performance.now()
  expect(await store.request({ kind: 'close', reason: 'test' })).toMatchObject({ ok: true })
  const ms = performance.now() - asked
  console.info(`closed after ${ms.toFixed(0)} ms`)
  expect(await rotation).toEqual({ ok: false, error: { code: 'locked' } })
  expect(ms).toBeLessThan(2000)
  store.kill()
  await store.gone
  expect((await readdir(folder)).filter((name) => name.includes('.ny') || name.includes('.gammal'))).toEqual([])
  expect(await readFile(join(folder, 'nycklar.json'))).toEqual(before)
  const open = await openRegister(folder, testPassphrase, systemClock)
  expect(open.register.sqlite.prepare("SELECT event FROM access_log WHERE event LIKE 'keys-%'").pluck().all()).toEqual(['keys-rotating'])
  open.close()
}, 120_000)
