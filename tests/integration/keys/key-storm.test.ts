import { expect, test } from 'vitest'
import { runKeyStorm } from '../../../scripts/torture/keys/key-storm.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const rotations = Number(process.env['KEY_KILLS'] ?? 36)
const nothingWrong = { lockedOut: 0, lost: 0, leftovers: 0, intruders: 0 }

test(`${rotations} kills while the data keys are replaced: everybody who stays opens, nothing is lost, nobody removed comes in`, async () => {
  await using home = await tempFolder()
  const report = await runKeyStorm({ kills: rotations, seed: Date.now() % 100_000, home: home.path, jobs: ['rotate', 'remove'] })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ kills: rotations, ...nothingWrong })
  // A storm that only strikes before and after proves nothing.
  expect(report.half).toBeGreaterThan(rotations / 20)
}, 900_000)

test('kills while a passphrase is changed and while a colleague is added: one passphrase always opens', async () => {
  await using home = await tempFolder()
  const report = await runKeyStorm({ kills: 20, seed: Date.now() % 100_000, home: home.path, jobs: ['passphrase', 'add'] })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ kills: 20, ...nothingWrong })
}, 900_000)
