import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { Session } from '#shared/contract/roles.ts'
import { Drawer } from '@mantine/core'
import { IconCalendar, IconCalendarDue, IconChartBar, IconClockHour4, IconListSearch, IconSettings, IconUsers, IconUsersGroup, type Icon } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { paths } from '../../components/screen/paths.ts'
import { appText } from '../app.text.ts'
import classes from './side-menu.module.css'

interface Entry {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  readonly keys: string
  /** The route that the screen begins with: whoever may not call it sees no door. */
  readonly door: RouteName
}

const entries: readonly Entry[] = [
  { to: paths.today, label: appText.today, icon: IconCalendarDue, keys: 'Control+1', door: 'contacts.today' },
  { to: paths.carers, label: appText.carers, icon: IconUsers, keys: 'Control+2', door: 'carers.list' },
  { to: paths.groups, label: appText.groups, icon: IconUsersGroup, keys: 'Control+3', door: 'groups.list' },
  { to: paths.respite, label: appText.respite, icon: IconClockHour4, keys: 'Control+4', door: 'respite.grants' },
  { to: paths.calendar, label: appText.calendar, icon: IconCalendar, keys: 'Control+5', door: 'calendar.range' },
  { to: paths.statistics, label: appText.statistics, icon: IconChartBar, keys: 'Control+6', door: 'statistics.releases' },
  { to: paths.log, label: appText.log, icon: IconListSearch, keys: 'Control+7', door: 'log.list' },
  { to: paths.settings, label: appText.settings, icon: IconSettings, keys: 'Control+8', door: 'keys.status' },
]

interface SideMenuProps {
  readonly session: Session | undefined
  /** On a narrow window the menu lies over the content and is opened by its button. */
  readonly opened: boolean
  readonly onClose: () => void
}

export function SideMenu({ session, opened, onClose }: SideMenuProps) {
  const links = <MenuLinks session={session} onFollow={onClose} />
  return (
    <>
      <nav className={classes['side']} aria-label={appText.mainMenu}>{links}</nav>
      <Drawer opened={opened} onClose={onClose} title={appText.mainMenu} size="17rem" hiddenFrom="md">
        <nav aria-label={appText.mainMenu}>{links}</nav>
      </Drawer>
    </>
  )
}

function MenuLinks({ session, onFollow }: { readonly session: Session | undefined; readonly onFollow: () => void }) {
  return (
    <ul className={classes['list']}>
      {entries.filter(({ door }) => mayCall(contract[door], session)).map((entry) => (
        <li key={entry.to}>
          <NavLink to={entry.to} end={entry.to === paths.today} className={classes['link'] ?? ''} aria-keyshortcuts={entry.keys} onClick={onFollow}>
            <entry.icon size={22} aria-hidden />
            {entry.label}
          </NavLink>
        </li>
      ))}
    </ul>
  )
}
