import { expect, type Page } from '@playwright/test'
import { groupsPage, groupWizard } from '../pages/groups.ts'

export interface PlannedGroup {
  readonly name: string
  readonly area: string
  /** As typed: `+7`, `13/1`. */
  readonly startOn: string
  readonly startsAt: string
}

/** Plans a group from the first template; ends on its page. */
export async function planGroup(page: Page, { name, area, startOn, startsAt }: PlannedGroup): Promise<void> {
  await page.keyboard.press('Control+3')
  await groupsPage(page).newGroup.click()
  const wizard = groupWizard(page)
  await wizard.template.getByRole('radio').first().check({ force: true })
  await wizard.name.fill(name)
  await wizard.area(area).check()
  await wizard.startOn.fill(startOn)
  await wizard.startsAt.fill(startsAt)
  await expect(wizard.rows.first()).toBeVisible()
  await wizard.create.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
