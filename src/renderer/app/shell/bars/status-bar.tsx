import { useIsMutating } from '@tanstack/react-query'
import { IconClock, IconDeviceFloppy, IconUser } from '@tabler/icons-react'
import { appText } from '../../app.text.ts'
import classes from './status-bar.module.css'

interface StatusBarProps {
  readonly userName: string
  readonly idleMinutes: number
}

/** Who works here, when it locks, and whether everything is kept. */
export function StatusBar({ userName, idleMinutes }: StatusBarProps) {
  const saving = useIsMutating() > 0
  return (
    <footer className={classes['bar']} aria-label={appText.status}>
      <span className={classes['item']}><IconUser size={16} aria-hidden />{userName}</span>
      <span className={classes['item']}><IconClock size={16} aria-hidden />{appText.locksAfter(idleMinutes)}</span>
      <span className={classes['item']}><IconDeviceFloppy size={16} aria-hidden />{saving ? appText.saving : appText.allSaved}</span>
    </footer>
  )
}
