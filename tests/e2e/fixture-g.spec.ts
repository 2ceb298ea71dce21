import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addCaredFor, registerCarer, type NewCarer } from './tasks/register-carer.ts'
import { recordAnonymousContact, recordContact } from './tasks/record-contact.ts'
import { releaseQuarter, saveFiles, showQuarter } from './tasks/release-quarter.ts'
import { createRegister, unlock } from './tasks/set-up.ts'
import { numbersInCsv, numbersInXlsx, type PrintedNumbers } from '../support/read-release-files.ts'
import { expect, test } from './support/app-fixture.ts'
import { lockNow } from './support/lock-now.ts'

/** domain.md G: 6 women, 3 men, 1 unknown; 7 in ÄO, 3 in FH, one of these also in IFO. */
const carers: readonly (NewCarer & { readonly areas: readonly ('Äldreomsorg' | 'Funktionshindersverksamheten' | 'Individ- och familjeomsorg')[] })[] = [
  { firstName: 'Anna', lastName: 'Åkerblad', birthYear: '1948', sex: 'Kvinna', areas: ['Äldreomsorg'] },
  { firstName: 'Berit', lastName: 'Öhrling', birthYear: '1955', sex: 'Kvinna', areas: ['Äldreomsorg'] },
  { firstName: 'Carina', lastName: 'Ärlegård', birthYear: '1960', sex: 'Kvinna', areas: ['Äldreomsorg'] },
  { firstName: 'Doris', lastName: 'Wallqvister', birthYear: '1939', sex: 'Kvinna', areas: ['Äldreomsorg'] },
  { firstName: 'Evert', lastName: 'Zackrisell', birthYear: '1947', sex: 'Man', areas: ['Äldreomsorg'] },
  { firstName: 'Folke', lastName: 'Vendelin', birthYear: '1951', sex: 'Man', areas: ['Äldreomsorg'] },
  { firstName: 'Gun', lastName: 'Nordhagen', sex: 'Uppgift saknas', areas: ['Äldreomsorg'] },
  { firstName: 'Helena', lastName: 'Lindrothe', birthYear: '1972', sex: 'Kvinna', areas: ['Funktionshindersverksamheten'] },
  { firstName: 'Ida', lastName: 'Kvarnbäcke', birthYear: '1980', sex: 'Kvinna', areas: ['Funktionshindersverksamheten'] },
  { firstName: 'Jonas', lastName: 'Ekdunge', birthYear: '1969', sex: 'Man', areas: ['Funktionshindersverksamheten', 'Individ- och familjeomsorg'] },
]

const targetGroups = { 'Äldreomsorg': 'Demenssjukdom/kognitiv sjukdom', 'Funktionshindersverksamheten': 'Fysisk funktionsnedsättning', 'Individ- och familjeomsorg': 'Missbruk eller beroende (även spel)' } as const

/** 14 held talks with 6 persons in the first quarter: the first is with a couple. */
const talks: readonly (readonly string[])[] = [
  ['Åkerblad', 'Zackrisell'], ['Åkerblad'], ['Åkerblad'], ['Öhrling'], ['Öhrling'], ['Öhrling'], ['Ärlegård'], ['Ärlegård'],
  ['Zackrisell'], ['Zackrisell'], ['Vendelin'], ['Vendelin'], ['Lindrothe'], ['Lindrothe'],
]

const shownOf = (printed: PrintedNumbers) => Object.fromEntries(Object.entries(printed).filter(([key, value]) => value !== '..' && !key.startsWith('S27')))
const ofGroups = (printed: PrintedNumbers) => new Set(Object.entries(printed).filter(([key]) => key.startsWith('S27')).map(([, value]) => value))

test('fixture G, typed through the windows, comes out as exactly the expected numbers and hidden marks (C1, K2, R2, R8)', async ({ launch, userData }) => {
  test.setTimeout(600_000)
  const app = await launch()
  let page = await app.firstWindow()
  await createRegister(page)

  for (const carer of carers) {
    await registerCarer(page, { ...carer, firstContact: '2025-12-01' })
    for (const area of carer.areas) await addCaredFor(page, { alias: area === 'Äldreomsorg' ? 'Mamma' : `Son ${area.slice(0, 3)}`, relation: 'Förälder', targetGroup: targetGroups[area], area, from: '2025-12-01' })
  }
  for (const [index, names] of talks.entries()) await recordContact(page, { carers: names, heldOn: `2026-0${1 + (index % 3)}-1${index % 10}`, form: index < 8 ? 'Telefon' : 'Hembesök' })
  await recordContact(page, { carers: ['Nordhagen'], heldOn: '2026-02-03', outcome: 'Uteblev' })
  await recordContact(page, { carers: ['Kvarnbäcke'], heldOn: '2026-02-04', outcome: 'Uteblev' })
  for (const day of ['2026-01-20', '2026-02-20', '2026-03-20']) await recordAnonymousContact(page, { heldOn: day })
  // In the second quarter all ten are reached.
  for (const { lastName } of carers) await recordContact(page, { carers: [lastName], heldOn: '2026-05-12', form: 'Telefon' })

  page = await lockNow(page)
  await unlock(page)
  await expect(page.getByRole('banner').getByRole('button', { name: /Registrera kontakt/ })).toBeVisible({ timeout: 30_000 })

  for (const quarter of [1, 2] as const) {
    await showQuarter(page, quarter)
    await releaseQuarter(page)
    await saveFiles(app, page, { xlsx: join(userData, `kv${quarter}.xlsx`), csv: join(userData, `kv${quarter}.csv`) })
  }

  const printed = await Promise.all(([1, 2] as const).map(async (quarter) => {
    const csv = numbersInCsv(await readFile(join(userData, `kv${quarter}.csv`)))
    expect(await numbersInXlsx(await readFile(join(userData, `kv${quarter}.xlsx`))), 'both files say the same').toEqual(csv)
    return csv
  }))
  // No row is missing: persons 1 + 3 + 5 + 4, talks 1 + 4 + 9, groups 5 + 5 + 8 + 5 + 4, respite 4 · 8, occasions 6 + 6.
  expect(printed.map((numbers) => Object.keys(numbers).length)).toEqual([98, 98])
  // Without groups there are none, and nobody can have come.
  expect(printed.map(ofGroups)).toEqual([new Set([0, '.']), new Set([0, '.'])])
  expect(printed.map(shownOf)).toEqual([
    // Six persons in the first quarter: no sex or age group has five.
    { 'S01': 6, 'S01 Verksamhetsområde Äldreomsorg': 5, 'S20': 14 },
    // All ten in the second: by sex 6 / 3 / 1 are hidden all three; 7 in ÄO can stand, as a person may be in several areas.
    { 'S01': 10, 'S01 Åldersgrupp 65–84': 5, 'S01 Verksamhetsområde Äldreomsorg': 7, 'S20': 10 },
  ])
})
