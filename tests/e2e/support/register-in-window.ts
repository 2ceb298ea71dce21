import type { Page } from '@playwright/test'
import type { RegisterBridge } from '#shared/contract/bridge.ts'
import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/errors.ts'
import { lockNow } from './lock-now.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'

/** Calls a route as the window itself does; throws the error code. For what a test needs to be there already. */
export async function ask<N extends RouteName>(page: Page, route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await page.evaluate(async ([name, value]) => await (globalThis as unknown as { readonly register: RegisterBridge }).register.invoke(name as string, value), [route, input] as const) as Result<OutputOf<N>>
  if (!result.ok) throw new Error(`${route}: ${result.error.code} ${result.error.reason ?? ''} ${JSON.stringify(result.error.fields ?? [])}`)
  return result.value
}

/** An empty register, made and opened without the first-run screens. */
export async function openNewRegister(page: Page, notePlace: 'here' | 'case-system' = 'here'): Promise<void> {
  await page.waitForFunction(() => 'register' in window)
  const { kdf: _kdf, recoveryKey, ...setup } = testSetup
  await ask(page, 'vault.create', { ...setup, unit: { ...setup.unit, areaCodes: [...setup.unit.areaCodes], notePlace }, recoveryKey: recoveryKey ?? '' })
  await page.getByRole('heading', { name: 'Idag', level: 1 }).waitFor()
}

/** Locks by the keyboard and unlocks again, in the window that it returns. */
export async function lockAndUnlock(before: Page): Promise<Page> {
  const page = await lockNow(before)
  await page.getByLabel('Lösenord', { exact: true }).fill(testPassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Lås/ }).waitFor({ timeout: 60_000 })
  return page
}
