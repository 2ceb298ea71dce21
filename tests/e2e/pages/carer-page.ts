import type { Page } from '@playwright/test'

/** The page of one carer. */
export function carerPage(page: Page) {
  return {
    name: page.getByRole('heading', { level: 1 }),
    registerContact: page.getByRole('main').getByRole('button', { name: 'Registrera kontakt' }),
    edit: page.getByRole('button', { name: 'Ändra uppgifter' }),
    showNumber: page.getByRole('button', { name: 'Visa', exact: true }),
    facts: page.getByRole('region', { name: 'Uppgifter' }),
    caredFor: page.getByRole('region', { name: 'Närstående' }),
    addCaredFor: page.getByRole('button', { name: 'Lägg till närstående' }),
    timeline: page.getByRole('region', { name: 'Vad som har hänt' }),
    restore: page.getByRole('button', { name: 'Återställ' }),
  }
}
