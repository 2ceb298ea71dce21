import type { Locator, Page } from '@playwright/test'

/** The access log: events, who has looked, the recurring check. */
export function logPage(page: Page) {
  const main = page.locator('main')
  return {
    heading: page.getByRole('heading', { name: 'Logg', level: 1 }),
    tab: (name: 'Händelser' | 'Vem har tittat på den här personen' | 'Loggkontroll'): Locator => page.getByRole('tab', { name, exact: true }),
    chain: page.getByRole('region', { name: 'Loggens skick' }),
    check: page.getByRole('button', { name: 'Kontrollera nu' }),
    entries: main.getByRole('listitem').filter({ has: page.locator('time') }),
    from: page.getByRole('textbox', { name: 'Från', exact: true }),
    to: page.getByRole('textbox', { name: 'Till', exact: true }),
    colleague: page.getByRole('combobox', { name: 'Kollega' }),
    kind: page.getByRole('combobox', { name: 'Vad som hände' }),
    older: page.getByRole('button', { name: 'Visa äldre' }),
    whoLooked: (number: string): Locator => page.getByRole('link', { name: `Vem har tittat på ${number}?` }),
    person: page.getByRole('textbox', { name: /^Vem gäller det\?/u }),
    personHeading: page.getByRole('heading', { name: /^Vem har tittat på A-/u, level: 2 }),
    readers: page.getByRole('table', { name: 'Kollegor' }),
    exportXlsx: page.getByRole('button', { name: 'Spara som Excel' }),
    print: page.getByRole('button', { name: 'Skriv ut', exact: true }),
    sheet: page.locator('.print-sheet'),
  }
}

/** The wizard of *Loggkontroll*. */
export function reviewWizard(page: Page) {
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' })
  return {
    form: page.getByRole('form', { name: 'Ny loggkontroll' }),
    from: page.getByRole('textbox', { name: 'Från och med' }),
    to: page.getByRole('textbox', { name: 'Till och med' }),
    size: page.getByRole('textbox', { name: 'Antal slumpvis valda' }),
    asked: page.getByRole('textbox', { name: /^Någon har frågat/u }),
    begin: button('Ta fram händelserna'),
    item: page.getByRole('region', { name: 'Händelse att avgöra' }),
    progress: page.getByText(/^\d+ av \d+ · /u),
    undo: button('Ångra'),
    sumUp: button('Till sammanställningen'),
    summary: page.getByRole('form', { name: 'Sammanställning' }),
    changeDecision: page.getByRole('button', { name: /^Ändra beslutet/u }),
    measures: page.getByRole('textbox', { name: /^Åtgärder/u }),
    sign: button('Signera'),
    abandon: button('Avbryt kontrollen'),
    signed: page.getByRole('heading', { name: 'Loggkontrollen är signerad' }),
    printProtocol: button('Skriv ut protokollet'),
    history: page.getByRole('table', { name: 'Signerade loggkontroller' }),
  }
}
