import { Button } from '@mantine/core'
import { IconAlertCircle, IconAppWindow, IconLock, IconPrinter, IconUsers, type Icon } from '@tabler/icons-react'
import { contract } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { settingsText } from '../settings.text.ts'
import pageClasses from '../settings.module.css'
import { enforcements, type Enforcement } from './enforcement.ts'
import { promisesOf, type SecurityPromise } from './security-facts.ts'
import { labelText, notPromisedText, securityText as text } from './security.text.ts'
import classes from './security.module.css'

const icons: Readonly<Record<Enforcement, Icon>> = { cryptography: IconLock, app: IconAppWindow, routine: IconUsers }

/** What protects what is kept here, how strongly, and what does not: for everybody who works with it. */
export function SecurityPart() {
  const { status } = useVaultStatus()
  const keys = useRouteQuery('keys.status', {})
  const unit = useRouteQuery('unit.read', {})
  const backups = useRouteQuery('backups.status', {}, { enabled: mayCall(contract['backups.status'], status?.session) })
  const error = keys.error ?? unit.error
  if (error !== null) return <ErrorPanel onRetry={() => void Promise.all([keys.refetch(), unit.refetch()])}>{errorText(error)}</ErrorPanel>
  if (keys.data === undefined || unit.data === undefined || backups.isLoading) return <p role="status">{settingsText.loading}</p>
  const promises = promisesOf({ keys: keys.data, unit: unit.data, backups: backups.data })
  return (
    <>
      <p className={pageClasses['text']}>{text.intro}</p>
      <Button variant="default" mb="lg" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>{text.print}</Button>
      {enforcements.map((enforcement) => <Promises key={enforcement} enforcement={enforcement} promises={promises[enforcement]} />)}
      <section className={classes['label']} aria-labelledby="not-promised">
        <h3 id="not-promised"><IconAlertCircle size={24} aria-hidden />{text.notPromisedTitle}</h3>
        <ul>{notPromisedText.map((line) => <li key={line}>{line}</li>)}</ul>
      </section>
    </>
  )
}

function Promises({ enforcement, promises }: { readonly enforcement: Enforcement; readonly promises: readonly SecurityPromise[] }) {
  const LabelIcon = icons[enforcement]
  const { name, means } = labelText[enforcement]
  return (
    <section className={classes['label']} aria-labelledby={`label-${enforcement}`}>
      <h3 id={`label-${enforcement}`}><LabelIcon size={24} aria-hidden />{name}</h3>
      <p className={classes['means']}>{means}</p>
      <ul>
        {promises.map(({ says, today }) => (
          <li key={says}>{says}{today !== undefined && <span className={classes['today']}><strong>{text.today}</strong> {today}</span>}</li>
        ))}
      </ul>
    </section>
  )
}
