import { expect, test } from 'vitest'
import { managerSeesNobody, runManagerCanaries } from '../../../scripts/torture/manager-canaries.ts'
import { foundInNoise } from '../../../scripts/torture/manager/person-canaries.ts'
import { tempFolder } from '../../support/temp-folder.ts'

test('everything that a manager\'s slot yields, tried on every file and in her own process, shows none of 200 persons', async () => {
  await using home = await tempFolder()
  const report = await runManagerCanaries(home.path)
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ canaries: 200, unsealed: 1, manager: { opened: ['statistik.db'], found: 0 }, consultant: { found: 200 } })
  // What a wrong key makes of a page is noise: a canary found there must not be chance.
  expect(report.manager.searched).toBeGreaterThan(0)
  expect(foundInNoise(report.manager.searched)).toBeLessThan(1e-6)
  expect(report.consultant.opened).toContain('register.db')
  expect(report.consultant.opened).toContain('register.fore-version-5.db')
  if (report.memory.searched) expect(report.memory.hits).toBe(0)
  // A search that shows nothing of a session full of persons proves nothing.
  if (report.memoryOfConsultant.searched) expect(report.memoryOfConsultant.hits).toBeGreaterThan(0)
  else console.log(`memory not searched: ${report.memoryOfConsultant.because}`)
  expect(managerSeesNobody(report)).toBe(true)
}, 600_000)
