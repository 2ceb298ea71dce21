import { Table } from '@mantine/core'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import pageClasses from '../settings.module.css'
import { roleText, usersText as text } from './users.text.ts'
import classes from './users.module.css'

interface UserTableProps {
  readonly users: readonly UserView[]
  readonly unitAreas: readonly Area[]
  readonly ownId: string | undefined
  readonly today: CivilDate
  readonly onOpen: (id: string) => void
}

// Our longest word may be divided where Swedes would divide it; the browser brings no Swedish hyphenation.
const breakable = (label: string) => label.replace('hindersverk', 'hinders\u00adverk')

export function UserTable({ users, unitAreas, ownId, today, onOpen }: UserTableProps) {
  const areaWords = (codes: readonly Area[]) => unitAreas.every((code) => codes.includes(code)) ? text.allAreas : codes.map((code) => breakable(labelOf(areas, code))).join(', ')
  const lastDay = (day: CivilDate | undefined) => day === undefined ? text.noLastDay : <OnDay words={day < today ? text.ended : text.lastDay} day={day} />
  return (
    <div className={pageClasses['scroller']}>
      <Table aria-label={text.table} verticalSpacing="xs" className={classes['table'] ?? ''}>
        <Table.Thead><Table.Tr>{text.columns.map((heading) => <Table.Th key={heading} scope="col">{heading}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <Table.Tr key={user.id}>
              <Table.Th scope="row">
                <button type="button" className={classes['open']} aria-label={text.open(user.name)} onClick={() => onOpen(user.id)}>{user.name}</button>
                {user.id === ownId && <span className={classes['you']}>{text.you}</span>}
                <span className={classes['about']}>{labelOf(titles, user.titleCode)}</span>
              </Table.Th>
              <Table.Td>{user.roles.map((role) => roleText[role].name).join(', ')}</Table.Td>
              <Table.Td>{areaWords(user.areaCodes)}{user.seesProtected && <span className={classes['about']}>{text.seesProtected}</span>}</Table.Td>
              <Table.Td>
                {text.slot(user.slot)}
                <span className={classes['about']}>{lastDay(user.activeTo)}</span>
                <span className={classes['about']}>{user.lastUnlockedAt === undefined ? text.neverUnlocked : <OnDay words={text.unlocked} day={localToday(new Date(user.lastUnlockedAt))} />}</span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** Words and a date, which is not divided at its hyphens. */
function OnDay({ words, day }: { readonly words: string; readonly day: CivilDate }) {
  return <>{words} <span className={classes['day']}>{day}</span></>
}
