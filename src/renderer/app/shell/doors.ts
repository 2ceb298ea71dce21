import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { Session } from '#shared/contract/roles.ts'
import { paths } from '../../components/screen/paths.ts'

type Top = (typeof paths)[Exclude<keyof typeof paths, 'newCarer' | 'newGroup'>]

/** The route that each screen begins with, in the menu's order: whoever may not call it sees no door. */
const doors: readonly (readonly [Top, RouteName])[] = [
  [paths.today, 'contacts.today'],
  [paths.carers, 'carers.list'],
  [paths.groups, 'groups.list'],
  [paths.respite, 'respite.grants'],
  [paths.calendar, 'calendar.range'],
  [paths.statistics, 'statistics.releases'],
  [paths.log, 'log.list'],
  [paths.settings, 'keys.status'],
]

/** Whether `session` may go to an address: to everything under a screen whose door is hers. An address of nothing is open: it says so itself. */
export function isOpenTo(session: Session | undefined, path: string): boolean {
  const [, door] = doors.find(([to]) => (to === paths.today ? path === to : path === to || path.startsWith(`${to}/`))) ?? []
  return door === undefined || mayCall(contract[door], session)
}

/** Where she begins: *Idag*, or for whoever has no such day the first screen that is hers. */
export function homeOf(session: Session | undefined): string {
  return doors.find(([, door]) => mayCall(contract[door], session))?.[0] ?? paths.settings
}
