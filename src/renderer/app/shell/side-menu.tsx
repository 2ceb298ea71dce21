import type { Session } from '#shared/contract/roles.ts'
import { Drawer } from '@mantine/core'
import { IconCalendar, IconCalendarDue, IconChartBar, IconClockHour4, IconListSearch, IconSettings, IconUsers, IconUsersGroup, type Icon } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { paths } from '../../components/screen/paths.ts'
import { appText } from '../app.text.ts'
import { isOpenTo } from './doors.ts'
import classes from './side-menu.module.css'

interface Entry {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  readonly keys: string
}

const entries: readonly Entry[] = [
  { to: paths.today, label: appText.today, icon: IconCalendarDue, keys: 'Control+1' },
  { to: paths.carers, label: appText.carers, icon: IconUsers, keys: 'Control+2' },
  { to: paths.groups, label: appText.groups, icon: IconUsersGroup, keys: 'Control+3' },
  { to: paths.respite, label: appText.respite, icon: IconClockHour4, keys: 'Control+4' },
  { to: paths.calendar, label: appText.calendar, icon: IconCalendar, keys: 'Control+5' },
  { to: paths.statistics, label: appText.statistics, icon: IconChartBar, keys: 'Control+6' },
  { to: paths.log, label: appText.log, icon: IconListSearch, keys: 'Control+7' },
  { to: paths.settings, label: appText.settings, icon: IconSettings, keys: 'Control+8' },
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
      {entries.filter(({ to }) => isOpenTo(session, to)).map((entry) => (
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
