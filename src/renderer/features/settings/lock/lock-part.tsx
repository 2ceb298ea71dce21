import { contract } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { settingsText } from '../settings.text.ts'
import classes from '../settings.module.css'
import { lockText as text } from './lock.text.ts'
import { MinutesForm } from './minutes-form.tsx'

/** When the register locks by itself: told to all, changed by few. */
export function LockPart() {
  const { status } = useVaultStatus()
  const { data, error, refetch } = useRouteQuery('unit.read', {})
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{settingsText.loading}</p>
  return (
    <div className={classes['narrow']}>
      <p className={classes['text']}>{text.about}</p>
      {mayCall(contract['unit.setIdleMinutes'], status?.session)
        ? <MinutesForm key={data.idleMinutes} idleMinutes={data.idleMinutes} />
        : <p className={classes['text']}><strong>{text.now(data.idleMinutes)}</strong> {text.whoChanges}</p>}
    </div>
  )
}
