import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { addDays } from '../../src/shared/domain/civil-date.ts'
import { mondayOf } from '../../src/shared/domain/iso-week.ts'
import { localToday } from '../../src/shared/domain/local-today.ts'
import { previousQuarter, quarterOf } from '../../src/shared/domain/quarter.ts'
import { everyFirstRunScreen, everyOpenScreen, practiceLocked } from '../../tests/e2e/tasks/every-screen.ts'
import { lockNow } from '../../tests/e2e/support/lock-now.ts'
import { passBy } from '../../tests/e2e/tasks/look.ts'
import { planGroup } from '../../tests/e2e/tasks/plan-group.ts'
import { recordContact } from '../../tests/e2e/tasks/record-contact.ts'
import { addCaredFor, registerCarer } from '../../tests/e2e/tasks/register-carer.ts'
import { releaseQuarter, saveFiles, showQuarter } from '../../tests/e2e/tasks/release-quarter.ts'
import { createRegister, openPractice, unlock } from '../../tests/e2e/tasks/set-up.ts'
import { tryTheNetwork } from '../../tests/e2e/tasks/try-the-network.ts'

/** One run of the app: what is done in it, and how it is called in the account. */
export interface Day {
  readonly name: string
  readonly work: (app: ElectronApplication, page: Page, folder: string) => Promise<void>
}

const today = () => localToday(new Date())

async function newRegister(_app: ElectronApplication, first: Page): Promise<void> {
  let page = first
  await createRegister(page)
  await registerCarer(page, { firstName: 'Anna', lastName: 'Provsson', birthYear: '1950', sex: 'Kvinna', firstContact: '2026-01-02' })
  await addCaredFor(page, { alias: 'Make', relation: 'Maka/make/partner', targetGroup: 'Demenssjukdom/kognitiv sjukdom', area: 'Äldreomsorg', from: '2026-01-02' })
  await recordContact(page, { carers: ['Provsson'], heldOn: today(), form: 'Telefon', note: 'Ringde för att höra hur det går.' })
  page = await lockNow(page)
  await unlock(page)
  await page.getByRole('link', { name: 'Kalender', exact: true }).waitFor()
}

async function planAndCount(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await openPractice(page)
  await planGroup(page, { name: 'Vinterns anhöriggrupp', area: 'Äldreomsorg', startOn: addDays(mondayOf(today()), 16), startsAt: '13' })
  const quarter = previousQuarter(quarterOf(today()))
  await showQuarter(page, Number(quarter.slice(-1)) as 1 | 2 | 3 | 4)
  await releaseQuarter(page)
  await mkdir(join(folder, 'uttag'))
  await saveFiles(app, page, { xlsx: join(folder, 'uttag/kvartal.xlsx'), csv: join(folder, 'uttag/kvartal.csv') })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))
  const locked = await lockNow(page)
  await locked.getByRole('button', { name: 'Fortsätt öva' }).waitFor()
}

/** A day's work: the first run, a register of one's own, every screen, planning, counting, files, locking. */
export const workDays: readonly Day[] = [
  { name: 'första starten', work: (_app, page) => everyFirstRunScreen(page, passBy(page)) },
  { name: 'ett nytt register', work: newRegister },
  { name: 'alla skärmar', work: async (_app, page) => { await everyOpenScreen(page, passBy(page)); await practiceLocked(page) } },
  { name: 'planering och uttag', work: planAndCount },
]

/** A page that has been taken over. */
export const hostileDay: Day = { name: 'en fientlig sida', work: (_app, page) => tryTheNetwork(page) }
