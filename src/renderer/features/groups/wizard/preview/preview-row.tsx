import { Button, Checkbox, Table } from '@mantine/core'
import { useState } from 'react'
import type { MeetingMark } from '#shared/contract/planning/meeting-values.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { TimeField } from '../../../../components/dates/time-field.tsx'
import { faultText } from '../../model/fault.text.ts'
import type { GroupFault } from '../../model/check-group.ts'
import { dayInTable, dayInWords, timesOf } from '../../model/day-words.ts'
import type { RowEdit } from '../../model/group-entry.ts'
import type { PlannedRow } from '../../model/planned-rows.ts'
import { MarkList } from './mark-list.tsx'
import { previewText as text } from './preview.text.ts'
import classes from './preview.module.css'

interface PreviewRowProps {
  readonly row: PlannedRow
  readonly minutes: number | undefined
  readonly marks: readonly MeetingMark[]
  readonly fault: GroupFault | undefined
  readonly today: CivilDate
  readonly onEdit: (edit: RowEdit) => void
  /** Own days only: takes the row away altogether. */
  readonly onRemove: (() => void) | undefined
}

/** One meeting to be: ticked off, or moved in place. */
export function PreviewRow({ row, minutes, marks, fault, today, onEdit, onRemove }: PreviewRowProps) {
  const [moves, setMoves] = useState(false)
  const shownDay = isCivilDate(row.heldOn) ? row.heldOn : row.key
  const time = parseClockTime(row.startsAt)
  const isOpen = moves || fault !== undefined
  return (
    <>
      <Table.Tr className={row.isOff ? classes['off'] ?? '' : ''}>
        <Table.Td><Checkbox checked={!row.isOff} aria-label={text.isHeld(dayInWords(shownDay))} onChange={(event) => onEdit({ isOff: !event.currentTarget.checked })} /></Table.Td>
        <Table.Td>{row.number ?? '–'}</Table.Td>
        <Table.Td className={`${classes['nowrap']} ${isRedDay(shownDay) ? classes['red'] : ''}`}>{dayInTable(shownDay)}</Table.Td>
        <Table.Td className={classes['nowrap'] ?? ''}>{formatIsoWeek(shownDay)}</Table.Td>
        <Table.Td className={classes['nowrap'] ?? ''}>{time === undefined ? '' : minutes === undefined ? time.replace(':', '.') : timesOf(time, minutes)}</Table.Td>
        <Table.Td>
          {row.isOwn && <div>{text.own}</div>}
          {row.isMoved && <div>{row.heldOn === row.key ? text.newTime : text.movedFrom(dayInWords(row.key))}</div>}
          {row.isOff ? text.off : <MarkList marks={marks} />}
        </Table.Td>
        <Table.Td className={classes['nowrap'] ?? ''}>
          <Button size="compact-md" variant="default" disabled={row.isOff} aria-expanded={isOpen} aria-label={text.moveOf(dayInWords(shownDay))} onClick={() => setMoves((is) => !is)}>{text.move}</Button>
          {onRemove !== undefined && <> <Button size="compact-md" variant="default" aria-label={text.removeOf(dayInWords(shownDay))} onClick={onRemove}>{text.remove}</Button></>}
        </Table.Td>
      </Table.Tr>
      {isOpen && !row.isOff && (
        <Table.Tr>
          <Table.Td />
          <Table.Td colSpan={6} className={classes['wide'] ?? ''}>
            <div className={classes['moving']}>
              <DateField name={`row ${row.key}`} label={text.moveDay} value={row.heldOn} today={today} onChange={(heldOn) => onEdit({ heldOn })} error={fault === undefined ? undefined : faultText(fault)} />
              <div><TimeField label={text.moveTime} value={row.startsAt} onChange={(startsAt) => onEdit({ startsAt })} /></div>
              <Button variant="default" onClick={() => setMoves(false)}>{text.moveDone}</Button>
              {row.isMoved && <Button variant="subtle" onClick={() => { onEdit({ heldOn: undefined, startsAt: undefined }); setMoves(false) }}>{text.moveBack}</Button>}
            </div>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
