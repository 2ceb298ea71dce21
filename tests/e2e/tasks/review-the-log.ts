import type { Page } from '@playwright/test'
import { addDays } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { ask, lockAndUnlock } from '../support/register-in-window.ts'

/** Gives the one who works the role *Logggranskare* too; it holds from the next unlock, in the window returned. */
export async function becomeReviewer(page: Page): Promise<Page> {
  const { users } = await ask(page, 'users.list', {})
  const own = users[0]
  if (own === undefined) throw new Error('nobody')
  const { id, version, name, titleCode, roles, areaCodes, seesProtected } = own
  await ask(page, 'users.change', { id, version, user: { name, titleCode, roles: [...roles, 'log-reviewer'], areaCodes: [...areaCodes], seesProtected, activeTo: addDays(localToday(new Date()), 365) }, ownPassphrase: testPassphrase })
  const next = await lockAndUnlock(page)
  await next.getByRole('navigation', { name: 'Huvudmeny' }).waitFor()
  return next
}
