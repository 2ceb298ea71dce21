import type { Page } from '@playwright/test'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/app-fixture.ts'
import { comeToRest } from './support/come-to-rest.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { lockNow } from './support/lock-now.ts'
import { cutOff, englishWords, smallTargets } from './support/look-at.ts'
import { agedScreens, putAgedRegister } from './tasks/vault/aged-screens.ts'
import { askedScreens } from './tasks/vault/asked-screens.ts'
import { doorScreens, obstacleScreens, olderScreen } from './tasks/vault/locked-screens.ts'
import { noticeScreens, problemScreens } from './tasks/vault/news-screens.ts'
import { managerScreens, registrarScreens, reviewerScreens, userScreens } from './tasks/vault/people-screens.ts'
import { restoreScreens } from './tasks/vault/restore-screens.ts'
import { planSealedWeek, sealedScreens } from './tasks/vault/sealed-screens.ts'
import { changeUser, names, openStaffedRegister, unlockFirst, type LookAt } from './tasks/vault/staffed-window.ts'

/** Each screen once: no axe violation in light or dark, nothing cut off or sideways on a small window, nothing too small to hit, no English. */
function looksFor(faults: string[]): LookAt {
  return async (screen, page) => {
    for (const size of [{ width: 683, height: 384 }, { width: 1093, height: 614 }]) {
      await page.setViewportSize(size)
      await comeToRest(page)
      await expectNoSidewaysScroll(page, `${screen} ${size.width}`)
      for (const cut of await cutOff(page)) faults.push(`${screen} ${size.width}: ${cut}`)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    for (const small of await smallTargets(page, 32)) faults.push(`${screen}: small ${small}`)
    for (const word of await englishWords(page)) faults.push(`${screen}: English "${word}"`)
    await expectAccessible(page, screen)
  }
}

async function sharedFolder(userData: string): Promise<string> {
  const shared = join(userData, 'gemensam')
  await mkdir(shared)
  return shared
}

test('protected persons, users, every question for the own passphrase and every notice look right with all keys', async ({ launch, userData }) => {
  test.setTimeout(600_000)
  const app = await launch()
  const page = await app.firstWindow()
  await openStaffedRegister(app, page, await sharedFolder(userData))
  await planSealedWeek(page)
  const faults: string[] = []
  const look = looksFor(faults)
  await sealedScreens(page, 'med nyckel', look)
  await userScreens(page, look)
  await askedScreens(page, look)
  await noticeScreens(app, page, look)
  expect(faults).toEqual([])
})

test('each role comes to a screen of her own and meets no closed door', async ({ launch, userData }) => {
  test.setTimeout(600_000)
  const app = await launch()
  let page: Page = await app.firstWindow()
  const staff = await openStaffedRegister(app, page, await sharedFolder(userData))
  await planSealedWeek(page)
  const faults: string[] = []
  const look = looksFor(faults)
  const heading = () => page.getByRole('heading', { level: 1 })
  const goes = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await test.step('without the key of protected identities', async () => {
    page = await changeUser(page, names.longNamed, staff.longNamed, look)
    await sealedScreens(page, 'utan nyckel', look)
  })
  await test.step('a manager begins with the statistics, where no person is', async () => {
    page = await changeUser(page, names.manager, staff.manager)
    await expect(heading()).toHaveText('Statistik')
    await goes('1', '2', '3', '4', '5', '7', 'n')
    await expect(heading()).toHaveText('Statistik')
    await expect(page.getByText(/är inte uttaget än/u).first()).toBeVisible()
    await managerScreens(page, look)
  })
  await test.step('a log reviewer begins with the log', async () => {
    page = await changeUser(page, names.reviewer, staff.reviewer)
    await expect(heading()).toHaveText('Logg')
    await goes('1', '2', '6', 'n')
    await expect(heading()).toHaveText('Logg')
    await reviewerScreens(page, look)
  })
  await test.step('who records in one area begins with her day', async () => {
    page = await changeUser(page, names.registrar, staff.registrar)
    await expect(heading()).toHaveText('Idag')
    await registrarScreens(page, look)
  })
  expect(faults).toEqual([])
})

test('the door, what keeps it closed and the way back to a backup look right; what went wrong comes into sight', async ({ launch, userData }) => {
  test.setTimeout(600_000)
  const app = await launch()
  let page: Page = await app.firstWindow()
  const shared = await sharedFolder(userData)
  await openStaffedRegister(app, page, shared)
  const register = join(shared, 'anhorigparmen-register')
  await planSealedWeek(page)
  const faults: string[] = []
  const look = looksFor(faults)
  page = await doorScreens(await olderAside(page, register, join(userData, 'aldre')), look)
  await problemScreens(app, page, look)
  await obstacleScreens(page, register, async (screen, shown) => {
    await expect(shown.getByRole('alert').getByText(/\./u).first(), `${screen} is in sight`).toBeInViewport()
    await look(screen, shown)
  })
  await restoreScreens(page, userData, look)
  await olderScreen(page, register, join(userData, 'aldre'), look)
  expect(faults).toEqual([])
})

test('after two months without care the register says so to whoever can mend it, and an ended account why it does not open', async ({ launch, userData }) => {
  test.setTimeout(300_000)
  const staff = await putAgedRegister(userData)
  const faults: string[] = []
  await agedScreens(await (await launch()).firstWindow(), staff, looksFor(faults))
  expect(faults).toEqual([])
})

/** Keeps the register as it is now, locked, for `olderScreen`; unlocked again in the window that it returns. */
async function olderAside(before: Page, register: string, aside: string): Promise<Page> {
  const page = await lockNow(before)
  await cp(register, aside, { recursive: true })
  return await unlockFirst(page)
}
