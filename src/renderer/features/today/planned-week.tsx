import { Anchor, Button } from '@mantine/core'
import { Link } from 'react-router'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { dayWords } from '../../components/calendar/calendar-grid.text.ts'
import { eventOf, kindIcons } from '../../components/calendar/entries/event-of.ts'
import { entryDetails, entryText, kindWords } from '../../components/calendar/entries/event-words.text.ts'
import { carerPath, grantPath, groupPath, paths } from '../../components/screen/paths.ts'
import { plannedText as text } from './today.text.ts'
import classes from './today.module.css'

interface PlannedWeekProps {
  /** From today to Sunday, by start. */
  readonly entries: readonly CalendarEntry[]
  readonly today: CivilDate
}

/** So many that the page stays calm; the calendar has the others. */
const [mostToday, mostLater] = [8, 6]

/** What is planned today, and what the rest of the week holds. */
export function PlannedWeek({ entries, today }: PlannedWeekProps) {
  const open = entries.filter((entry) => !eventOf(entry).isCancelled)
  const ofToday = ownWorkFirst(open.filter(({ startsOn }) => startsOn <= today))
  const later = ownWorkFirst(open.filter(({ startsOn }) => startsOn > today))
  return (
    <section aria-labelledby="planerat" className={classes['card']}>
      <h2 id="planerat" className={classes['heading']}>{text.title}{ofToday.length > 0 && ` (${ofToday.length})`}</h2>
      {ofToday.length === 0 && <p className={classes['about']}>{text.nothingToday}</p>}
      <ul className={classes['list']}>{ofToday.slice(0, mostToday).map((entry) => <PlannedRow key={entry.id} entry={entry} today={today} />)}</ul>
      {ofToday.length > mostToday && <p className={classes['about']}>{text.moreToday(ofToday.length - mostToday)}</p>}
      {later.length > 0 && (
        <>
          <h3 className={classes['subheading']}>{text.later}</h3>
          <ul className={classes['list']}>{later.slice(0, mostLater).map((entry) => <PlannedRow key={entry.id} entry={entry} today={today} />)}</ul>
        </>
      )}
      <p className={classes['about']}><Anchor component={Link} to={paths.calendar}>{later.length > mostLater ? text.more(later.length - mostLater) : text.calendar}</Anchor></p>
    </section>
  )
}

/** Meetings and conversations before respite, which others carry out; otherwise as they come. */
function ownWorkFirst(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  return [...entries.filter(({ kind }) => kind !== 'respite'), ...entries.filter(({ kind }) => kind === 'respite')]
}

function PlannedRow({ entry, today }: { readonly entry: CalendarEntry; readonly today: CivilDate }) {
  const Icon = kindIcons[entry.kind]
  const to = placeOf(entry)
  const name = entryText(entry)
  return (
    <li className={classes['row']}>
      <Icon size={20} aria-hidden className={classes['kind']} />
      <div className={classes['who']}>
        {to === undefined ? <span className={classes['name']}>{name}</span> : <Link to={to} className={classes['name']}>{name}</Link>}
        <span className={classes['about']}>{[whenOf(entry, today), kindWords[entry.kind], ...entryDetails(entry).slice(0, 2)].join(' · ')}</span>
      </div>
      {entry.kind === 'meeting' && entry.startsOn <= today && <Button variant="default" component={Link} to={groupPath(entry.groupId, 'narvaro')} aria-label={text.attendanceOf(name)}>{text.attendance}</Button>}
    </li>
  )
}

function whenOf({ startsOn, startsAt, endsAt }: CalendarEntry, today: CivilDate): string {
  const day = startsOn === today ? '' : startsOn === addDays(today, 1) ? text.tomorrow : dayWords(startsOn)
  const time = startsAt === undefined || endsAt === undefined ? '' : formatTimeRange(startsAt, endsAt)
  return [day, time].filter((part) => part !== '').join(' ') || text.wholeDay
}

/** The page that an entry belongs to. */
function placeOf(entry: CalendarEntry): string | undefined {
  switch (entry.kind) {
    case 'meeting': return groupPath(entry.groupId)
    case 'conversation': return carerPath(entry.carerId)
    case 'respite': return grantPath(entry.grantId)
    case 'outreach':
    case 'absence':
    case 'local-day': return undefined
  }
}
