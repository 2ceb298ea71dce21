import { useState } from 'react'
import { daysBetween, type CivilDate } from '#shared/domain/civil-date.ts'
import type { GridCursor } from '../../../components/calendar/model/grid-cursor.ts'
import { visibleDays, type CalendarView } from '../model/calendar-choices.ts'

/** Where one is: the page that is shown, and the day and hour one stands on. */
export interface Place {
  /** A day of the week or month that is shown. */
  readonly shown: CivilDate
  readonly cursor: GridCursor
  readonly moveTo: (cursor: GridCursor) => void
  readonly goTo: (date: CivilDate) => void
}

/** The page is turned when the cursor leaves what is seen, or goes a whole month; not when it enters another month's days at the edge. */
export function usePlace(today: CivilDate, view: CalendarView): Place {
  const [place, setPlace] = useState<{ readonly shown: CivilDate; readonly cursor: GridCursor }>({ shown: today, cursor: { date: today, hour: undefined } })
  return {
    ...place,
    moveTo: (cursor) => setPlace((present) => {
      const { from, to } = visibleDays(view, present.shown)
      const leaves = cursor.date < from || cursor.date > to || Math.abs(daysBetween(present.cursor.date, cursor.date)) >= 28
      return { shown: leaves ? cursor.date : present.shown, cursor }
    }),
    // At the top of the day, so that Tab goes through all of it.
    goTo: (date) => setPlace({ shown: date, cursor: { date, hour: undefined } }),
  }
}
