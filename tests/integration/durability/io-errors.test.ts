import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillSynthetic } from '../../../scripts/torture/fill-synthetic.ts'
import { failEveryCall, isHarmless, judge } from '../../../scripts/torture/io-errors/fail-every-call.ts'
import { makeSyntheticRegister } from '../../../scripts/torture/synthetic-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const stride = Number(process.env['STRIDE'] ?? 30)

test(`every ${stride}th call that writes fails once: each failure has its word and costs nothing acknowledged`, async () => {
  await using home = await tempFolder()
  const report = await failEveryCall({ stride, longSaves: 8, home: home.path })
  console.log(JSON.stringify(report))
  if (typeof report === 'string') return
  expect(report).toMatchObject({ untyped: 0, crashes: 0, lost: 0, half: 0, orphans: 0, damaged: 0 })
  expect(report.faults).toBeGreaterThan(report.calls / stride)
  expect(report.acknowledged).toBeGreaterThan(0)
  expect(Object.keys(report.refusals)).toContain('write-failed')
  expect(isHarmless(report)).toBe(true)
}, 300_000)

test('the loop notices a lost save, a word that says nothing, a crash and a file that no longer opens', async () => {
  await using home = await tempFolder()
  const register = await makeSyntheticRegister(join(home.path, 'register'))
  await fillSynthetic(register)
  const run = { outcomes: [], calls: 9, injected: 1, crashed: undefined }
  expect(isHarmless(await judge(register, register.folder, run))).toBe(true)
  expect(await judge(register, register.folder, { ...run, outcomes: [{ did: 'save', id: 'gone', note: '', carerId: '' }] })).toMatchObject({ lost: 1 })
  expect(await judge(register, register.folder, { ...run, outcomes: [{ did: 'open', code: 'unexpected' }] })).toMatchObject({ untyped: 1 })
  expect(await judge(register, register.folder, { ...run, crashed: 'SIGSEGV' })).toMatchObject({ crashes: 1 })
  const damaged = join(home.path, 'damaged')
  cpSync(register.folder, damaged, { recursive: true })
  cpSync(join(damaged, 'statistik.db'), join(damaged, 'register.db'))
  expect(await judge(register, damaged, run)).toMatchObject({ damaged: 1 })
}, 60_000)
