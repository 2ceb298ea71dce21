import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { formatLong, formatWeekday, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import { logPath } from '../../../components/screen/paths.ts'
import classes from '../log.module.css'
import { entryWords } from '../words/entry-words.ts'
import { eventsText as text } from './events.text.ts'

interface EntryListProps {
  readonly entries: readonly LogEntryView[]
  /** The day that the list above ended with: it has its heading already. */
  readonly dayBefore?: CivilDate | undefined
  /** False where all are about the same person. */
  readonly asksWho: boolean
}

/** Entries under the days on which they happened. */
export function EntryList({ entries, dayBefore, asksWho }: EntryListProps) {
  return (
    <>
      {byDay(entries).map(({ day, entries }) => (
        <section key={day} aria-label={`${formatWeekday(day)} ${formatLong(day)}`}>
          {day !== dayBefore && <h2 className={classes['day']}>{formatWeekday(day)} {formatLong(day)}</h2>}
          <ol className={classes['list']}>{entries.map((entry) => <Entry key={`${entry.file} ${entry.seq}`} entry={entry} asksWho={asksWho} />)}</ol>
        </section>
      ))}
    </>
  )
}

function Entry({ entry, asksWho }: { readonly entry: LogEntryView; readonly asksWho: boolean }) {
  const { object } = entry
  const label = object?.kind === 'carer' ? object.label : undefined
  const about = [
    entry.computer === undefined ? undefined : text.computer(entry.computer),
    text.number(entry.seq, entry.file === 'statistics'),
  ].filter((part) => part !== undefined)
  return (
    <li className={classes['entry']}>
      <time dateTime={entry.at} className={classes['time']}>{formatClock(localMomentOf(entry.at).time)}</time>
      <span className={classes['what']}>{entryWords(entry)}<span className={classes['about']}>{about.join(' · ')}</span></span>
      {asksWho && object !== undefined && label !== undefined && <Anchor component={Link} to={logPath('person', { carerId: object.id })} className={`${classes['link'] ?? ''} no-print`} aria-label={text.whoLookedOn(label)}>{text.whoLooked}</Anchor>}
    </li>
  )
}

/** The Swedish day of an entry. */
export const dayOfEntry = (entry: Pick<LogEntryView, 'at'>): CivilDate => localMomentOf(entry.at).date

function byDay(entries: readonly LogEntryView[]): readonly { readonly day: CivilDate; readonly entries: readonly LogEntryView[] }[] {
  const days = [...new Set(entries.map(dayOfEntry))]
  return days.map((day) => ({ day, entries: entries.filter((entry) => dayOfEntry(entry) === day) }))
}
