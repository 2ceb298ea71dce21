import { Drawer } from '@mantine/core'
import { IconCalendar, IconCalendarDue, IconChartBar, IconClockHour4, IconUsers, IconUsersGroup, type Icon } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import { paths } from '../../components/screen/paths.ts'
import { appText } from '../app.text.ts'
import classes from './side-menu.module.css'

interface Entry {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  readonly keys: string
  readonly casework: boolean
}

const entries: readonly Entry[] = [
  { to: paths.today, label: appText.today, icon: IconCalendarDue, keys: 'Control+1', casework: true },
  { to: paths.carers, label: appText.carers, icon: IconUsers, keys: 'Control+2', casework: true },
  { to: paths.groups, label: appText.groups, icon: IconUsersGroup, keys: 'Control+3', casework: true },
  { to: paths.respite, label: appText.respite, icon: IconClockHour4, keys: 'Control+4', casework: true },
  { to: paths.calendar, label: appText.calendar, icon: IconCalendar, keys: 'Control+5', casework: true },
  { to: paths.statistics, label: appText.statistics, icon: IconChartBar, keys: 'Control+6', casework: false },
]

interface SideMenuProps {
  readonly casework: boolean
  /** On a narrow window the menu lies over the content and is opened by its button. */
  readonly opened: boolean
  readonly onClose: () => void
}

export function SideMenu({ casework, opened, onClose }: SideMenuProps) {
  const links = <MenuLinks casework={casework} onFollow={onClose} />
  return (
    <>
      <nav className={classes['side']} aria-label={appText.mainMenu}>{links}</nav>
      <Drawer opened={opened} onClose={onClose} title={appText.mainMenu} size="17rem" hiddenFrom="md">
        <nav aria-label={appText.mainMenu}>{links}</nav>
      </Drawer>
    </>
  )
}

function MenuLinks({ casework, onFollow }: { readonly casework: boolean; readonly onFollow: () => void }) {
  return (
    <ul className={classes['list']}>
      {entries.filter((entry) => casework || !entry.casework).map((entry) => (
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
