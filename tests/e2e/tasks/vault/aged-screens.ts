import { expect, type Page } from '@playwright/test'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { staffedRegister } from '../../../support/keeping/staffed-register.ts'
import { lockScreen } from '../../pages/lock-screen.ts'
import { changeUser, names, unlockFirst, type LookAt } from './staffed-window.ts'

const daysAgo = 60
const ended = 'Kort Vikarie'

/** One-time passphrases of a register that is sixty days old: of somebody whose account has ended, and of a log reviewer. */
export interface AgedStaff {
  readonly ended: string
  readonly reviewer: string
}

/** Puts such a register where the app will find it. */
export async function putAgedRegister(userData: string): Promise<AgedStaff> {
  const then = { now: () => new Date(Date.now() - daysAgo * 86_400_000) }
  await using register = await staffedRegister(then)
  const left = await register.add(ended, { activeTo: addDays(localToday(then.now()), 30) })
  const reviewer = await register.add(names.reviewer, { roles: ['log-reviewer'], areaCodes: ['AO', 'FH', 'IFO'] })
  register.lock()
  await cp(register.folder, join(userData, 'register'), { recursive: true })
  return { ended: left.passphrase, reviewer: reviewer.passphrase }
}

/** What two months without care look like: an account that has ended, reminders on *Idag* and for the log reviewer. Begins at the door. */
export async function agedScreens(page: Page, staff: AgedStaff, look: LookAt): Promise<void> {
  const lock = lockScreen(page)
  const reminders = (shown: Page) => shown.getByRole('list', { name: 'Påminnelser' })
  await lock.who.getByRole('radio', { name: ended }).check()
  await lock.passphrase.fill(staff.ended)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Din behörighet har gått ut', { timeout: 60_000 })
  await look('last, behorigheten har gatt ut', page)
  await unlockFirst(page)
  await expect(reminders(page)).toContainText('Loggen har inte kontrollerats på')
  await look('idag, paminnelser', page)
  const next = await changeUser(page, names.reviewer, staff.reviewer)
  await expect(next.getByRole('heading', { level: 1 })).toHaveText('Logg')
  await expect(reminders(next)).toContainText('Loggen har inte kontrollerats på')
  await look('granskare, paminnelser', next)
}
