import { Table } from '@mantine/core'
import type { UsageView } from '#shared/contract/planning/respite-values.ts'
import { formatPeriod } from '#shared/domain/respite/cap-period.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { capitalised } from '../../words/day-words.ts'
import { quotaOf } from '../../words/quota.ts'
import classes from '../../respite.module.css'
import { QuotaBar } from '../quota-bar.tsx'
import { grantPageText as text } from './grant-page.text.ts'

/** The latest periods of a right, in hours, each with its bar. */
export function UsageTable({ usages, thisYear }: { readonly usages: readonly UsageView[]; readonly thisYear: number }) {
  const withCarry = usages.some(({ carriedMinutes }) => carriedMinutes > 0)
  const withLate = usages.some(({ lateCancelledMinutes }) => lateCancelledMinutes > 0)
  const number = classes['number'] ?? ''
  return (
    <div className={classes['scroller']}>
      <Table aria-label={text.usage} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.period}</Table.Th>
            <Table.Th scope="col" className={number}>{text.cap}</Table.Th>
            {withCarry && <Table.Th scope="col" className={number}>{text.carried}</Table.Th>}
            <Table.Th scope="col" className={number}>{text.performed}</Table.Th>
            <Table.Th scope="col" className={number}>{text.booked}</Table.Th>
            {withLate && <Table.Th scope="col" className={number}>{text.late}</Table.Th>}
            <Table.Th scope="col" className={number}>{text.left}</Table.Th>
            <Table.Td aria-hidden="true" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {usages.map((usage) => (
            <Table.Tr key={usage.periodKey}>
              <Table.Th scope="row">{capitalised(formatPeriod(usage.periodKey))}</Table.Th>
              <Table.Td className={number}>{formatHours(usage.capMinutes)}</Table.Td>
              {withCarry && <Table.Td className={number}>{formatHours(usage.carriedMinutes)}</Table.Td>}
              <Table.Td className={number}>{formatHours(usage.performedMinutes)}</Table.Td>
              <Table.Td className={number}>{formatHours(usage.bookedMinutes)}</Table.Td>
              {withLate && <Table.Td className={number}>{formatHours(usage.lateCancelledMinutes)}</Table.Td>}
              <Table.Td className={number}>{formatHours(usage.leftMinutes)}</Table.Td>
              <Table.Td className={classes['barCell'] ?? ''} aria-hidden="true"><QuotaBar quota={quotaOf(usage, thisYear)} barOnly /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
