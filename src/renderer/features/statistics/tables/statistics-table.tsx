import { Button, Table } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useId } from 'react'
import { showToast } from '../../../components/feedback/toast.tsx'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'
import { CountCell } from './count-cell.tsx'
import { tableAsTsv, type TableView } from './table-view.ts'

interface StatisticsTableProps {
  readonly view: TableView
  readonly threshold: number
  /** A table that is not frozen must not leave by the clipboard: the same question would get another answer later. */
  readonly isReleased: boolean
}

/** One table: total first, then its rows, a column for each thing counted; how it was counted stands right under it. */
export function StatisticsTable({ view, threshold, isReleased }: StatisticsTableProps) {
  const titleId = useId()
  const copy = () => void navigator.clipboard.writeText(tableAsTsv(view)).then(
    () => showToast({ message: statisticsText.copied }),
    () => showToast({ message: statisticsText.notCopied, tone: 'failed' }),
  )
  return (
    <section className={`${classes['table']} ${view.columns.length > 1 ? classes['wide'] : ''}`} aria-labelledby={titleId}>
      <h3 id={titleId}>{view.title}</h3>
      <Table aria-labelledby={titleId}>
        <Table.Thead>
          <Table.Tr><Table.Th scope="col">{statisticsText.row}</Table.Th>{view.columns.map((column) => <Table.Th key={column} scope="col" className={classes['number'] ?? ''}>{column}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.rows.map((row) => (
            <Table.Tr key={row.code} className={row.isTotal ? classes['total'] ?? '' : ''}>
              <Table.Th scope="row">{row.label}</Table.Th>
              {row.cells.map((cell, at) => <Table.Td key={view.columns[at]} className={classes['number'] ?? ''}><CountCell cell={cell} threshold={threshold} /></Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes['small']}>{view.isAllHidden ? statisticsText.allHidden : statisticsText.hiddenCount(view.hidden)}{view.note !== undefined && ` ${view.note}`}</p>
      <div className={classes['under']}>
        <details>
          <summary>{statisticsText.howCounted}</summary>
          <dl className={classes['rules']}>
            {view.howCounted.map(({ term, rule }) => <div key={term}><dt>{term}</dt><dd>{rule}</dd></div>)}
          </dl>
        </details>
        {isReleased && <Button size="compact-md" variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={copy}>{statisticsText.copy}</Button>}
      </div>
    </section>
  )
}
