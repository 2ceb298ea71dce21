import { expect, test } from 'vitest'
import { clockCases } from '../../../scripts/torture/clock/clock-cases.ts'
import { isHarmless, jumpClock, negativesIn } from '../../../scripts/torture/clock/jump-clock.ts'
import { tempFolder } from '../../support/temp-folder.ts'

// The whole dozen is for the torture command: each case starts two processes.
const cases = process.env['CLOCKS'] === 'all' ? clockCases : clockCases.filter(({ name }) => ['twenty years back', 'twenty years on', 'out of summer time'].includes(name))

test(`a clock that jumps (${cases.length} cases) leaves the log in order and nothing lost`, async () => {
  await using home = await tempFolder()
  const report = await jumpClock({ home: home.path, cases })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ cases: cases.length, acknowledged: 3 * cases.length, failed: 0, negative: 0, outOfOrder: 0, lost: 0, half: 0, orphans: 0, damaged: 0, untold: 0 })
  // The clock did go back, and the log shows it.
  expect(report.stepsBack).toBeGreaterThan(0)
  expect(isHarmless(report, cases.length)).toBe(true)
  for (const fault of [{ failed: 1 }, { negative: 1 }, { outOfOrder: 1 }, { lost: 1 }, { untold: 1 }, { acknowledged: 0 }]) expect(isHarmless({ ...report, ...fault }, cases.length)).toBe(false)
  expect(negativesIn({ rows: [{ minutes: 30 }, { minutes: -1 }] })).toBe(1)
}, 300_000)
