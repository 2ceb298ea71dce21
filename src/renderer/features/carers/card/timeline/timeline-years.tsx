import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import classes from '../carer-page.module.css'
import { TimelineItem } from './timeline-item.tsx'
import { byYear } from './timeline-view.ts'

interface TimelineYearsProps {
  readonly entries: readonly TimelineEntry[]
  readonly today: CivilDate
  /** The year that the page above ended in: its heading already stands there. */
  readonly afterYear?: string
}

/** The entries under headings of their years. */
export function TimelineYears({ entries, today, afterYear }: TimelineYearsProps) {
  return byYear(entries).map(({ year, entries: ofYear }) => (
    <div key={year}>
      {year === afterYear ? <div className={classes['gap']} /> : <h3 className={classes['year']}>{year}</h3>}
      <ol className={classes['entries']}>{ofYear.map((entry) => <TimelineItem key={entry.key} entry={entry} today={today} />)}</ol>
    </div>
  ))
}
