import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { errorText } from '../../api/error-text.ts'
import { usePrint } from '../../api/use-print.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { monthWords, weekWords } from '../../components/calendar/calendar-grid.text.ts'
import { canMove } from '../../components/calendar/entries/event-of.ts'
import { useToday } from '../../components/dates/use-today.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { showToast } from '../../components/feedback/toast.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { calendarText as text, paperText } from './calendar.text.ts'
import { chosenEntries, keepChoices, keptChoices, mostPerDay, turnedPage, visibleDays, type CalendarChoices } from './model/calendar-choices.ts'
import { CalendarBody } from './page/calendar-body.tsx'
import { CalendarDialogs, type Asked } from './page/calendar-dialogs.tsx'
import { CalendarPaper, printable } from './page/calendar-paper.tsx'
import { CalendarToolbar } from './page/calendar-toolbar.tsx'
import { KindFilters } from './page/kind-filters.tsx'
import { useCalendarKeys } from './page/use-calendar-keys.ts'
import { usePlace } from './page/use-place.ts'
import { usePrinting } from './page/use-printing.ts'
import { useMoves } from './event/use-moves.ts'

/** Everything that has a day, in one calendar; only the days that are shown are asked for. */
export function CalendarPage() {
  const { status } = useVaultStatus()
  const today = useToday()
  const [choices, setChoices] = useState(keptChoices)
  const place = usePlace(today, choices.view)
  const range = visibleDays(choices.view, place.shown)
  const [asked, setAsked] = useState<Asked>()
  const most = mostPerDay(choices)
  const { data, error, refetch } = useRouteQuery('calendar.range', { ...range, ...(most !== undefined && { mostPerDay: most }) }, { keepPrevious: true })
  // A day that was opened in a month: all of it, as long as something of it lies over the calendar.
  const [openedDay, setOpenedDay] = useState<CivilDate>()
  const ofDay = useRouteQuery('calendar.range', { from: openedDay ?? today, to: openedDay ?? today }, { enabled: openedDay !== undefined })
  const moves = useMoves()
  const isPrinting = usePrinting()
  const entries = chosenEntries(data?.entries ?? [], choices)
  const sendToPrinter = usePrint('calendar', printable(entries).flatMap((entry) => ('carerId' in entry ? [entry.carerId] : [])))
  const hidden = new Map(data?.hidden.map(({ date, count }) => [date, count]))
  const inDay = openedDay === undefined ? [] : chosenEntries(ofDay.data?.entries ?? [], choices).filter(({ id }) => entries.every((entry) => entry.id !== id))
  const ask = (next: Asked | undefined) => {
    setAsked(next)
    if (next === undefined || next.kind === 'day') setOpenedDay(next?.date)
  }
  const period = choices.view === 'week' ? text.week(isoWeekOf(range.from).week, weekWords(range.from, range.to)) : monthWords(place.shown)

  const choose = (next: CalendarChoices) => {
    keepChoices(next)
    setChoices(next)
  }
  const print = () => {
    const leftOut = entries.length - printable(entries).length
    if (leftOut > 0) showToast({ message: paperText.leftOut(leftOut) })
    sendToPrinter()
  }
  const askMove = (entry: CalendarEntry) => {
    // What is only days and words has all its fields in its own form.
    const hasForm = entry.kind === 'absence' || entry.kind === 'outreach' || entry.kind === 'local-day'
    if (!canMove(entry)) return ask({ kind: 'event', id: entry.id })
    ask(hasForm ? { kind: 'edit', id: entry.id } : undefined)
    if (!hasForm) moves.askWhere(entry)
  }
  useCalendarKeys((key) => {
    switch (key.kind) {
      case 'view': return choose({ ...choices, view: key.view })
      case 'go-to': return setAsked({ kind: 'go-to' })
      case 'new': return setAsked({ kind: 'new', at: place.cursor })
    }
  })

  return (
    <>
      <PageHeader
        title={text.title}
        documentTitle={text.title}
        actions={(
          <>
            <Button variant="subtle" onClick={() => setAsked({ kind: 'local-days' })}>{text.localDays}</Button>
            <Button variant="subtle" aria-keyshortcuts="Control+P" onClick={print}>{text.print}</Button>
            <Button leftSection={<IconPlus size={18} aria-hidden />} aria-keyshortcuts="n" onClick={() => setAsked({ kind: 'new', at: place.cursor })}>{text.create}</Button>
          </>
        )}
      />
      <CalendarToolbar
        period={period}
        view={choices.view}
        onView={(view) => choose({ ...choices, view })}
        onToday={() => place.goTo(today)}
        onTurn={(pages) => place.goTo(turnedPage(choices.view, place.shown, pages))}
        onGoTo={() => setAsked({ kind: 'go-to' })}
      />
      <KindFilters choices={choices} onChange={choose} />
      {error !== null && <ErrorPanel title={text.failed} onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {data === undefined && error === null && <p role="status">{text.loading}</p>}
      {data !== undefined && <CalendarBody view={choices.view} period={period} range={range} entries={entries} hidden={hidden} today={today} place={place} moves={moves} onMove={askMove} onAsk={ask} />}
      <CalendarDialogs asked={asked} entries={[...entries, ...inDay]} today={today} place={place} moves={moves} onMove={askMove} onAsk={ask} />
      {isPrinting && <CalendarPaper period={period} range={range} entries={entries} hidden={hidden} asMonth={choices.view === 'month'} today={today} userName={status?.session?.userName ?? ''} />}
    </>
  )
}
