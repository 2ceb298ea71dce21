import { expect, test } from 'vitest'
import { isHarmless, runPowerCuts } from '../../../scripts/torture/power-cuts/run-power-cuts.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const points = Number(process.env['CUTS'] ?? 40)

test(`${points} moments × 4 kinds of power cut: nothing acknowledged is lost, nothing is damaged, nobody locked out`, async () => {
  await using home = await tempFolder()
  const report = await runPowerCuts({ points, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  if (typeof report === 'string') return
  expect(report).toMatchObject({ points, cuts: points * 4, lost: 0, half: 0, orphans: 0, damaged: 0, lockedOut: 0, wrong: { none: 0, all: 0, random: 0, torn: 0 } })
  expect(isHarmless(report, points)).toBe(true)
  // Cuts that leave everything as it was, or a recording in which nothing happened, prove nothing.
  expect(report.images).toBeGreaterThan(points)
  expect(report.answers).toBeGreaterThan(points / 4)
  for (const scenario of ['passphrases', 'creation', 'backups', 'restore', 'releases', 'conversations']) expect(report.scenarios[scenario]?.syncs, scenario).toBeGreaterThan(5)
}, 600_000)
