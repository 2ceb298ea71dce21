import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { endApp, launchApp } from '../../tests/e2e/support/launch.ts'
import { lockNow } from '../../tests/e2e/support/lock-now.ts'
import { agedScreens, putAgedRegister } from '../../tests/e2e/tasks/vault/aged-screens.ts'
import { askedScreens } from '../../tests/e2e/tasks/vault/asked-screens.ts'
import { doorScreens, obstacleScreens, olderScreen } from '../../tests/e2e/tasks/vault/locked-screens.ts'
import { noticeScreens, problemScreens } from '../../tests/e2e/tasks/vault/news-screens.ts'
import { managerScreens, registrarScreens, reviewerScreens, userScreens } from '../../tests/e2e/tasks/vault/people-screens.ts'
import { restoreScreens } from '../../tests/e2e/tasks/vault/restore-screens.ts'
import { planSealedWeek, sealedScreens } from '../../tests/e2e/tasks/vault/sealed-screens.ts'
import { sharedFirstRunScreens } from '../../tests/e2e/tasks/vault/shared-screens.ts'
import { changeUser, names, openStaffedRegister, unlockFirst, type LookAt } from '../../tests/e2e/tasks/vault/staffed-window.ts'

/** Starts the app on a folder of its own for as long as `visit` takes. */
async function visiting<T>(prepare: (userData: string) => Promise<T>, visit: (app: ElectronApplication, prepared: T, home: string) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'anhorig-tour-'))
  const userData = join(home, 'data')
  await mkdir(userData)
  const prepared = await prepare(userData)
  const app = await launchApp({ userData, env: { STANDIN_HEADLESS: '1' } })
  try {
    await visit(app, prepared, home)
  } finally {
    await endApp(app)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function wholeTour(app: ElectronApplication, home: string, look: LookAt): Promise<void> {
  let page: Page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  const shared = join(home, 'Gemensam')
  const register = join(shared, 'anhorigparmen-register')
  const older = join(home, 'aldre')
  await mkdir(shared)
  await sharedFirstRunScreens(app, page, home, look)
  const staff = await openStaffedRegister(app, page, shared)
  await planSealedWeek(page)
  await sealedScreens(page, 'med nyckel', look)
  await userScreens(page, look)
  await askedScreens(page, look)
  await noticeScreens(app, page, look)
  page = await changeUser(page, names.longNamed, staff.longNamed, look)
  await sealedScreens(page, 'utan nyckel', look)
  page = await changeUser(page, names.manager, staff.manager)
  await managerScreens(page, look)
  page = await changeUser(page, names.reviewer, staff.reviewer)
  await reviewerScreens(page, look)
  page = await changeUser(page, names.registrar, staff.registrar)
  await registrarScreens(page, look)
  page = await lockNow(page)
  await cp(register, older, { recursive: true })
  page = await doorScreens(await unlockFirst(page), look)
  await problemScreens(app, page, look)
  await obstacleScreens(page, register, look)
  await restoreScreens(page, home, look)
  await olderScreen(page, register, older, look)
}

/** The screens of a real register with several users: doors, questions, notices, what each role sees. The practice register has none of them. */
export async function tourVault(look: LookAt): Promise<void> {
  await visiting(() => Promise.resolve(), (app, _nothing, home) => wholeTour(app, home, look))
  await visiting(putAgedRegister, async (app, staff) => await agedScreens(await app.firstWindow(), staff, look))
}
