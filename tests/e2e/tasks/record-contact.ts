import { expect, type Page } from '@playwright/test'
import { choose } from './choose.ts'

export interface NewContact {
  /** What to type to find each carer; the first match is taken. */
  readonly carers: readonly string[]
  readonly heldOn: string
  readonly form?: string
  readonly area?: string
  readonly outcome?: string
  readonly note?: string
}

const saved = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Registrera kontakt' })).toBeHidden()
}

async function whenAndHow(page: Page, contact: Omit<NewContact, 'carers'>): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Registrera kontakt' })
  await dialog.getByRole('textbox', { name: 'När?' }).fill(contact.heldOn)
  if (contact.form !== undefined) await dialog.getByRole('radio', { name: contact.form }).check({ force: true })
  if (contact.area !== undefined) await choose(page, dialog, 'Verksamhetsområde', contact.area)
}

/** From anywhere: records one contact with carers and sees it saved. */
export async function recordContact(page: Page, contact: NewContact): Promise<void> {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Registrera kontakt' })
  for (const carer of contact.carers) {
    await dialog.getByRole('textbox', { name: /^Vem\?/ }).fill(carer)
    await page.getByRole('option', { name: new RegExp(carer, 'i') }).first().click()
  }
  await whenAndHow(page, contact)
  if (contact.outcome !== undefined) await choose(page, dialog, 'Blev det av?', contact.outcome)
  if (contact.note !== undefined) await dialog.getByLabel(/^Anteckning/).fill(contact.note)
  await saved(page)
}

/** From anywhere: counts one contact with somebody who stays unknown. */
export async function recordAnonymousContact(page: Page, contact: Omit<NewContact, 'carers' | 'note' | 'outcome'>): Promise<void> {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Registrera kontakt' })
  await dialog.getByRole('switch', { name: 'Anonym' }).check()
  await whenAndHow(page, contact)
  await saved(page)
}
