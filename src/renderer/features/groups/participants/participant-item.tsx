import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { participationStatuses, type ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { groupDropOutReasons } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { nextStatuses } from '#shared/domain/groups/may-become.ts'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import { carerPath } from '../../../components/screen/paths.ts'
import { groupsText } from '../groups.text.ts'
import { moveVerb, participantsText as text } from './participants.text.ts'
import classes from './participants.module.css'

export interface ParticipantItemProps {
  readonly participant: ParticipantView
  readonly today: CivilDate
  /** False in a group that is over. */
  readonly canChange: boolean
  readonly onChange: (to: ParticipationStatus) => void
  readonly onRemove: () => void
  readonly onHistory: () => void
  /** Before the name: the place in the queue and how to change it. */
  readonly before?: ReactNode
}

/** The steps that are taken most often stand as buttons; the rest in the menu. */
const asButtons: Readonly<Partial<Record<ParticipationStatus, readonly ParticipationStatus[]>>> = { offered: ['enrolled', 'declined'], queued: ['offered'], invited: ['enrolled'] }

/** One person in the group: who, since when, and what can be done. The list item around it is the caller's. */
export function ParticipantItem({ participant, today, canChange, onChange, onRemove, onHistory, before }: ParticipantItemProps) {
  const navigate = useNavigate()
  const { statusCode, name } = participant
  const buttons = canChange ? asButtons[statusCode] ?? [] : []
  const others = canChange ? nextStatuses(statusCode).filter((to) => !buttons.includes(to)) : []
  return (
    <>
      {before}
      <div className={classes['who']}>
        <Link className={classes['name']} to={carerPath(participant.carerId)}>{name}</Link>
        {participant.isProtected && <> <ProtectedBadge>{groupsText.protectedBadge}</ProtectedBadge></>}
        <span className={classes['facts']}>{facts(participant, today)}</span>
        {participant.sharesCaredFor && <span className={classes['shares']}><IconAlertTriangle size={18} aria-hidden />{text.shares}</span>}
      </div>
      <div className={classes['actions']}>
        {buttons.map((to) => <Button key={to} size="compact-md" variant="default" aria-label={`${moveVerb(statusCode, to)}: ${name}`} onClick={() => onChange(to)}>{moveVerb(statusCode, to)}</Button>)}
        <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false} returnFocus>
          <Menu.Target><Button size="compact-md" variant="default" aria-label={text.moreOf(name)} rightSection={<IconChevronDown size={16} aria-hidden />}>{text.more}</Button></Menu.Target>
          <Menu.Dropdown>
            {others.map((to) => <Menu.Item key={to} onClick={() => onChange(to)}>{moveVerb(statusCode, to)}{to === 'offered' || to === 'dropped-out' ? ' …' : ''}</Menu.Item>)}
            {others.length > 0 && <Menu.Divider role="separator" />}
            <Menu.Item onClick={onHistory}>{text.history}</Menu.Item>
            <Menu.Item onClick={() => void navigate(carerPath(participant.carerId))}>{text.openCard}</Menu.Item>
            {canChange && participant.presentTimes === 0 && <Menu.Item onClick={onRemove}>{text.remove}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </div>
    </>
  )
}

function facts(participant: ParticipantView, today: CivilDate): ReactNode {
  const { statusCode, appliedOn, enrolledOn, answerBy, endedOn, dropOutReasonCode, presentTimes } = participant
  const isLate = statusCode === 'offered' && answerBy !== undefined && answerBy < today
  const ended = endedOn === undefined ? undefined : text.endedOn(labelOf(participationStatuses, statusCode).toLocaleLowerCase('sv'), endedOn)
  const parts = [
    ended ?? (statusCode === 'enrolled' && enrolledOn !== undefined ? text.enrolledOn(enrolledOn) : text.applied(appliedOn)),
    statusCode === 'offered' && answerBy !== undefined && !isLate ? text.answerBy(answerBy) : undefined,
    dropOutReasonCode === undefined ? undefined : labelOf(groupDropOutReasons, dropOutReasonCode),
    presentTimes > 0 ? text.came(presentTimes) : undefined,
  ].filter(Boolean)
  return <>{parts.join(' · ')}{isLate && answerBy !== undefined && <span className={classes['late']}> · {text.answerLate(answerBy)}</span>}</>
}
