import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePrint } from '../../../api/use-print.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import type { LogView } from '../log-view.ts'
import { EntryPages } from './entry-pages.tsx'
import type { EntrySource } from './entry-source.ts'
import { EventFilters } from './event-filters.tsx'
import { eventsText as text } from './events.text.ts'

interface EventsTabProps {
  readonly view: LogView
  readonly onView: (change: Partial<LogView>) => void
}

/** Everything that has been done in the register, the newest first. Nothing here can be changed or taken away. */
export function EventsTab({ view, onView }: EventsTabProps) {
  const today = useToday()
  // Another round empties what is typed in the fields.
  const [round, setRound] = useState(0)
  usePrint('log')
  const { from, to, userId, event } = view
  const isBackwards = from !== undefined && to !== undefined && to < from
  const chosen = Object.entries({ from, to, userId, event }).filter(([, value]) => value !== undefined)
  const source: EntrySource = { kind: 'all', filter: Object.fromEntries(chosen) }
  const clear = () => {
    setRound(round + 1)
    onView({ from: undefined, to: undefined, userId: undefined, event: undefined })
  }
  const none = chosen.length === 0
    ? <EmptyState>{text.none}</EmptyState>
    : <EmptyState action={<Button variant="default" onClick={clear}>{text.clear}</Button>}>{text.noneFound}</EmptyState>
  return (
    <>
      <EventFilters key={round} view={view} today={today} onChange={onView} />
      {!isBackwards && <EntryPages key={JSON.stringify(source)} source={source} none={none} />}
    </>
  )
}
