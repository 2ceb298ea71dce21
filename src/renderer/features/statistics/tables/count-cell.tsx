import { Tooltip } from '@mantine/core'
import type { ReleasedCellView } from '#shared/contract/statistics.ts'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'
import { cellText } from './table-view.ts'

/** A number, or its mark with the reason when pointed at or reached with Tab. */
export function CountCell({ cell, threshold }: { readonly cell: ReleasedCellView; readonly threshold: number }) {
  if (cell.status === 'shown') return <>{cellText(cell)}</>
  const why = cell.status === 'hidden' ? statisticsText.hiddenWhy(threshold) : statisticsText.impossibleWhy
  return (
    <Tooltip label={why} multiline w={280}>
      <button type="button" className={classes['mark']} aria-label={cell.status === 'hidden' ? statisticsText.hiddenSpoken : statisticsText.impossibleSpoken}>{cellText(cell)}</button>
    </Tooltip>
  )
}
