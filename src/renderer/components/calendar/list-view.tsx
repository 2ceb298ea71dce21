import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { dayWords, gridText } from './calendar-grid.text.ts'
import { eventsByDay, type CalendarEvent } from './model/calendar-event.ts'
import { dayMarks } from './model/day-mark.ts'
import classes from './list-view.module.css'

export interface ListViewProps {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly events: readonly CalendarEvent[]
  readonly today: CivilDate
  /** Of the day's heading: 2 under a page's own, 3 in a dialog. */
  readonly headingLevel?: 2 | 3
  /** The day to begin at, where the list is long. */
  readonly at?: CivilDate
  readonly onOpen: (id: string) => void
  /** Asks where to, by fields. */
  readonly onMove: (id: string) => void
}

/** Day by day, in words: everything that month and week say. Arrows go from one to the next as well as Tab. */
export function ListView({ from, to, events, today, headingLevel = 2, at, onOpen, onMove }: ListViewProps) {
  const list = useRef<HTMLDivElement>(null)
  const byDay = eventsByDay(events, from, to)
  const markOf = dayMarks(events, from, to)
  const days: CivilDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (byDay.has(day) || markOf(day).names.length > 0) days.push(day)

  const startsAt = at === undefined ? undefined : days.find((day) => day >= at)
  useEffect(() => {
    if (startsAt !== undefined && startsAt !== from) document.getElementById(`dag-${startsAt}`)?.scrollIntoView({ block: 'start' })
  }, [startsAt, from])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return
    const id = event.target.dataset['event']
    if (event.key.toLowerCase() === 'm' && id !== undefined) {
      event.preventDefault()
      return onMove(id)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const rows = [...list.current?.querySelectorAll<HTMLElement>('[data-event]') ?? []]
    event.preventDefault()
    rows[rows.indexOf(event.target) + step]?.focus()
  }
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-event]')?.dataset['event'] : undefined
    if (id !== undefined) onOpen(id)
  }

  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <div ref={list} className={classes['list']} onKeyDown={onKeyDown} onClick={onClick} role="presentation">
      {days.length === 0 && <p className={classes['nothing']}>{gridText.nothingInList}</p>}
      {days.map((day) => {
        const mark = markOf(day)
        return (
          <section key={day} className={classes['day']} aria-labelledby={`dag-${day}`}>
            <Heading id={`dag-${day}`} className={classes['heading']} data-red={mark.isRed || undefined}>
              <span className={classes['date']}>{dayWords(day)}, {formatIsoWeek(day)}</span>
              {day === today && <span className={classes['today']}>{gridText.today}</span>}
              {mark.names.length > 0 && <span className={classes['names']}>{mark.names.join(', ')}</span>}
            </Heading>
            <ul className={classes['events']}>
              {(byDay.get(day) ?? []).map((event) => <li key={event.id}><ListRow event={event} /></li>)}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function ListRow({ event }: { readonly event: CalendarEvent }) {
  const Icon = event.icon
  return (
    <button type="button" className={classes['row']} data-event={event.id} data-tone={event.tone} data-cancelled={event.isCancelled || undefined}>
      <span className="visually-hidden">{event.label}</span>
      <span className={classes['time']} aria-hidden="true">{event.startsAt === undefined || event.endsAt === undefined ? gridText.wholeDay : formatTimeRange(event.startsAt, event.endsAt)}</span>
      <Icon size={20} aria-hidden className={classes['icon']} />
      <span className={classes['what']} aria-hidden="true"><span className={classes['text']}>{event.text}</span>{event.detail !== '' && <span className={classes['detail']}>{event.detail}</span>}</span>
    </button>
  )
}
