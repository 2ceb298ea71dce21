import { expect, test } from 'vitest'
import type { Role } from '#shared/contract/roles.ts'
import { homeOf, isOpenTo } from '../../../src/renderer/app/shell/doors.ts'
import { paths } from '../../../src/renderer/components/screen/paths.ts'
import { testSession } from '../../support/test-session.ts'

const as = (...roles: readonly Role[]) => testSession({ roles: [...roles] })

test.each<readonly [Role, string]>([
  ['consultant', paths.today], ['registrar', paths.today], ['manager', paths.statistics], ['log-reviewer', paths.log], ['system-admin', paths.settings],
])('a %s begins at %s, which is open to her', (role, home) => {
  expect(homeOf(as(role))).toBe(home)
  expect(isOpenTo(as(role), home)).toBe(true)
})

test('to a manager alone every address with a person is closed, and what lies under it', () => {
  for (const path of [paths.today, paths.carers, paths.newCarer, '/anhoriga/x', paths.groups, '/grupper/x', paths.respite, '/avlosning/x', paths.calendar, paths.log]) {
    expect(isOpenTo(as('manager'), path), path).toBe(false)
  }
  for (const path of [paths.statistics, paths.settings]) expect(isOpenTo(as('manager'), path), path).toBe(true)
})

test('an address of nothing is open to everybody: the page itself says so', () => {
  expect(isOpenTo(as('manager'), '/finns-inte')).toBe(true)
})
