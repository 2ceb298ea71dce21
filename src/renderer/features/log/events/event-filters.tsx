import { useState } from 'react'
import { logEvents } from '#shared/contract/define.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import type { LogView } from '../log-view.ts'
import classes from '../log.module.css'
import { eventNames } from '../words/event-names.text.ts'
import { eventsText as text } from './events.text.ts'

const kinds = logEvents.map((code) => ({ code, label: eventNames[code] })).toSorted((a, b) => (sortKey(a.label) < sortKey(b.label) ? -1 : 1))

// Inside the main area, where a screen reader looks for it.
const inPage = { withinPortal: false }

interface EventFiltersProps {
  readonly view: LogView
  readonly today: CivilDate
  readonly onChange: (change: Partial<LogView>) => void
}

/** Narrows the events by day, colleague and kind; every choice holds at once. */
export function EventFilters({ view, today, onChange }: EventFiltersProps) {
  const { data } = useRouteQuery('log.users', {})
  // As typed; the list follows as soon as it can be read.
  const [from, setFrom] = useState<string>(view.from ?? '')
  const [to, setTo] = useState<string>(view.to ?? '')
  const take = (name: 'from' | 'to', text: string) => {
    if (name === 'from') setFrom(text)
    else setTo(text)
    if (text.trim() === '') onChange({ [name]: undefined })
    else if (isCivilDate(text)) onChange({ [name]: text })
  }
  const isBackwards = view.from !== undefined && view.to !== undefined && view.to < view.from
  return (
    <div className={`${classes['filters'] ?? ''} no-print`}>
      <DateField label={text.from} value={from} today={today} onChange={(next) => take('from', next)} />
      <DateField label={text.to} value={to} today={today} onChange={(next) => take('to', next)} error={isBackwards ? text.backwards : undefined} />
      <CodeSelect comboboxProps={inPage} label={text.colleague} options={[{ code: '', label: text.everybody }, ...(data?.users ?? []).map(({ id, name }) => ({ code: id, label: name }))]} value={view.userId ?? ''} onChange={(userId) => onChange({ userId: userId === '' ? undefined : userId })} />
      <CodeSelect comboboxProps={inPage} label={text.event} options={[{ code: '' as const, label: text.everything }, ...kinds]} value={view.event ?? ''} onChange={(event) => onChange({ event: event === '' ? undefined : event })} />
    </div>
  )
}
