import { Anchor, Button, Table } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CarerRow } from '#shared/contract/carers.ts'
import { carerStatuses } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { carerPath } from '../../../components/screen/paths.ts'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import { carersText } from '../carers.text.ts'
import classes from './carers.module.css'
import { nextFocus } from './list-keys.ts'

interface CarerListProps {
  readonly rows: readonly CarerRow[]
  readonly bodyRef: RefObject<HTMLTableSectionElement | null>
  /** Arrow up on the first row. */
  readonly onLeaveUp: () => void
  readonly hasMore: boolean
  /** There are more than the list shows at most. */
  readonly isFull: boolean
  readonly onMore: () => void
}

/** Name, number, year of birth and status; never relation or target group. */
export function CarerList({ rows, bodyRef, onLeaveUp, hasMore, isFull, onMore }: CarerListProps) {
  const navigate = useNavigate()
  const takeKey = (event: KeyboardEvent) => {
    const links = [...bodyRef.current?.querySelectorAll<HTMLElement>('a') ?? []]
    const to = nextFocus(event.key, links.indexOf(document.activeElement as HTMLElement), links.length)
    if (to === undefined) return
    event.preventDefault()
    if (to === 'search') onLeaveUp()
    else links[to]?.focus()
  }
  return (
    <>
      <Table className={classes['table'] ?? ''} highlightOnHover aria-label={carersText.list} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{carersText.name}</Table.Th>
            <Table.Th scope="col" className={classes['number'] ?? ''}>{carersText.number}</Table.Th>
            <Table.Th scope="col" className={classes['year'] ?? ''}>{carersText.born}</Table.Th>
            <Table.Th scope="col" className={classes['status'] ?? ''}>{carersText.status}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={bodyRef} onKeyDown={takeKey}>
          {rows.map((row) => (
            <Table.Tr key={row.id} className={classes['row'] ?? ''} onClick={() => void navigate(carerPath(row.id))}>
              <Table.Td>
                <Anchor component={Link} to={carerPath(row.id)} onClick={(event) => event.stopPropagation()}>{row.name}</Anchor>
                {row.isProtected && <> <ProtectedBadge>{carersText.protectedBadge}</ProtectedBadge></>}
              </Table.Td>
              <Table.Td className={classes['number'] ?? ''}>{row.carerNumber}</Table.Td>
              <Table.Td className={classes['year'] ?? ''}>{row.birthYear ?? carersText.bornUnknown}</Table.Td>
              <Table.Td>{labelOf(carerStatuses, row.statusCode)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {isFull && <p>{carersText.searchForMore}</p>}
      {hasMore && <Button mt="md" variant="default" onClick={onMore}>{carersText.more}</Button>}
    </>
  )
}
