import { Alert, Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { BackupView } from '#shared/contract/vault.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { backupWords } from '../../../components/backups/backup-words.text.ts'
import { formatSize } from '../../../components/backups/format-size.ts'
import { formatMoment } from '../../../components/dates/format-moment.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import classes from '../settings.module.css'
import { backupsText as text } from './backups.text.ts'

const inWords = (count: number) => count.toLocaleString('sv-SE')
const keyOf = ({ place, id }: BackupView) => `${place} ${id}`

/** The backups, newest first; each can be opened and read through as a drill. */
export function BackupTable({ backups }: { readonly backups: readonly BackupView[] }) {
  const check = useRouteCommand('backups.check')
  const [checked, setChecked] = useState<BackupView>()
  const run = (backup: BackupView) => {
    const { place } = backup
    if (check.isPending || place === 'found') return
    setChecked(backup)
    check.mutate({ backupId: backup.id, place })
  }
  return (
    <>
      <div className={classes['scroller']}>
        <Table aria-label={text.table} verticalSpacing="xs" miw="44rem">
          <Table.Thead><Table.Tr>{text.columns.map((heading) => <Table.Th key={heading} scope="col">{heading}</Table.Th>)}<Table.Td /></Table.Tr></Table.Thead>
          <Table.Tbody>
            {backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).map((backup) => {
              const when = formatMoment(backup.madeAt)
              return (
                <Table.Tr key={keyOf(backup)}>
                  <Table.Th scope="row">{when}</Table.Th>
                  <Table.Td>{backupWords.reason(backup.reason)}</Table.Td>
                  <Table.Td>{backupWords.place(backup.place)}</Table.Td>
                  <Table.Td>{formatSize(backup.bytes)}</Table.Td>
                  <Table.Td>{backup.verifiedAt === undefined ? backupWords.notVerified : formatMoment(backup.verifiedAt)}</Table.Td>
                  <Table.Td><Button size="compact-md" variant="default" loading={check.isPending && checked !== undefined && keyOf(checked) === keyOf(backup)} aria-label={`${text.checkOf(when)}, ${backupWords.place(backup.place)}`} onClick={() => run(backup)}>{text.check}</Button></Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
      <Working isWorking={check.isPending}>{text.checking}</Working>
      {check.error !== null && <ErrorPanel>{errorText(check.error)}</ErrorPanel>}
      {check.data !== undefined && checked !== undefined && (
        <Alert role="status" variant="outline" color="blue" my="md" className="app-notice">
          {text.checked(formatMoment(checked.madeAt), { carers: inWords(check.data.carers), contacts: inWords(check.data.contacts), logEntries: inWords(check.data.logEntries) })}
        </Alert>
      )}
    </>
  )
}
