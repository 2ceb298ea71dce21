import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startChanger } from '../../../scripts/torture/passphrases/changer.ts'
import { isHarmless, runPassphraseStorm } from '../../../scripts/torture/passphrases/passphrase-storm.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const kills = Number(process.env['CHANGES'] ?? 20)

test(`${kills} kills while a passphrase is changed: the old one or the new one always opens, and the register is not rewritten`, async () => {
  await using home = await tempFolder()
  const report = await runPassphraseStorm({ kills, seed: Date.now() % 100_000, home: home.path, lanes: 2, startChanger })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ kills, opensNeither: 0, lost: 0, otherContent: 0 })
  expect(isHarmless(report, kills)).toBe(true)
  // A storm that never reaches the writing proves nothing about it.
  expect(report.midWrite + report.opensNew).toBeGreaterThan(0)
  expect(report.opensOld).toBeGreaterThan(0)
}, 600_000)

test('the storm notices a change that locks everybody out, and one that was said to be made and was not', async () => {
  await using home = await tempFolder()
  const storm = { kills: 1, seed: 1, lanes: 1 }
  // A change to something that nobody was told.
  const lockedOut = await runPassphraseStorm({
    ...storm,
    home: join(home.path, 'out'),
    startChanger: async (folder, passphrase) => {
      const changer = await startChanger(folder, passphrase)
      let changing: Promise<boolean | undefined> = Promise.resolve(undefined)
      const change = (): Promise<boolean | undefined> => (changing = changer.change('en helt annan fras än den som lovades'))
      return { ...changer, change, kill: () => changing.then(() => changer.kill()) }
    },
  })
  expect(lockedOut).toMatchObject({ opensNeither: 1 })
  expect(isHarmless(lockedOut, 1)).toBe(false)
  const forgotten = await runPassphraseStorm({
    ...storm,
    home: join(home.path, 'forgotten'),
    startChanger: async (folder) => {
      const bytes = readFileSync(join(folder, 'register.db'))
      return { typicalMs: 1, change: async () => true, kill: async () => writeFileSync(join(folder, 'register.db'), bytes) }
    },
  })
  expect(forgotten).toMatchObject({ lost: 1, opensOld: 1 })
  expect(isHarmless(forgotten, 1)).toBe(false)
}, 120_000)
