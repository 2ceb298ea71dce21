import { legend } from '#shared/domain/statistics/quarter-pack.text.ts'
import { statisticsText } from '../statistics.text.ts'
import classes from '../statistics.module.css'

/** What the marks mean, before they are met. */
export function Legend({ threshold }: { readonly threshold: number }) {
  return (
    <dl className={classes['legend']} aria-label={statisticsText.legend}>
      {legend(threshold).map(({ mark, meaning }) => <div key={mark}><dt>{mark}</dt><dd>{meaning}</dd></div>)}
    </dl>
  )
}
