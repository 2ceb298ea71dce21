import { ActionIcon } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { weekDays, type WeekRow } from '../model/planned-cells.ts'
import { PaperDialog } from '../papers/paper-dialog.tsx'
import type { PaperRequest } from '../papers/paper.ts'
import { bookingCount } from '../words/booking-count.text.ts'
import { dayInWords } from '../words/day-words.ts'
import classes from '../plan/grid.module.css'
import { BookingBlock } from '../plan/booking-block.tsx'
import { DayHead } from '../plan/day-head.tsx'
import { PageKeys } from '../plan/page-keys.tsx'
import { useGridKeys } from '../plan/use-grid-keys.ts'
import { weekText as text } from './week.text.ts'

interface WeekGridProps {
  readonly label: string
  readonly rows: readonly WeekRow[]
  readonly monday: CivilDate
  readonly today: CivilDate
  readonly onStep: (weeks: 1 | -1) => void
  readonly onOpen: (booking: BookingRow) => void
  readonly onBook: (startsOn: CivilDate, relieverId: string | undefined) => void
}

export function WeekGrid({ label, rows, monday, today, onStep, onOpen, onBook }: WeekGridProps) {
  const [paper, setPaper] = useState<PaperRequest>()
  const days = weekDays(monday)
  const keys = useGridKeys({
    rows: rows.length,
    columns: 7,
    onPage: onStep,
    onNew: ({ row, column }) => onBook(addDays(monday, column), rows[row]?.relieverId),
  })
  return (
    <>
      <div className={classes['scroller']}>
        <table aria-label={label} className={classes['week']} {...keys.gridProps}>
          <thead>
            <tr>
              <th scope="col" className={classes['corner']}>{text.reliever}</th>
              {days.map((date) => <DayHead key={date} date={date} today={today} />)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.relieverId ?? 'nobody'} className={row.relieverId === undefined ? classes['nobody'] : ''}>
                <th scope="row" className={classes['line']}>
                  <span className={classes['lineName']}>{row.name}</span>
                  <span className={classes['loadLine']}>
                    {(row.relieverId !== undefined || row.minutes > 0) && <span className={classes['load']}>{text.load(formatHours(row.minutes), row.most === undefined ? undefined : formatHours(row.most))}</span>}
                  {row.relieverId !== undefined && (
                    <ActionIcon variant="subtle" size="lg" aria-label={text.printFor(row.name)} onClick={() => setPaper({ kind: 'reliever-week', relieverId: row.relieverId ?? '', from: monday, to: addDays(monday, 6) })}>
                      <IconPrinter size={18} aria-hidden />
                    </ActionIcon>
                  )}
                  </span>
                </th>
                {row.cells.map((cell, column) => (
                  <td
                    key={cell.date}
                    className={classes['cell']}
                    data-today={cell.date === today}
                    {...keys.cellProps(index, column)}
                    onDoubleClick={(event) => { if (event.target === event.currentTarget) onBook(cell.date, row.relieverId) }}
                  >
                    <span className="visually-hidden">{text.cell(row.name, dayInWords(cell.date), bookingCount(cell.bookings.length))}</span>
                    {cell.isAway && <span className={classes['away']}>{text.away}</span>}
                    {cell.bookings.map((booking) => <BookingBlock key={booking.id} booking={booking} date={cell.date} onOpen={onOpen} />)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PageKeys text={text} />
      {paper !== undefined && <PaperDialog request={paper} onClose={() => setPaper(undefined)} />}
    </>
  )
}
