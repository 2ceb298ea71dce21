import { Button, Table } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { addDays, formatWeekday } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { ProtectedBadge } from '../../../components/person/protected-badge.tsx'
import { grantsText } from '../grants/grants.text.ts'
import shared from '../respite.module.css'
import { respiteText } from '../respite.text.ts'
import { StatusIcon } from '../plan/status-icon.tsx'
import { bookingName, timeWords } from '../words/booking-words.ts'
import { HeldAsPlanned } from './held-as-planned.tsx'
import classes from './list.module.css'
import { listText as text } from './list.text.ts'

interface BookingTableProps {
  readonly label: string
  readonly bookings: readonly BookingRow[]
  /** All are the same family's, on its own page: no column for it, and the day opens the booking. */
  readonly isOneFamily?: boolean
  /** The sentence where there is nothing. */
  readonly none: string
  readonly onOpen: (booking: BookingRow) => void
}

const pageSize = 100

/** Bookings line by line; a first hundred, and more on request. */
export function BookingTable({ label, isOneFamily = false, bookings, none, onOpen }: BookingTableProps) {
  const [most, setMost] = useState(pageSize)
  return (
    <>
      <p role="status" className={classes['count']}>{bookings.length === 0 ? none : text.count(bookings.length)}</p>
      {bookings.length > 0 && (
        <div className={shared['scroller']}>
          <Table aria-label={label} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{text.day}</Table.Th>
                <Table.Th scope="col">{text.time}</Table.Th>
                <Table.Th scope="col" className={shared['number'] ?? ''}>{text.hours}</Table.Th>
                {!isOneFamily && <Table.Th scope="col">{text.family}</Table.Th>}
                <Table.Th scope="col">{text.reliever}</Table.Th>
                <Table.Th scope="col">{text.status}</Table.Th>
                <Table.Th scope="col">{text.action}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{bookings.slice(0, most).map((booking) => <BookingLine key={booking.id} booking={booking} isOneFamily={isOneFamily} onOpen={onOpen} />)}</Table.Tbody>
          </Table>
        </div>
      )}
      {bookings.length > most && <Button variant="default" mt="sm" onClick={() => setMost(most + pageSize)}>{text.more(Math.min(pageSize, bookings.length - most))}</Button>}
    </>
  )
}

function BookingLine({ booking, isOneFamily, onOpen }: { readonly booking: BookingRow; readonly isOneFamily: boolean; readonly onOpen: BookingTableProps['onOpen'] }) {
  const name = bookingName(booking)
  const opener = (content: ReactNode) => <button type="button" className={classes['open']} onClick={() => onOpen(booking)}><span className="visually-hidden">{text.open(name)}</span><span aria-hidden="true">{content}</span></button>
  const day = <span className={isRedDay(booking.startsOn) ? shared['red'] : ''}>{formatWeekday(booking.startsOn)} {booking.startsOn}</span>
  return (
    <Table.Tr>
      <Table.Td className={shared['when'] ?? ''}>{isOneFamily ? opener(day) : day}<span className={shared['about']}>{formatIsoWeek(booking.startsOn)}</span></Table.Td>
      <Table.Td className={booking.endsOn > addDays(booking.startsOn, 1) ? '' : shared['when'] ?? ''}>{timeWords(booking)}</Table.Td>
      <Table.Td className={shared['number'] ?? ''}>{formatHours(booking.performedMinutes ?? booking.plannedMinutes)}</Table.Td>
      {!isOneFamily && (
        <Table.Td>
          {opener(booking.carerName)}
          <span className={shared['about']}>{booking.caredForAlias}</span>
          {booking.isProtected && <ProtectedBadge>{grantsText.protectedBadge}</ProtectedBadge>}
        </Table.Td>
      )}
      <Table.Td>{booking.relieverName ?? <em>{respiteText.nobody.toLocaleLowerCase('sv')}</em>}</Table.Td>
      <Table.Td>
        <span className={classes['status']}><StatusIcon code={booking.statusCode} size={18} />{labelOf(respiteStatuses, booking.statusCode)}{booking.isLateCancellation && ` (${text.late})`}</span>
      </Table.Td>
      <Table.Td>{booking.lacksOutcome && <HeldAsPlanned booking={booking} name={name} />}</Table.Td>
    </Table.Tr>
  )
}
