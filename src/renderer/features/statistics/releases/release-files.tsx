import { Button, Group } from '@mantine/core'
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import type { ReleaseView } from '#shared/contract/statistics.ts'
import { formatQuarter } from '#shared/domain/quarter.ts'
import { releaseFileName } from '#shared/domain/statistics/quarter-pack.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { statisticsText } from '../statistics.text.ts'

/** Writes the frozen files; every time the same bytes. */
export function ReleaseFiles({ release }: { readonly release: ReleaseView }) {
  const { data: unit } = useRouteQuery('unit.read', {})
  const write = useRouteCommand('exports.releaseFile')
  const save = (kind: 'xlsx' | 'csv') => write.mutate(
    { releaseId: release.id, kind, suggestedName: releaseFileName(unit?.municipalityCode ?? '0000', release.quarter, release.definitionVersion, kind) },
    { onSuccess: ({ fileName }) => showToast({ message: statisticsText.fileSaved(fileName) }) },
  )
  // Closing the file dialog is an answer, not a failure.
  const wasCancelled = write.error?.reason === 'no-file-chosen'
  const quarter = formatQuarter(release.quarter)
  return (
    <>
      <Group gap="sm">
        <Button leftSection={<IconFileSpreadsheet size={20} aria-hidden />} aria-label={statisticsText.xlsxOf(quarter)} onClick={() => save('xlsx')}>{statisticsText.saveXlsx}</Button>
        <Button variant="default" leftSection={<IconFileText size={20} aria-hidden />} aria-label={statisticsText.csvOf(quarter)} onClick={() => save('csv')}>{statisticsText.saveCsv}</Button>
      </Group>
      {write.error !== null && !wasCancelled && <ErrorPanel>{errorText(write.error)}</ErrorPanel>}
    </>
  )
}
