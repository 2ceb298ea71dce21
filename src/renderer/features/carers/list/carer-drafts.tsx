import { Button } from '@mantine/core'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { carersText } from '../carers.text.ts'
import { decodeCarerDraft } from '../form/model/carer-draft.ts'
import classes from './carers.module.css'

/** One's own half-written registrations; nothing when there are none. */
export function CarerDrafts({ onContinue }: { readonly onContinue: (draftId: string) => void }) {
  const { data } = useRouteQuery('drafts.mine', { form: 'carer' })
  const discard = useRouteCommand('drafts.discard')
  const drafts = (data?.drafts ?? []).flatMap(({ id, values, changedAt }) => {
    const draft = decodeCarerDraft(values)
    return draft === undefined || draft.carerId !== undefined ? [] : [{ id, changedAt, name: `${draft.entry.firstName} ${draft.entry.lastName}`.trim() }]
  })
  if (drafts.length === 0) return null
  return (
    <section className={classes['drafts']} aria-label={carersText.drafts}>
      <h2>{carersText.drafts}</h2>
      <ul>
        {drafts.map(({ id, name, changedAt }) => (
          <li key={id}>
            <span>{carersText.draft(name === '' ? carersText.draftNameless : name, formatDraftTime(changedAt))}</span>
            <Button size="compact-md" variant="default" onClick={() => onContinue(id)}>{carersText.draftContinue}</Button>
            <Button size="compact-md" variant="default" c="var(--mantine-color-error)" onClick={() => discard.mutate({ id })}>{carersText.draftDiscard}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
