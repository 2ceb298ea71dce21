import { IconAlertCircle, IconBan } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import type { CalendarEvent } from './model/calendar-event.ts'
import classes from './event-chip.module.css'

interface EventChipProps {
  readonly event: CalendarEvent
  readonly day: CivilDate
  readonly tabIndex: number
  readonly style?: CSSProperties
  /** A box as long as it lasts, with room for a second line; otherwise one line. */
  readonly isBox?: boolean
  /** A box too low for more than one line. */
  readonly isShort?: boolean
  /** Its end is here, so it can be dragged here. */
  readonly endsHere?: boolean
}

/** One event: icon, time and words in its colour. What is pressed is found by `data-event`, so that thousands need no listener each. */
export function EventChip({ event, day, tabIndex, style, isBox = false, isShort = false, endsHere = false }: EventChipProps) {
  const Icon = event.icon
  return (
    <button
      type="button"
      className={classes['chip']}
      data-event={event.id}
      data-tone={event.tone}
      data-box={isBox || undefined}
      data-short={isShort || undefined}
      data-movable={event.canMove || undefined}
      data-cancelled={event.isCancelled || undefined}
      tabIndex={tabIndex}
      style={style}
    >
      <span className="visually-hidden">{event.label}</span>
      <span className={classes['line']} aria-hidden="true" title={event.label}>
        <Icon size={16} aria-hidden className={classes['icon']} />
        {event.isWaiting && <IconAlertCircle size={16} aria-hidden className={classes['icon']} />}
        {event.isCancelled && <IconBan size={16} aria-hidden className={classes['icon']} />}
        {event.startsAt !== undefined && event.startsOn === day && <span className={classes['time']}>{formatClock(event.startsAt)}</span>}
        <span className={classes['text']}>{event.text}</span>
      </span>
      {isBox && !isShort && event.detail !== '' && <span className={classes['detail']} aria-hidden="true" title={event.label}>{event.detail}</span>}
      {isBox && endsHere && event.canStretch && <span className={classes['edge']} data-edge="" />}
    </button>
  )
}
