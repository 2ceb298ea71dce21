import { useNavigate } from 'react-router'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { eventOf, whenWords } from '../../../components/calendar/entries/event-of.ts'
import { entryText } from '../../../components/calendar/entries/event-words.text.ts'
import { timeOfHour, type GridCursor } from '../../../components/calendar/model/grid-cursor.ts'
import { useAppActions } from '../../../components/screen/app-actions.ts'
import { withAskedTime } from '../../../components/screen/asked-time.ts'
import { paths } from '../../../components/screen/paths.ts'
import { ScopeDialog } from '../../../components/series/scope-dialog.tsx'
import { EventDialog } from '../event/event-dialog.tsx'
import { moveText } from '../event/event.text.ts'
import { MoveDialog } from '../event/move-dialog.tsx'
import type { useMoves } from '../event/use-moves.ts'
import { LocalDaysDialog } from '../local-days/local-days-dialog.tsx'
import { scopesOf } from '../model/offered-scopes.ts'
import { AbsenceDialog } from '../own-time/absence-dialog.tsx'
import { OutreachDialog } from '../own-time/outreach-dialog.tsx'
import { useRemoveOwn } from '../own-time/remove-own.ts'
import { DayDialog } from './day-dialog.tsx'
import { GoToDate } from './go-to-date.tsx'
import { NewDialog, type NewKind } from './new-dialog.tsx'
import type { Place } from './use-place.ts'

/** What lies over the calendar. */
export type Asked =
  | { readonly kind: 'go-to' | 'local-days' }
  | { readonly kind: 'event' | 'edit'; readonly id: string }
  | { readonly kind: 'day'; readonly date: CivilDate }
  | { readonly kind: 'new' | 'new-absence' | 'new-outreach'; readonly at: GridCursor }

interface CalendarDialogsProps {
  readonly asked: Asked | undefined
  readonly entries: readonly CalendarEntry[]
  readonly today: CivilDate
  readonly place: Place
  readonly moves: ReturnType<typeof useMoves>
  readonly onMove: (entry: CalendarEntry) => void
  readonly onAsk: (asked: Asked | undefined) => void
}

export function CalendarDialogs(props: CalendarDialogsProps) {
  const { asked, today, place, moves, onAsk } = props
  const close = () => onAsk(undefined)
  const { step } = moves
  return (
    <>
      <GoToDate opened={asked?.kind === 'go-to'} today={today} onGo={(date) => { place.goTo(date); close() }} onClose={close} onClosed={focusCursor} />
      <AskedDialog {...props} />
      <ScopeDialog
        opened={step?.kind === 'scope'}
        title={moveText.title}
        scopes={step === undefined ? ['this'] : scopesOf(step.entry)}
        confirmLabel={moveText.confirm}
        busy={moves.busy}
        onConfirm={(scope) => { if (step !== undefined) void moves.send({ entry: step.entry, times: step.times, scope }) }}
        onClose={moves.cancel}
      >
        {step !== undefined && <p>{moveText.question(entryText(step.entry), whenWords({ ...step.entry, ...step.times }))}</p>}
      </ScopeDialog>
      {step?.kind === 'fields' && <MoveDialog entry={step.entry} times={step.times} today={today} error={step.error} busy={moves.busy} onMove={(move) => void moves.send(move)} onClose={moves.cancel} />}
    </>
  )
}

function AskedDialog({ asked, entries, today, onMove, onAsk }: CalendarDialogsProps) {
  const navigate = useNavigate()
  const { openContactDialog } = useAppActions()
  const remove = useRemoveOwn()
  const close = () => onAsk(undefined)
  const moveById = (id: string) => {
    const entry = entries.find((each) => each.id === id)
    if (entry !== undefined) onMove(entry)
  }
  const begin = (kind: NewKind, { date, hour }: GridCursor) => {
    const time = hour === undefined ? undefined : timeOfHour(hour)
    const at = { heldOn: date, ...(time !== undefined && { startsAt: time }) }
    switch (kind) {
      case 'conversation': close(); return openContactDialog({ planned: at })
      case 'absence': return onAsk({ kind: 'new-absence', at: { date, hour } })
      case 'outreach': return onAsk({ kind: 'new-outreach', at: { date, hour } })
      case 'meeting': return void navigate(paths.newGroup, withAskedTime(at))
      case 'respite': return void navigate(paths.respite, withAskedTime(at))
    }
  }
  switch (asked?.kind) {
    case undefined:
    case 'go-to': return null
    case 'local-days': return <LocalDaysDialog today={today} onClose={close} />
    case 'day': return (
      <DayDialog date={asked.date} events={entries.map(eventOf)} today={today} onOpen={(id) => onAsk({ kind: 'event', id })} onMove={moveById} onCreate={() => onAsk({ kind: 'new', at: { date: asked.date, hour: undefined } })} onClose={close} />
    )
    case 'new': return <NewDialog date={asked.at.date} time={asked.at.hour === undefined ? undefined : timeOfHour(asked.at.hour)} onChoose={(kind) => begin(kind, asked.at)} onClose={close} />
    case 'new-absence': return <AbsenceDialog entry={undefined} date={asked.at.date} today={today} onClose={close} />
    case 'new-outreach': return <OutreachDialog entry={undefined} date={asked.at.date} startsAt={asked.at.hour === undefined ? undefined : timeOfHour(asked.at.hour)} today={today} onClose={close} />
    case 'event':
    case 'edit': {
      const entry = entries.find(({ id }) => id === asked.id)
      if (entry === undefined) return null
      if (asked.kind === 'edit' && entry.kind === 'absence') return <AbsenceDialog entry={entry} date={entry.startsOn} today={today} onClose={close} />
      if (asked.kind === 'edit' && entry.kind === 'outreach') return <OutreachDialog entry={entry} date={entry.startsOn} startsAt={undefined} today={today} onClose={close} />
      if (asked.kind === 'edit' && entry.kind === 'local-day') return <LocalDaysDialog today={today} editId={entry.id} onClose={close} />
      return (
        <EventDialog
          entry={entry} today={today} onClose={close} onMove={onMove} onEdit={({ id }) => onAsk({ kind: 'edit', id })}
          onRemove={(each) => { if (each.kind === 'absence' || each.kind === 'outreach' || each.kind === 'local-day') void remove(each).then((isRemoved) => { if (isRemoved) close() }) }}
        />
      )
    }
  }
}

function focusCursor(): void {
  const at = document.querySelector<HTMLElement>('[data-cursor]') ?? document.querySelector<HTMLElement>('main [data-event]')
  at?.focus()
}
