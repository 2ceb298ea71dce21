import type { Locator, Page } from '@playwright/test'

/** The list of groups. */
export function groupsPage(page: Page) {
  return {
    newGroup: page.getByRole('button', { name: 'Ny grupp' }).first(),
    list: page.getByRole('table', { name: 'Pågående och planerade grupper' }),
    link: (name: string): Locator => page.getByRole('link', { name, exact: true }),
    drafts: page.getByRole('region', { name: 'Påbörjade grupper' }),
  }
}

/** The wizard for a new group. */
export function groupWizard(page: Page) {
  return {
    template: page.getByRole('radiogroup', { name: /^Välj det som liknar mest/u }),
    name: page.getByRole('textbox', { name: 'Gruppens namn' }),
    type: page.getByRole('combobox', { name: 'Vad är det för grupp?' }),
    area: (name: string): Locator => page.getByRole('checkbox', { name, exact: true }),
    form: page.getByRole('radiogroup', { name: 'Får nya komma med efter hand?' }),
    places: page.getByRole('textbox', { name: 'Antal platser' }),
    leaders: page.getByRole('combobox', { name: 'Ledare' }),
    newLeader: page.getByRole('button', { name: 'Ny ledare' }),
    newPlace: page.getByRole('button', { name: 'Ny plats' }),
    startOn: page.getByRole('textbox', { name: 'Första träffen' }),
    startsAt: page.getByRole('textbox', { name: 'Klockan' }).first(),
    rhythm: page.getByRole('radiogroup', { name: 'Hur ofta?' }),
    count: page.getByRole('textbox', { name: 'Antal träffar' }),
    preview: page.getByRole('table', { name: 'Träffar som skapas' }),
    rows: page.getByRole('table', { name: 'Träffar som skapas' }).getByRole('row').filter({ has: page.getByRole('checkbox') }),
    faults: page.getByRole('alert'),
    create: page.getByRole('button', { name: 'Skapa gruppen' }),
    members: page.getByRole('list', { name: 'Vilka ska med?' }),
  }
}

/** One group. */
export function groupPage(page: Page) {
  return {
    heading: page.getByRole('heading', { level: 1 }),
    facts: page.locator('dl[aria-label="Om gruppen"]'),
    tab: (name: RegExp): Locator => page.getByRole('tab', { name }),
    more: page.getByRole('button', { name: 'Mer', exact: true }),
    menuItem: (name: string): Locator => page.getByRole('menuitem', { name }),
    meetings: page.getByRole('table', { name: 'Gruppens träffar' }),
    cancelMeeting: page.getByRole('button', { name: /^Ställ in träffen/u }),
    changeMeeting: page.getByRole('button', { name: /^Ändra träffen/u }),
    calls: page.getByRole('region', { name: /^Ring om den inställda träffen/u }),
    addParticipants: page.getByRole('button', { name: 'Lägg till deltagare' }),
    adding: page.getByRole('form', { name: 'Lägg till deltagare' }),
    section: (name: string): Locator => page.getByRole('region', { name, exact: true }),
    freed: page.getByText('En plats är ledig', { exact: true }),
    offer: page.getByRole('button', { name: 'Erbjud plats', exact: true }),
    grid: page.getByRole('grid', { name: 'Närvaro, personer och träffar' }),
    cell: (name: string | RegExp): Locator => page.getByRole('grid').getByRole('gridcell', { name }),
    dialog: page.getByRole('dialog'),
  }
}
