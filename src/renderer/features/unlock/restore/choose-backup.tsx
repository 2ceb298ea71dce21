import { Button, Group } from '@mantine/core'
import { IconFolderSearch } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { AppError } from '#shared/contract/errors.ts'
import type { BackupView } from '#shared/contract/vault.ts'
import { callOrThrow } from '../../../api/call.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { backupWords } from '../../../components/backups/backup-words.text.ts'
import { formatSize } from '../../../components/backups/format-size.ts'
import { formatDayOf, formatMoment } from '../../../components/dates/format-moment.ts'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { restoreText as text } from './restore.text.ts'
import classes from './restore.module.css'

interface ChooseBackupProps {
  /** What lies in a folder that has been pointed out; undefined: none has. */
  readonly found: readonly BackupView[] | undefined
  readonly onFound: (backups: readonly BackupView[]) => void
  readonly onChoose: (backup: BackupView) => void
  readonly onBack: () => void
}

/** The backups of this computer and of a folder that is pointed out, newest first. */
export function ChooseBackup({ found, onFound, onChoose, onBack }: ChooseBackupProps) {
  const { data, error, refetch } = useRouteQuery('vault.backups', {})
  const look = useMutation<{ readonly backups: readonly BackupView[] }, AppError>({ mutationFn: async () => await callOrThrow('vault.findBackups', {}), onSuccess: ({ backups }) => onFound(backups) })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const backups = [...found ?? [], ...data?.backups ?? []].toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={classes['heading']}>{text.title}</h1>
      <p className={classes['intro']}>{text.intro}</p>
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {data === undefined && error === null && <p role="status">{text.loading}</p>}
      {backups.length > 0 && (
        <ul className={classes['list']} aria-label={text.list}>
          {backups.map((backup) => (
            <li key={`${backup.place} ${backup.id}`}>
              <button type="button" className={classes['backup']} aria-label={text.choose(formatMoment(backup.madeAt))} onClick={() => onChoose(backup)}>
                <strong>{formatMoment(backup.madeAt)}</strong>
                <span>{backup.label === '' ? backupWords.reason(backup.reason) : `${backup.label}. ${backupWords.reason(backup.reason)}`}</span>
                <span className={classes['about']}>{[backupWords.place(backup.place), formatSize(backup.bytes), backup.verifiedAt === undefined ? backupWords.notVerified : `${text.verified} ${formatDayOf(backup.verifiedAt)}`].join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && backups.length === 0 && <EmptyState>{found === undefined ? text.empty : text.emptyElsewhere}</EmptyState>}
      {look.error !== null && look.error.reason !== 'no-file-chosen' && <ErrorPanel>{errorText(look.error)}</ErrorPanel>}
      <Group mt="md">
        <Button variant={backups.length === 0 ? 'filled' : 'default'} leftSection={<IconFolderSearch size={20} aria-hidden />} loading={look.isPending} onClick={() => look.mutate()}>{text.lookElsewhere}</Button>
        <Button variant="default" onClick={onBack}>{text.back}</Button>
        <span role="status">{look.isPending && text.looking}</span>
      </Group>
    </>
  )
}
