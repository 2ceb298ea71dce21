import { Button, Loader } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { dayOfEntry, EntryList } from './entry-list.tsx'
import { useEntryPage, type Before, type EntrySource } from './entry-source.ts'
import { eventsText as text } from './events.text.ts'

interface EntryPagesProps {
  readonly source: EntrySource
  readonly before?: Before
  readonly dayBefore?: CivilDate
  /** Shown where there is nothing. */
  readonly none: ReactNode
}

/** A page of entries, and the older ones below it on request. */
export function EntryPages({ source, before, dayBefore, none }: EntryPagesProps) {
  const { data, error, refetch } = useEntryPage(source, before)
  const [showsOlder, setShowsOlder] = useState(false)
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <Loader role="status" aria-label={text.loading} />
  const last = data.entries.at(-1)
  if (last === undefined) return <>{before === undefined && none}</>
  return (
    <>
      <EntryList entries={data.entries} dayBefore={dayBefore} asksWho={source.kind === 'all'} />
      <span role="status" className="visually-hidden">{text.shown(data.entries.length)}</span>
      {data.hasMore && (showsOlder
        ? <EntryPages source={source} before={{ at: last.at, seq: last.seq }} dayBefore={dayOfEntry(last)} none={none} />
        : <Button variant="default" mt="md" onClick={() => setShowsOlder(true)}>{text.older}</Button>)}
    </>
  )
}
