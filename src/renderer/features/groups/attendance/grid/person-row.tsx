import { IconCheck, IconMessage, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'
import { ProtectedBadge } from '../../../../components/person/protected-badge.tsx'
import { groupsText } from '../../groups.text.ts'
import { attendanceText as text, markLetters, markWords } from '../attendance.text.ts'
import { meetingInWords, type SheetMeeting, type SheetPerson } from '../meeting-words.ts'
import classes from './grid.module.css'

export type GridColumn = Pick<SheetMeeting, 'id' | 'number' | 'heldOn' | 'canRecord' | 'statusCode'>

interface PersonRowProps {
  readonly row: number
  readonly person: SheetPerson
  readonly columns: readonly GridColumn[]
  /** In the order of the columns. */
  readonly codes: readonly Attendance[]
  /** Which cell Tab comes to; undefined when it is in another row. */
  readonly activeColumn: number | undefined
}

/**
 * One person's marks. Drawn anew only when a mark of hers has changed or the focus comes or goes: six hundred
 * cells are never drawn for one. What is pressed is heard by the grid.
 */
export const PersonRow = memo(function PersonRow({ row, person, columns, codes, activeColumn }: PersonRowProps) {
  const possible = columns.filter(({ canRecord }) => canRecord).length
  const came = codes.filter((code) => code === 'present').length
  const note = person.isGuest ? text.guest : person.statusCode === 'dropped-out' ? text.left : undefined
  return (
    <tr>
      <th scope="row" className={classes['name']}>
        {person.name}{note !== undefined && <span className={classes['note']}> ({note})</span>}
        {person.isProtected && <> <ProtectedBadge>{groupsText.protectedBadge}</ProtectedBadge></>}
      </th>
      {columns.map((column, index) => {
        const code = codes[index] ?? 'not-registered'
        const status = column.canRecord ? markWords[code] : column.statusCode === 'cancelled' ? text.cancelled : text.ahead
        return (
          <td
            key={column.id}
           
            data-row={row}
            data-column={index}
            data-code={column.canRecord ? code : 'closed'}
            tabIndex={activeColumn === index ? 0 : -1}
            aria-disabled={!column.canRecord || undefined}
            aria-label={text.cell(person.name, meetingInWords(column), status)}
            className={classes['cell']}
          >
            {column.canRecord && <span className={classes['mark']} aria-hidden="true"><MarkIcon code={code} />{markLetters[code]}</span>}
          </td>
        )
      })}
      <td className={classes['total']}>{text.totalOf(came, possible)}</td>
    </tr>
  )
}, isSameRow)

function isSameRow(a: PersonRowProps, b: PersonRowProps): boolean {
  return a.row === b.row && a.activeColumn === b.activeColumn && a.columns === b.columns && a.person.carerId === b.person.carerId && a.person.name === b.person.name
    && a.person.statusCode === b.person.statusCode && a.codes.length === b.codes.length && a.codes.every((code, index) => code === b.codes[index])
}

function MarkIcon({ code }: { readonly code: Attendance }) {
  switch (code) {
    case 'present': return <IconCheck size={16} stroke={2.5} />
    case 'absent-notified': return <IconMessage size={16} />
    case 'absent-unnotified': return <IconX size={16} stroke={2.5} />
    case 'not-registered': return null
  }
}
