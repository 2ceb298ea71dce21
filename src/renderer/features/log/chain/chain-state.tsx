import { Alert, Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconLink, IconQuestionMark } from '@tabler/icons-react'
import type { OutputOf } from '#shared/contract/index.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import classes from '../log.module.css'
import { instantWords } from '../words/instant-words.ts'
import { chainText as text } from './chain.text.ts'

type Chain = OutputOf<'log.chain'>

const looks = {
  'whole': { color: 'blue', icon: <IconLink aria-hidden /> },
  'not-checked': { color: 'gray', icon: <IconQuestionMark aria-hidden /> },
  'broken': { color: 'red', icon: <IconAlertTriangle aria-hidden /> },
} as const

/** Whether the log is as it was written, in words; what to do where it is not; and the whole check on request. */
export function ChainState() {
  const { data: chain, error, refetch } = useRouteQuery('log.chain', {})
  const check = useRouteCommand('log.check')
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (chain === undefined) return <p role="status">{text.loading}</p>
  const isBroken = chain.state === 'broken'
  return (
    <section aria-label={text.label} className={`${classes['chain'] ?? ''} no-print`}>
      <Alert role={isBroken ? 'alert' : 'group'} variant={isBroken ? 'outline' : 'light'} className={isBroken ? 'app-error-panel' : ''} {...looks[chain.state]} title={<Title chain={chain} />}>
        {isBroken && <Broken chain={chain} />}
        {chain.state === 'not-checked' && <p>{text.notCheckedText}</p>}
        {check.isPending
          ? <p className={classes['busy']}><Loader size="sm" aria-hidden />{text.checking}</p>
          : <Button variant="default" onClick={() => check.mutate({})}>{text.check}</Button>}
        <span role="status" className="visually-hidden">{check.isPending ? text.checking : check.data === undefined ? '' : check.data.state === 'broken' ? text.checkedBroken : text.checked}</span>
        {check.error !== null && <ErrorPanel>{errorText(check.error)}</ErrorPanel>}
        <details>
          <summary>{text.means}</summary>
          {text.meaning.map((line) => <p key={line}>{line}</p>)}
        </details>
      </Alert>
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
    <>
      <p>{chain.broken !== undefined && text.brokenWhy[chain.broken]} {chain.checkedAt !== undefined && text.brokenAt(instantWords(chain.checkedAt, today))}</p>
      <p><strong>{text.toDo}</strong></p>
      <ol>{text.steps.map((step) => <li key={step}>{step}</li>)}</ol>
    </>
  )
}
