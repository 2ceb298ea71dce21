import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { eventOf } from '../../../components/calendar/entries/event-of.ts'
import type { GridActions } from '../../../components/calendar/grid/use-grid-keys.ts'
import { ListView } from '../../../components/calendar/list-view.tsx'
import type { Stretched, Taken } from '../../../components/calendar/model/drag-times.ts'
import { MonthView } from '../../../components/calendar/month-view.tsx'
import { WeekView } from '../../../components/calendar/week-view.tsx'
import { calendarText as text } from '../calendar.text.ts'
import type { useMoves } from '../event/use-moves.ts'
import type { CalendarView, DayRange } from '../model/calendar-choices.ts'
import { stretchedTimes, takenTimes } from '../model/new-times.ts'
import type { Asked } from './calendar-dialogs.tsx'
import classes from './calendar.module.css'
import { useNow } from './use-now.ts'
import type { Place } from './use-place.ts'

interface CalendarBodyProps {
  readonly view: CalendarView
  readonly period: string
  readonly range: DayRange
  readonly entries: readonly CalendarEntry[]
  readonly hidden: ReadonlyMap<CivilDate, number>
  readonly today: CivilDate
  readonly place: Place
  readonly moves: ReturnType<typeof useMoves>
  readonly onMove: (entry: CalendarEntry) => void
  readonly onAsk: (asked: Asked) => void
}

export function CalendarBody({ view, period, range, entries, hidden, today, place, moves, onMove, onAsk }: CalendarBodyProps) {
  const now = useNow()
  const isTall = useMediaQuery('(min-height: 62rem)', false, { getInitialValueInEffect: false })
  const events = useMemo(() => entries.map(eventOf), [entries])
  const withEntry = (id: string, run: (entry: CalendarEntry) => void) => {
    const entry = entries.find((each) => each.id === id)
    if (entry !== undefined) run(entry)
  }
  const actions: GridActions = {
    onCursor: place.moveTo,
    onOpen: (id) => onAsk({ kind: 'event', id }),
    onOpenDay: (date) => onAsk({ kind: 'day', date }),
    onCreate: (at) => onAsk({ kind: 'new', at }),
    onMove: (id) => withEntry(id, onMove),
  }
  const onTake = (id: string, to: Taken) => withEntry(id, (entry) => moves.moveTo(entry, takenTimes(entry, to)))
  const onStretch = (id: string, to: Stretched) => withEntry(id, (entry) => moves.moveTo(entry, stretchedTimes(entry, to)))
  const common = { label: `${text.title}, ${period}`, events, today, cursor: place.cursor, onTake, ...actions }
  switch (view) {
    case 'month': return <><MonthView {...common} hidden={hidden} month={place.shown} from={range.from} to={range.to} lines={isTall ? 5 : 3} /><p className={classes['hint']}>{text.hint}</p></>
    case 'week': return <WeekView {...common} monday={range.from} now={now} onStretch={onStretch} />
    case 'list': return <ListView from={range.from} to={range.to} events={events} today={today} at={place.cursor.date} onOpen={actions.onOpen} onMove={actions.onMove} />
  }
}
