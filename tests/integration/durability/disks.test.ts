import { expect, test } from 'vitest'
import { fillDisks, isHarmless } from '../../../scripts/torture/disk/fill-disks.ts'
import { isHarmless as isReadOnlyHarmless, tryReadOnly } from '../../../scripts/torture/disk/try-read-only.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const disks = Number(process.env['DISKS'] ?? 5)

test(`${disks} disks filled to the last byte lose nothing that was acknowledged, and work again when there is room`, async () => {
  await using home = await tempFolder()
  const report = await fillDisks({ disks, home: home.path })
  console.log(JSON.stringify(report))
  // Where no disk can be mounted the limits of the file itself are tested (store/disk-full.test.ts).
  if (typeof report === 'string') return
  expect(report).toMatchObject({ disks, untyped: 0, lost: 0, half: 0, damaged: 0, stuck: 0 })
  expect(report.acknowledged).toBeGreaterThan(disks)
  expect(isHarmless(report, disks)).toBe(true)
  for (const fault of [{ untyped: 1 }, { lost: 1 }, { half: 1 }, { damaged: 1 }, { stuck: 1 }, { disks: disks - 1 }]) expect(isHarmless({ ...report, ...fault }, disks)).toBe(false)
}, 300_000)

test('a register that cannot be written says so, whichever way it is read-only, and opens again', async () => {
  await using home = await tempFolder()
  const cases = await tryReadOnly(home.path)
  console.log(JSON.stringify(cases))
  expect(cases.map(({ way }) => way)).toEqual(['disk', 'bind', 'chmod'])
  expect(isReadOnlyHarmless(cases)).toBe(true)
  for (const each of cases) if (each.skipped === undefined) expect(each).toMatchObject({ refusal: 'folder-read-only', opensAgain: true })
  expect(isReadOnlyHarmless([{ way: 'disk', refusal: 'unexpected', opensAgain: true }])).toBe(false)
  expect(isReadOnlyHarmless([{ way: 'disk', refusal: 'folder-read-only', opensAgain: false }])).toBe(false)
}, 120_000)
