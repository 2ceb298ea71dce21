import { expect, test } from 'vitest'
import { keyFileMutations } from '../../../scripts/torture/secrets/key-file-mutations.ts'
import { isOneMessage, timeRefusals } from '../../../scripts/torture/secrets/time-refusals.ts'
import { tryKeyFiles } from '../../../scripts/torture/secrets/try-key-files.ts'
import { spreadOf, tryPassphrases } from '../../../scripts/torture/secrets/try-passphrases.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const passphrases = Number(process.env['PASSPHRASES'] ?? 40)
const files = Number(process.env['KEY_FILES'] ?? 100)

test(`${passphrases} wrong passphrases open nothing and are answered alike`, async () => {
  await using home = await tempFolder()
  const report = await tryPassphrases({ count: passphrases, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ tried: passphrases, opened: 0, otherwise: 0 })
  // Nobody answers a near miss or an empty line without the work; the share is measured over many by the torture command.
  expect(report.spread).toBeLessThan(1)
  expect(spreadOf([[100, 100], [100, 100], [20, 20]])).toBeCloseTo(0.8)
}, 300_000)

test(`${files} spoilt key files, both copies alike, never open with the right passphrase unless they mean the same, and say why`, async () => {
  await using home = await tempFolder()
  const report = await tryKeyFiles({ count: files, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ tried: files, opened: 0, crashed: 0, wrong: [] })
  expect(files).toBeGreaterThanOrEqual(keyFileMutations.length)
}, 300_000)

test('the battery tells a file that opens and means the same from one that must not have opened', async () => {
  await using home = await tempFolder()
  const revised = { name: 'not spoilt at all', spoil: (real: object) => JSON.stringify(real) }
  expect(await tryKeyFiles({ count: 2, seed: 1, home: home.path, mutations: [revised] })).toMatchObject({ tried: 2, sameMeaning: 2, opened: 0 })
}, 60_000)

test('a wrong passphrase, an unknown user and a slot that somebody has changed get one answer, after the same work', async () => {
  await using home = await tempFolder()
  const times = await timeRefusals({ rounds: 6, home: home.path })
  console.log(JSON.stringify(times))
  expect(isOneMessage(times)).toBe(true)
  // Nobody is spared the key derivation; the share is measured over many by the torture command.
  expect(times.quartileRatio).toBeLessThan(2)
  expect(times.of.malformedFile.cpuMs * 2).toBeLessThan(times.of.noSuchUser.cpuMs)
  expect(isOneMessage({ ...times, of: { ...times.of, noSuchUser: { ...times.of.noSuchUser, codes: ['not-found'] } } })).toBe(false)
}, 120_000)
