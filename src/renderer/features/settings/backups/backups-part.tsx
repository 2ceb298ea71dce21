import { Button } from '@mantine/core'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { settingsText } from '../settings.text.ts'
import classes from '../settings.module.css'
import { BackupTable } from './backup-table.tsx'
import { backupsText as text } from './backups.text.ts'
import { MaxAge } from './max-age.tsx'
import { SecondFolder } from './second-folder.tsx'

/** What is kept beside the register, where, and for how long. Of the practice register, whose persons are invented, nothing is. */
export function BackupsPart() {
  const { status } = useVaultStatus()
  return status?.register === 'practice' ? <p>{text.notForPractice}</p> : <RealBackups />
}

function RealBackups() {
  const { data, error, refetch } = useRouteQuery('backups.status', {})
  const make = useRouteCommand('backups.make')
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{settingsText.loading}</p>
  return (
    <>
      <section className={classes['section']}>
        <p>{text.about}</p>
        <Button loading={make.isPending} onClick={() => make.mutate({}, { onSuccess: () => showToast({ message: text.made }) })}>{text.make}</Button>
        <Working isWorking={make.isPending}>{text.making}</Working>
        {make.error !== null && <ErrorPanel>{errorText(make.error)}</ErrorPanel>}
      </section>
      <section className={classes['section']}>
        {data.backups.length === 0 ? <EmptyState>{text.empty}</EmptyState> : <BackupTable backups={data.backups} />}
        <p>{text.folder} <strong className={classes['path']}>{data.folder}</strong></p>
        <p>{text.restoreAbout}</p>
      </section>
      <SecondFolder folder={data.secondFolder} problem={data.secondProblem} />
      <MaxAge key={data.maxAgeDays} days={data.maxAgeDays} />
    </>
  )
}
