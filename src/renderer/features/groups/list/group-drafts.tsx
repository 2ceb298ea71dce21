import { Button } from '@mantine/core'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { decodeGroupDraft } from '../model/group-draft.ts'
import { groupsText as text } from '../groups.text.ts'
import classes from './groups.module.css'

/** One's own half-planned groups; nothing when there are none. */
export function GroupDrafts({ onContinue }: { readonly onContinue: (draftId: string) => void }) {
  const { data } = useRouteQuery('drafts.mine', { form: 'group' })
  const discard = useRouteCommand('drafts.discard')
  const drafts = (data?.drafts ?? []).flatMap(({ id, values, changedAt }) => {
    const draft = decodeGroupDraft(values)
    return draft === undefined ? [] : [{ id, changedAt, name: draft.entry.details.name.trim() }]
  })
  if (drafts.length === 0) return null
  return (
    <section className={classes['drafts']} aria-label={text.drafts}>
      <h2>{text.drafts}</h2>
      <ul>
        {drafts.map(({ id, name, changedAt }) => (
          <li key={id}>
            <span>{text.draft(name === '' ? text.draftNameless : name, formatDraftTime(changedAt))}</span>
            <Button size="compact-md" variant="default" onClick={() => onContinue(id)}>{text.draftContinue}</Button>
            <Button size="compact-md" variant="default" c="var(--mantine-color-error)" onClick={() => discard.mutate({ id })}>{text.draftDiscard}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
