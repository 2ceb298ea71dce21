import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localToday } from '#shared/domain/local-today.ts'
import { benchmarkRegister } from '../../../scripts/bench/benchmark-register.ts'
import { compareCounts } from '../../../scripts/bench/compare-counts.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** A tenth of a large municipality. The budgets are several times what a quiet machine needs, and far below a scan of every row on one. */
const [carers, contacts] = [5000, 50_000]

test('a lost index or a slow question is noticed: the everyday actions stay within their budgets', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  await seedRegister(open.register, { carers, contacts, seed: 1, today: localToday(new Date()), userId: open.session.userId, notes: true })
  const measured = await benchmarkRegister(open, folder, 60)
  const counts = await compareCounts(open, 1)
  open.close()
  console.log(JSON.stringify({ ...measured, counts }))
  // The median: one answer that waits for another program is no lost index.
  expect(measured.search.p50).toBeLessThan(15)
  expect(measured.save.p50).toBeLessThan(30)
  expect(measured.carerPage.p50).toBeLessThan(30)
  expect(measured.today.p50).toBeLessThan(150)
  expect(counts.equal).toBe(true)
}, 300_000)
