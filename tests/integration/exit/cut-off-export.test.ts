import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forkStoreProcess } from '../../../scripts/rpc/fork-store-process.ts'
import { rememberExport } from '../../../src/main/exports/everything/left-export.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { createStoreClient, type StoreClient } from '../../../src/main/vault/store-client.ts'
import { pageAtStore } from '../../support/page-at-store.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const ignore = (): void => undefined
const rows = 150_000

interface Begun {
  readonly folder: string
  readonly out: string
  readonly store: StoreClient
  readonly export: Promise<unknown>
}

const asked = {
  files: { input: { kind: 'files', understood: true, ownPassphrase: testPassphrase }, growing: 'settings.csv' },
  database: { input: { kind: 'database', passphrase: 'kundens egna långa fras', ownPassphrase: testPassphrase }, growing: 'anhorigparmen.db.halv' },
} as const

/** A store process of its own in the middle of an export. */
async function begunExport(home: string, kind: keyof typeof asked = 'files'): Promise<Begun> {
  const folder = join(home, 'register')
  const out = join(home, 'uttag')
  await mkdir(out)
  const made = await createRegister(folder, testSetup, systemClock)
  made.register.sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) INSERT INTO settings (name, value) SELECT 'fyllnad-' || i, hex(zeroblob(100)) FROM n`)
  made.close()
  const store = createStoreClient(forkStoreProcess(), { changed: ignore, sessionChanged: ignore, damaged: ignore, leaseLost: ignore, rightsChanged: ignore })
  const page = pageAtStore((request) => store.request(request))
  expect(await page.unlock(folder, { passphrase: testPassphrase })).toMatchObject({ ok: true })
  const whole = page.call('exit.exportAll', asked[kind].input, out)
  // A file that grows: it is in the middle of it.
  const halfWay = async (): Promise<boolean> => {
    const [name] = await readdir(out)
    return name !== undefined && existsSync(join(out, name, asked[kind].growing))
  }
  while (!await halfWay()) {
    await new Promise((resolve) => {
      setTimeout(resolve, 2)
    })
  }
  return { folder, out, store, export: whole }
}

test.each(['files', 'database'] as const)('a lock stops an export as %s at once and leaves nothing of it', async (kind) => {
  await using home = await tempFolder()
  const { folder, out, store, export: whole } = await begunExport(home.path, kind)
  const started = performance.now()
  expect(await store.request({ kind: 'close', reason: 'test' })).toMatchObject({ ok: true })
  const ms = performance.now() - started
  console.info(`closed after ${ms.toFixed(0)} ms`)
  expect(await whole).toEqual({ ok: false, error: { code: 'locked' } })
  expect(await readdir(out)).toEqual([])
  expect(ms).toBeLessThan(2000)
  store.kill()
  await store.gone
  const open = await openRegister(folder, testPassphrase, systemClock)
  expect(open.notices).toEqual([])
  open.close()
}, 120_000)

test('what a killed store left of an export is removed by the next unlock, which says so once; nothing else is', async () => {
  await using home = await tempFolder()
  const { folder, out, store } = await begunExport(home.path)
  store.kill()
  await store.gone
  expect(await readdir(out)).toHaveLength(1)
  await mkdir(join(out, 'anhorigparmen-export-20261122T1800-abcd'))
  await writeFile(join(out, 'min egen fil.txt'), 'x')
  const open = await openRegister(folder, testPassphrase, systemClock)
  expect(open.notices).toEqual(['export-removed'])
  expect((await readdir(out)).toSorted()).toEqual(['anhorigparmen-export-20261122T1800-abcd', 'min egen fil.txt'])
  open.close()
  const again = await openRegister(folder, testPassphrase, systemClock)
  expect(again.notices).toEqual([])
  again.close()
}, 120_000)

test('a folder that is not named as an export is never removed, whatever is remembered', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  const precious = join(home.path, 'viktigt')
  await mkdir(precious)
  await rememberExport(open.register, precious)
  open.close()
  const again = await openRegister(folder, testPassphrase, systemClock)
  expect([again.notices, existsSync(precious)]).toEqual([[], true])
  again.close()
})
