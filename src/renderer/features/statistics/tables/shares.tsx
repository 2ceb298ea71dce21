import type { ReleasedTableView } from '#shared/contract/statistics.ts'
import { shareTitles, tooFew } from '#shared/domain/statistics/quarter-pack.text.ts'
import { shownShares } from '#shared/domain/statistics/shown-shares.ts'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'

/** Shares of the numbers that are shown; where these are too few it says so. */
export function Shares({ tables }: { readonly tables: readonly ReleasedTableView[] }) {
  const shares = shownShares(tables)
  if (shares.length === 0) return null
  return (
    <dl className={classes['shares']} aria-label={statisticsText.shares}>
      {shares.map(({ id, percent }) => <div key={id}><dt>{shareTitles[id].long}</dt><dd>{percent === undefined ? tooFew : statisticsText.percent(percent)}</dd></div>)}
    </dl>
  )
}
