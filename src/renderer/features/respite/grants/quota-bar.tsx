import { IconAlertTriangle } from '@tabler/icons-react'
import type { Quota } from '../words/quota.ts'
import classes from './quota-bar.module.css'

interface QuotaBarProps {
  readonly quota: Quota
  /** Without the line of words that stands elsewhere. */
  readonly barOnly?: boolean
}

/** How much of a right is used: words first, and the same as a bar for the eye. */
export function QuotaBar({ quota, barOnly = false }: QuotaBarProps) {
  return (
    <div className={classes['quota']} data-state={quota.state}>
      {!barOnly && (
        <p className={classes['words']}>
          {quota.state === 'over' && <IconAlertTriangle size={18} aria-hidden />}
          <span>{quota.text}</span>
          <span className={classes['left']}>{quota.left}</span>
        </p>
      )}
      <div className={classes['bar']} aria-hidden="true">
        <span className={classes['performed']} style={width(quota.performed)} />
        <span className={classes['late']} style={width(quota.late)} />
        <span className={classes['booked']} style={width(quota.booked)} />
      </div>
      {!barOnly && quota.carried !== undefined && <p className={classes['small']}>{quota.carried}</p>}
    </div>
  )
}

function width(part: number): { readonly width: string } {
  return { width: `${Math.round(part * 1000) / 10}%` }
}
