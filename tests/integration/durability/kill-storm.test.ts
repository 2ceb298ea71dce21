import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { runKillStorm } from '../../../scripts/torture/kill-storm.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const kills = Number(process.env['KILLS'] ?? 50)

test(`${kills} kills in mid-save lose nothing acknowledged, leave nothing half-saved and no change without its log entry or the other way`, async () => {
  await using home = await tempFolder()
  const report = await runKillStorm({ kills, seed: Date.now() % 100_000, home: home.path, lanes: Math.min(2, availableParallelism()) })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ kills, lost: 0, half: 0, orphans: 0, damaged: 0 })
  // A storm that kills nobody at work, or an app that saves nothing, proves nothing.
  expect(report.acknowledged).toBeGreaterThanOrEqual(kills)
  expect(report.found).toBeGreaterThanOrEqual(report.acknowledged)
  expect(report.changed).toBeGreaterThan(0)
  expect(report.hotJournals).toBeGreaterThan(0)
  expect(Math.abs(report.storeKills - report.parentKills)).toBeLessThanOrEqual(2)
}, 900_000)
