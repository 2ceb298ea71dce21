import { expect, test } from 'vitest'
import { isClean, searchAfterLock } from '../../../scripts/torture/memory/after-lock.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The whole of it: LOCKS=20. */
const locks = Number(process.env['LOCKS'] ?? 2)

test(`P10: after ${locks} locks the store is gone, and no key, no content and no passphrase stands in the memory of the process that remains`, async () => {
  await using home = await tempFolder()
  const report = await searchAfterLock({ runs: locks, home: home.path })
  console.log(JSON.stringify(report))
  if (typeof report === 'string') return
  expect(report).toMatchObject({ runs: locks, storesLeft: 0, runsWithKeys: 0, runsWithCanaries: 0, runsWithPassphrase: 0, keysBefore: 0, canariesBefore: 0 })
  // A search that shows no key and no person in a store at work proves nothing.
  expect(report.keysInStore).toBeGreaterThan(0)
  expect(report.canariesInStore).toBeGreaterThan(150)
  expect(isClean(report, locks)).toBe(true)
  for (const fault of [{ storesLeft: 1 }, { runsWithKeys: 1 }, { runsWithCanaries: 1 }, { runsWithPassphrase: 1 }, { keysInStore: 0 }, { canariesInStore: 0 }]) expect(isClean({ ...report, ...fault }, locks)).toBe(false)
}, 300_000)
