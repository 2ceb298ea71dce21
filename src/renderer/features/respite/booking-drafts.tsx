import { Button } from '@mantine/core'
import { formatDraftTime } from '../../api/drafts/format-draft-time.ts'
import { useRouteCommand } from '../../api/use-command.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { decodeBookingDraft } from './model/booking-entry.ts'
import classes from './respite.module.css'
import { respiteText as text } from './respite.text.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { dayInWords } from './words/day-words.ts'

/** One's own half-written bookings, other than the one that is open; nothing when there are none. */
export function BookingDrafts({ openId, onContinue }: { readonly openId: string | undefined; readonly onContinue: (draftId: string) => void }) {
  const { data } = useRouteQuery('drafts.mine', { form: 'respite' })
  const discard = useRouteCommand('drafts.discard')
  const drafts = (data?.drafts ?? []).flatMap(({ id, values, changedAt }) => {
    const draft = decodeBookingDraft(values)
    return draft === undefined || id === openId ? [] : [{ id, changedAt, day: draft.entry.startsOn }]
  })
  if (drafts.length === 0) return null
  return (
    <section className={classes['drafts']} aria-label={text.drafts}>
      <h2>{text.drafts}</h2>
      <ul>
        {drafts.map(({ id, day, changedAt }) => (
          <li key={id}>
            <span>{text.draft(isCivilDate(day) ? text.draftOn(dayInWords(day)) : text.draftNameless, formatDraftTime(changedAt))}</span>
            <Button size="compact-md" variant="default" onClick={() => onContinue(id)}>{text.draftContinue}</Button>
            <Button size="compact-md" variant="default" c="var(--mantine-color-error)" onClick={() => discard.mutate({ id })}>{text.draftDiscard}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
