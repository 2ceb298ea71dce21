import { Button, Checkbox, Table } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { respiteForms } from '#shared/domain/code-lists/respite/respite-forms.ts'
import { errorText } from '../../../api/error-text.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import { grantPath } from '../../../components/screen/paths.ts'
import type { BookingWish } from '../model/booking-entry.ts'
import { quotaOf } from '../words/quota.ts'
import classes from '../respite.module.css'
import { respiteText } from '../respite.text.ts'
import { grantsText as text } from './grants.text.ts'
import { QuotaBar } from './quota-bar.tsx'

interface FamilyListProps {
  readonly today: CivilDate
  readonly onBook: (wish: BookingWish) => void
  readonly onNewGrant: () => void
}

/** Every right with how much of it is used, by name. */
export function FamilyList({ today, onBook, onNewGrant }: FamilyListProps) {
  const { data, error, refetch } = useRouteQuery('respite.grants', {})
  usePrint('respite', data?.grants.map(({ grant }) => grant.carerId))
  const [showsEnded, setShowsEnded] = useState(false)
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{respiteText.loading}</p>
  const ended = data.grants.filter((grant) => hasEnded(grant, today))
  const shown = showsEnded ? data.grants : data.grants.filter((grant) => !hasEnded(grant, today))
  const newGrant = <Button variant="default" onClick={onNewGrant}>{text.newGrant}</Button>
  if (data.grants.length === 0) return <EmptyState icon={<IconHeartHandshake size={28} />} action={newGrant}>{text.empty}</EmptyState>
  return (
    <>
      <div className={classes['bar']}>
        {newGrant}
        {ended.length > 0 && <Checkbox label={text.showEnded(ended.length)} checked={showsEnded} onChange={(event) => setShowsEnded(event.currentTarget.checked)} />}
      </div>
      <div className={classes['scroller']}>
        <Table aria-label={text.tableName} verticalSpacing="sm" className={classes['families'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.family}</Table.Th>
              <Table.Th scope="col">{text.form}</Table.Th>
              <Table.Th scope="col">{text.usage}</Table.Th>
              <Table.Th scope="col">{text.actions}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((grant) => <FamilyRow key={grant.id} grant={grant} today={today} onBook={onBook} />)}
          </Table.Tbody>
        </Table>
      </div>
      <p className={classes['hint']}>{text.legend}</p>
    </>
  )
}

function FamilyRow({ grant, today, onBook }: { readonly grant: GrantView; readonly today: CivilDate; readonly onBook: FamilyListProps['onBook'] }) {
  const { validFrom, validTo } = grant.grant
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['who'] ?? ''}>
        <Link to={grantPath(grant.id)} className={classes['name']}>{grant.carerName}</Link>
        <span className={classes['about']}>{grant.caredForAlias}</span>
        {grant.isProtected && <ProtectedBadge>{text.protectedBadge}</ProtectedBadge>}
      </Table.Th>
      <Table.Td>
        {labelOf(respiteForms, grant.grant.formCode)}
        <span className={classes['about']}>
          {grant.isValidToday ? '' : `${text.notValid}: `}{validTo === undefined ? text.validFrom(validFrom) : text.validSpan(validFrom, validTo)}
        </span>
      </Table.Td>
      <Table.Td className={classes['quotaCell'] ?? ''}><QuotaBar quota={quotaOf(grant.usage, yearOf(today))} /></Table.Td>
      <Table.Td>
        {!hasEnded(grant, today) && <Button variant="default" aria-label={text.bookFor(grant.carerName)} onClick={() => onBook({ grantId: grant.id })}>{text.book}</Button>}
      </Table.Td>
    </Table.Tr>
  )
}

function hasEnded({ grant }: GrantView, today: CivilDate): boolean {
  return grant.validTo !== undefined && grant.validTo < today
}
