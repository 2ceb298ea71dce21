import { IconEyeOff } from '@tabler/icons-react'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { formatQuarter, isQuarter } from '#shared/domain/quarter.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { quarterText as text } from './today.text.ts'
import classes from './today.module.css'

/** True numbers, for the eyes of who works here; the banner says so before the first of them. */
export function QuarterSoFar({ quarter, uniqueCarers, heldConversations, anonymousContacts, heldMeetings, attendances, respiteMinutes }: OutputOf<'contacts.today'>['quarter']) {
  return (
    <section aria-labelledby="kvartalet" className={classes['card']}>
      <h2 id="kvartalet" className={classes['heading']}>{text.title(isQuarter(quarter) ? formatQuarter(quarter) : quarter)}</h2>
      <p className={classes['internal']}><IconEyeOff size={20} aria-hidden /><strong>{text.internal}</strong></p>
      <dl className={classes['numbers']}>
        <div><dt>{text.uniqueCarers}</dt><dd>{uniqueCarers}</dd></div>
        <div><dt>{text.held}</dt><dd>{heldConversations}</dd></div>
        <div><dt>{text.anonymous}</dt><dd>{anonymousContacts}</dd></div>
        <div><dt>{text.meetings}</dt><dd>{heldMeetings}</dd></div>
        <div><dt>{text.attendances}</dt><dd>{attendances}</dd></div>
        <div><dt>{text.respiteHours}</dt><dd>{formatHours(respiteMinutes)}</dd></div>
      </dl>
      <p className={classes['help']}>{text.uniqueCarersHelp}</p>
      <p className={classes['help']}>{text.internalExplained}</p>
    </section>
  )
}
