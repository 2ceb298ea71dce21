import { expect, test } from 'vitest'
import { replayPages } from '../../../scripts/torture/log/replay-pages.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The whole of it: SPLICES=200. */
const splices = Number(process.env['SPLICES'] ?? 40)

test(`P17: of ${splices} old pages in the newer file none is missed, and no card shows what is old`, async () => {
  await using home = await tempFolder()
  const report = await replayPages({ splices, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  expect(report.missed).toBe(0)
  expect(report.shownWrong).toBe(0)
  expect(report.opening + report.card + report.check + report.harmless).toBe(splices)
  expect(report.card).toBeGreaterThan(0)
}, 900_000)
