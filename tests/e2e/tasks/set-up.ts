import { expect, type Page } from '@playwright/test'
import { choose } from './choose.ts'

export interface NewRegister {
  readonly municipality: string
  readonly board: string
  readonly areas: readonly string[]
  readonly notes: 'here' | 'case-system'
  readonly name: string
  readonly passphrase: string
}

export const registerForTests: NewRegister = {
  municipality: 'Norrköping',
  board: 'Vård- och omsorgsnämnden',
  areas: ['Äldreomsorg', 'Funktionshindersverksamheten', 'Individ- och familjeomsorg'],
  notes: 'here',
  name: 'Karin Konsulent',
  passphrase: 'korp lykta vinter åska brygga',
}

const next = (page: Page) => page.getByRole('button', { name: 'Nästa' }).click()

/** Goes through the first run as a person does, with the key typed back from the sheet. Returns the recovery key. */
export async function createRegister(page: Page, register: NewRegister = registerForTests): Promise<string> {
  await page.getByRole('button', { name: /Skapa register/ }).click()
  await choose(page, page.locator('main'), 'Kommun', register.municipality)
  await page.getByLabel('Nämnd', { exact: true }).fill(register.board)
  for (const area of register.areas) await page.getByLabel(area, { exact: true }).check()
  await page.getByLabel(register.notes === 'here' ? 'Appen är nämndens dokumentation' : 'Anteckningar förs i verksamhetssystemet').check()
  await next(page)
  await page.getByLabel('Ditt namn').fill(register.name)
  await choose(page, page.locator('main'), 'Din titel', 'Anhörigkonsulent')
  await next(page)
  await page.getByLabel('Lösenord', { exact: true }).fill(register.passphrase)
  await page.getByLabel(/en gång till|igen/i).fill(register.passphrase)
  await next(page)
  const key = (await page.getByRole('group', { name: 'Din återställningsnyckel' }).locator('p').innerText()).trim()
  await page.getByRole('button', { name: 'Jag har nyckeln på papper' }).click()
  await page.getByLabel('Nyckeln från papperet').fill(key.toLowerCase())
  await page.getByRole('button', { name: 'Skapa registret' }).click()
  await expect(page.getByRole('heading', { name: 'Idag', level: 1 })).toBeVisible({ timeout: 60_000 })
  return key
}

export async function unlock(page: Page, passphrase: string = registerForTests.passphrase): Promise<void> {
  await page.getByLabel('Lösenord', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Lås upp' }).click()
}

export async function openPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Öva med exempeldata/ }).click()
  await expect(page.getByRole('heading', { name: 'Idag', level: 1 })).toBeVisible({ timeout: 60_000 })
}
