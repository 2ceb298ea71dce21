import { Alert, Button, Group } from '@mantine/core'
import type { OutputOf } from '#shared/contract/index.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import classes from '../settings.module.css'
import { backupsText as text } from './backups.text.ts'

interface SecondFolderProps {
  readonly folder: string | undefined
  readonly problem: OutputOf<'backups.status'>['secondProblem']
}

/** Where every backup is copied to as well, so that one lost computer is not everything. */
export function SecondFolder({ folder, problem }: SecondFolderProps) {
  const set = useRouteCommand('backups.setSecondFolder')
  const use = (isUsed: boolean) => set.mutate({ use: isUsed }, { onSuccess: () => showToast({ message: isUsed ? text.chosen : text.stopped }) })
  return (
    <section className={classes['section']}>
      <h3>{text.second}</h3>
      <p>{text.secondAbout}</p>
      <p>{folder === undefined ? text.secondNone : <>{text.secondIs}: <strong className={classes['path']}>{folder}</strong></>}</p>
      {problem !== undefined && <Alert role="status" variant="outline" color="orange" mb="sm" className="app-notice">{text.secondProblem(problem)}</Alert>}
      {set.error !== null && set.error.reason !== 'no-file-chosen' && <ErrorPanel>{errorText(set.error)}</ErrorPanel>}
      <Group gap="sm">
        <Button variant="default" loading={set.isPending} onClick={() => use(true)}>{folder === undefined ? text.choose : text.chooseOther}</Button>
        {folder !== undefined && <Button variant="default" onClick={() => use(false)}>{text.stop}</Button>}
      </Group>
    </section>
  )
}
