import { formatDayOf, formatMoment } from '../../../components/dates/format-moment.ts'
import classes from '../settings.module.css'
import { backupsText as text } from './backups.text.ts'

const dayMs = 86_400_000
const lastDayOf = (at: string, maxAgeDays: number): string => formatDayOf(new Date(Date.parse(at) + maxAgeDays * dayMs).toISOString())

/** Registers that a restore has moved aside: whoever promises that somebody is erased must know that she is in them too. */
export function SetAsideList({ setAside, maxAgeDays }: { readonly setAside: readonly string[]; readonly maxAgeDays: number }) {
  if (setAside.length === 0) return null
  return (
    <section className={classes['section']}>
      <h3>{text.setAside}</h3>
      <p>{text.setAsideAbout}</p>
      <ul>{setAside.map((at) => <li key={at}>{text.setAsideOf(formatMoment(at), lastDayOf(at, maxAgeDays))}</li>)}</ul>
    </section>
  )
}
