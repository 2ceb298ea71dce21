import { useIsMutating } from '@tanstack/react-query'
import { IconClock, IconDeviceFloppy, IconUser } from '@tabler/icons-react'
import type { Session } from '#shared/contract/roles.ts'
import { appText } from '../../app.text.ts'
import { LastBackup } from './last-backup.tsx'
import classes from './status-bar.module.css'

interface StatusBarProps {
  readonly session: Session | undefined
  /** The practice register is never backed up. */
  readonly isPractice: boolean
  readonly idleMinutes: number
}

/** Who works here, when it locks, when it was last backed up, and whether everything is kept. */
export function StatusBar({ session, isPractice, idleMinutes }: StatusBarProps) {
  const saving = useIsMutating() > 0
  return (
    <footer className={classes['bar']} aria-label={appText.status}>
      <span className={classes['item']}><IconUser size={16} aria-hidden />{session?.userName ?? ''}</span>
      <span className={classes['item']}><IconClock size={16} aria-hidden />{appText.locksAfter(idleMinutes)}</span>
      {!isPractice && <LastBackup session={session} />}
      <span className={classes['item']}><IconDeviceFloppy size={16} aria-hidden />{saving ? appText.saving : appText.allSaved}</span>
    </footer>
  )
}
