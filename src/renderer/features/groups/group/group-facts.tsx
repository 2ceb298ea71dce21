import type { ReactNode } from 'react'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { groupForms } from '#shared/domain/code-lists/groups/group-forms.ts'
import { partners } from '#shared/domain/code-lists/groups/partners.ts'
import { GroupStatusWords } from '../list/group-status.tsx'
import { groupsText } from '../groups.text.ts'
import { groupText as text } from './group.text.ts'
import classes from './group.module.css'

/** Places, leaders, place and the rest, on a line or two. */
export function GroupFacts({ view }: { readonly view: GroupView }) {
  const { group, taken, participants, evaluation } = view
  const queued = participants.filter(({ statusCode }) => statusCode === 'queued').length
  const isOver = view.statusCode === 'ended' || view.statusCode === 'cancelled'
  const completed = participants.filter(({ statusCode }) => statusCode === 'completed').length
  const isShort = group.minPlaces !== undefined && taken < group.minPlaces
  const facts: readonly (readonly [string, ReactNode])[] = [
    [groupsText.status, <GroupStatusWords key="status" status={view.statusCode} />],
    [text.places, isOver ? text.completedOf(completed) : [text.placesOf(taken, group.maxPlaces), queued > 0 ? text.queue(queued) : undefined, isShort ? text.minNeeded(group.minPlaces ?? 0) : undefined].filter(Boolean).join(', ')],
    [text.leaders, view.leaderNames.join(', ')],
    [text.place, group.placeName ?? text.noPlace],
    [text.form, `${formWords(view)}${view.isClosedForNew && !isOver ? `, ${text.closedNow}` : ''}`],
    ...(group.targetGroupCode === undefined ? [] : [[text.targetGroup, labelOf(targetGroups, group.targetGroupCode)] as const]),
    ...(group.partnerCode === undefined ? [] : [[text.partner, labelOf(partners, group.partnerCode)] as const]),
    ...(group.feeKr === undefined ? [] : [[text.fee, text.feeOf(group.feeKr)] as const]),
    ...(evaluation === undefined ? [] : [[text.evaluation, text.evaluationOf(evaluation.satisfied, evaluation.answers)] as const]),
  ]
  return (
    <dl className={classes['facts']} aria-label={text.facts}>
      {facts.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}

function formWords({ group }: GroupView): string {
  const { formCode, closesAfterMeeting } = group
  if (formCode === 'open-until') return text.formOpenUntil(closesAfterMeeting ?? 0)
  return formCode === 'closed' && closesAfterMeeting !== undefined ? text.formClosedAfter(closesAfterMeeting) : labelOf(groupForms, formCode)
}
