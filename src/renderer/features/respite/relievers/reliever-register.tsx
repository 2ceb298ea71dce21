import { Button, Table } from '@mantine/core'
import { IconUserHeart } from '@tabler/icons-react'
import { useState } from 'react'
import type { RelieverView } from '#shared/contract/planning/respite-values.ts'
import { formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { relieverSkills } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import listClasses from '../list/list.module.css'
import classes from '../respite.module.css'
import { respiteText } from '../respite.text.ts'
import { daysInWords } from '../words/day-words.ts'
import { hoursText } from '../words/hours-words.ts'
import { availabilityWords } from './availability-words.ts'
import { RelieverDialog } from './reliever-dialog.tsx'
import { relieversText as text } from './relievers.text.ts'

/** Everyone who relieves: when, what for, how much. */
export function RelieverRegister({ today }: { readonly today: CivilDate }) {
  const { data, error, refetch } = useRouteQuery('relievers.list', {})
  const [open, setOpen] = useState<string>()
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{respiteText.loading}</p>
  const add = <Button variant="default" onClick={() => setOpen('new')}>{text.add}</Button>
  const opened = data.relievers.find(({ id }) => id === open)
  return (
    <>
      {data.relievers.length === 0 ? <EmptyState icon={<IconUserHeart size={28} />} action={add}>{text.empty}</EmptyState> : (
        <>
          <div className={classes['bar']}>{add}</div>
          <div className={classes['scroller']}>
            <Table aria-label={text.table} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  {[text.name, text.provider, text.when, text.most, text.skills, text.absence].map((heading) => <Table.Th key={heading} scope="col">{heading}</Table.Th>)}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{data.relievers.map((reliever) => <RelieverLine key={reliever.id} reliever={reliever} today={today} onOpen={() => setOpen(reliever.id)} />)}</Table.Tbody>
            </Table>
          </div>
        </>
      )}
      {(open === 'new' || opened !== undefined) && <RelieverDialog key={open} reliever={opened} today={today} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function RelieverLine({ reliever, today, onOpen }: { readonly reliever: RelieverView; readonly today: CivilDate; readonly onOpen: () => void }) {
  const { leavesOn, absences, mostMinutesPerWeek } = reliever
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['who'] ?? ''}>
        <button type="button" className={listClasses['open']} aria-label={text.open(reliever.name)} onClick={onOpen}>{reliever.name}</button>
        {leavesOn !== undefined && <span className={classes['about']}>{leavesOn < today ? text.left(formatLong(leavesOn)) : text.leaves(formatLong(leavesOn))}</span>}
      </Table.Th>
      <Table.Td>{labelOf(respiteProviders, reliever.providerCode)}</Table.Td>
      <Table.Td>{availabilityWords(reliever.availability)}</Table.Td>
      <Table.Td className={classes['when'] ?? ''}>{mostMinutesPerWeek === undefined ? '' : hoursText(mostMinutesPerWeek)}</Table.Td>
      <Table.Td>{reliever.skillCodes.map((code) => labelOf(relieverSkills, code)).join(', ')}</Table.Td>
      <Table.Td>{absences.filter(({ toOn }) => toOn >= today).map(({ id, fromOn, toOn }) => <span key={id} className={classes['about']}>{fromOn === toOn ? formatLong(fromOn) : daysInWords(fromOn, toOn)}</span>)}</Table.Td>
    </Table.Tr>
  )
}
