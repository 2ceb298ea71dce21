import { expect, test } from 'vitest'
import { tamperLog } from '../../../scripts/torture/log/tamper-log.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The whole of it: MANIPULATIONS=1000. */
const count = Number(process.env['MANIPULATIONS'] ?? 100)

test(`P39: ${count} manipulations by somebody with every key are noticed where one anchor survives; those that fit in themselves only there`, async () => {
  await using home = await tempFolder()
  const report = await tamperLog({ count, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  expect(report.missed).toEqual([])
  expect(report.detected).toBe(count)
  // To cut the newest entries off, or to make all of it anew and sign it in one's own name, shows nowhere in the file itself.
  expect(report.needAnchor).toBeGreaterThan(0)
  expect(report.passWithoutAnchor).toBe(report.needAnchor)
}, 900_000)
