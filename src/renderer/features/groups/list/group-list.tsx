import { Anchor, Table } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import type { GroupRow } from '#shared/contract/planning/group-values.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import { groupPath } from '../../../components/screen/paths.ts'
import { dayInTable } from '../model/day-words.ts'
import { groupsText as text } from '../groups.text.ts'
import { GroupStatusWords } from './group-status.tsx'
import classes from './groups.module.css'
import { nextRow } from './list-keys.ts'

interface GroupListProps {
  readonly rows: readonly GroupRow[]
  readonly label: string
  /** Ended groups have no places left to fill and no meeting to come. */
  readonly isOver: boolean
}

/** Every group with what one needs to know before opening it; arrows move, Enter opens. */
export function GroupList({ rows, label, isOver }: GroupListProps) {
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)
  const takeKey = (event: KeyboardEvent) => {
    const links = [...body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? []]
    const to = nextRow(event.key, links.indexOf(document.activeElement as HTMLElement), links.length)
    if (to === undefined) return
    event.preventDefault()
    links[to]?.focus()
  }
  return (
    <div className={classes['scroll']}>
      <Table className={classes['table'] ?? ''} highlightOnHover aria-label={label}>
        <Table.Thead>
          <Table.Tr>{[text.name, ...(isOver ? [] : [text.next, text.places]), text.status].map((name) => <Table.Th key={name} scope="col">{name}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body} onKeyDown={takeKey}>
          {rows.map((row) => (
            <Table.Tr key={row.id} className={classes['row'] ?? ''} onClick={() => void navigate(groupPath(row.id))}>
              <Table.Td>
                <Anchor component={Link} data-row to={groupPath(row.id)} onClick={(event) => event.stopPropagation()}>{row.name}</Anchor>
                <div className={classes['rhythm']}>{row.rhythmText}</div>
                {row.withoutAttendance > 0 && <span className={classes['lacks']}><IconAlertTriangle size={18} aria-hidden />{text.lacks(row.withoutAttendance)}</span>}
              </Table.Td>
              {!isOver && <Table.Td className={classes['nowrap'] ?? ''}>
                {row.nextMeeting === undefined ? text.noNext : <>{dayInTable(row.nextMeeting.heldOn)}, {formatIsoWeek(row.nextMeeting.heldOn)}<br />kl. {formatClock(row.nextMeeting.startsAt)}</>}
              </Table.Td>}
              {!isOver && <Table.Td className={classes['nowrap'] ?? ''}>
                {text.placesOf(row.taken, row.maxPlaces)}{row.queued > 0 && `, ${text.queued(row.queued)}`}
                {row.minPlaces !== undefined && row.taken < row.minPlaces && <div className={classes['rhythm']}>{text.fewerThan(row.minPlaces)}</div>}
              </Table.Td>}
              <Table.Td><GroupStatusWords status={row.statusCode} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
