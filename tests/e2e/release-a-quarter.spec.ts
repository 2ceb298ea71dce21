import { namedCarer, heldContact } from '../support/carer-inputs.ts'
import { statisticsPage } from './pages/statistics.ts'
import { expect, test } from './support/app-fixture.ts'
import { ask, openNewRegister } from './support/register-in-window.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { firstDayOf, previousQuarter, quarterOf, type Quarter } from '#shared/domain/quarter.ts'
import { localToday } from '#shared/domain/local-today.ts'

test('the quarter is looked at, frozen with a warning, and shown the same when the register has changed', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const quarter: Quarter = previousQuarter(quarterOf(localToday(new Date())))
  const heldOn: CivilDate = firstDayOf(quarter)
  const people = await Promise.all(Array.from({ length: 9 }, async (_, index) =>
    await ask(page, 'carers.create', namedCarer('Person', `Nummer${index}`, { sexCode: index < 7 ? 'woman' : 'man', birthYear: 1950, firstContactOn: heldOn, informationGivenOn: heldOn }))))
  for (const { id } of people) await ask(page, 'contacts.register', heldContact([id], { heldOn }))

  const statistics = statisticsPage(page)
  await statistics.open()
  const bySex = statistics.table('Antal unika anhöriga efter kön')
  await expect(bySex.getByRole('row', { name: /Totalt/ })).toContainText('9')
  // Two men are fewer than five: their number is nowhere on the page.
  await expect(bySex.getByRole('row', { name: /^Man/ })).toContainText('..')
  await expect(page.getByText(/antal är dol/).first()).toBeVisible()

  await statistics.release.click()
  await expect(statistics.dialog).toContainText('låses för alltid')
  await statistics.confirm.click()
  await expect(page.getByText('Uttaget', { exact: false }).first()).toBeVisible()
  await expect(statistics.saveXlsx).toBeVisible()
  const frozen = await bySex.innerText()

  const late = await ask(page, 'carers.create', namedCarer('Sen', 'Uppgift', { firstContactOn: heldOn, informationGivenOn: heldOn }))
  await ask(page, 'contacts.register', heldContact([late.id], { heldOn }))
  await page.getByRole('link', { name: 'Idag' }).first().click()
  await statistics.open()
  expect(await bySex.innerText()).toBe(frozen)
  await expect(statistics.earlier).toBeVisible()
})

test('a quarter that goes on is said to go on, and cannot be taken out', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const statistics = statisticsPage(page)
  await statistics.open()
  const number = Number(quarterOf(localToday(new Date())).slice(6)) as 1 | 2 | 3 | 4
  if (number === 1) await page.getByRole('button', { name: /^Gå till/ }).last().click()
  await statistics.quarter(number).check({ force: true })
  await expect(page.getByText('Kvartalet pågår')).toBeVisible()
  await expect(statistics.release).toHaveCount(0)
})
