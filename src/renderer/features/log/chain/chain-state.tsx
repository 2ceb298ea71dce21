import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLink, IconQuestionMark } from '@tabler/icons-react'
import type { OutputOf } from '#shared/contract/index.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import classes from '../log.module.css'
import { instantWords } from '../words/instant-words.ts'
import { chainText as text } from './chain.text.ts'

type Chain = OutputOf<'log.chain'>

const marks = { 'whole': IconLink, 'not-checked': IconQuestionMark, 'broken': IconAlertTriangle } as const

/** Whether the log is as it was written, in words; what to do where it is not; and the whole check on request. */
export function ChainState() {
  const { data: chain, error, refetch } = useRouteQuery('log.chain', {})
  const check = useRouteCommand('log.check')
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (chain === undefined) return <p role="status">{text.loading}</p>
  const isBroken = chain.state === 'broken'
  const Mark = marks[chain.state]
  const outcome = check.isPending || check.data === undefined ? '' : check.data.state === 'broken' ? text.checkedBroken : text.checked
  return (
    <section aria-label={text.label} className={`${classes['chain'] ?? ''} no-print`} data-broken={isBroken}>
      <Mark size={22} aria-hidden className={classes['mark'] ?? ''} />
      <h2><span role={isBroken ? 'alert' : undefined}><Title chain={chain} /></span></h2>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate({})}>{text.check}</Button>
      {isBroken && <Broken chain={chain} />}
      <Working isWorking={check.isPending}>{text.checking}</Working>
      <p role="status" className={outcome === '' ? 'visually-hidden' : ''}>{outcome}</p>
      {check.error !== null && <ErrorPanel>{errorText(check.error)}</ErrorPanel>}
      <details>
        <summary>{text.means}</summary>
        {text.meaning.map((line) => <p key={line}>{line}</p>)}
      </details>
    </section>
  )
}

function Title({ chain }: { readonly chain: Chain }) {
  const today = useToday()
  const at = chain.checkedAt === undefined ? undefined : instantWords(chain.checkedAt, today)
  switch (chain.state) {
    case 'whole': return text.whole(at, chain.entries)
    case 'not-checked': return text.notChecked(chain.entries)
    case 'broken': return text.broken(chain.brokenAt)
  }
}

function Broken({ chain }: { readonly chain: Chain }) {
  const today = useToday()
  return (
    <div>
      <p>{chain.broken !== undefined && text.brokenWhy[chain.broken]} {chain.checkedAt !== undefined && text.brokenAt(instantWords(chain.checkedAt, today))}</p>
      <p><strong>{text.toDo}</strong></p>
      <ol>{text.steps.map((step) => <li key={step}>{step}</li>)}</ol>
    </div>
  )
}
