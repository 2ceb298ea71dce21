import { expect, test } from 'vitest'
import { isHarmless, writeTogether } from '../../../scripts/torture/writers/write-together.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const writes = Number(process.env['WRITES'] ?? 100)
const pairs = 20

test(`4 processes × ${writes} writes: all stand; of two changes of the same row the second is told`, async () => {
  await using home = await tempFolder()
  const report = await writeTogether({ processes: 4, writes, pairs, home: home.path })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ acknowledged: 4 * writes, otherwise: 0, lost: 0, half: 0, orphans: 0, damaged: 0, told: pairs })
  expect(isHarmless(report)).toBe(true)
  for (const fault of [{ acknowledged: 4 * writes - 1 }, { told: pairs - 1 }, { lost: 1 }, { half: 1 }, { otherwise: 1 }]) expect(isHarmless({ ...report, ...fault })).toBe(false)
}, 300_000)
