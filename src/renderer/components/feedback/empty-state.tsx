import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon?: ReactNode
  /** What belongs here, in a sentence. */
  readonly children: ReactNode
  /** At most one button. */
  readonly action?: ReactNode
}

/** Where there is nothing yet: what the place is for, and the one thing to do. */
export function EmptyState({ icon, children, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      {icon !== undefined && <span className={classes['icon']} aria-hidden="true">{icon}</span>}
      <p className={classes['text']}>{children}</p>
      {action}
    </div>
  )
}
