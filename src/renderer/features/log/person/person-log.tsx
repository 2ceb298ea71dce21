import { Button, Group, Loader } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { EntryPages } from '../events/entry-pages.tsx'
import classes from '../log.module.css'
import { collectEntries, mostOnPaper } from './collect-entries.ts'
import { PersonPaper } from './person-paper.tsx'
import { personText as text } from './person.text.ts'
import { ReaderTable } from './reader-table.tsx'

/** Who has looked at one person: a line for each colleague, every entry, and the extract to hand out. */
export function PersonLog({ carerId }: { readonly carerId: string }) {
  const today = useToday()
  const { data, error, refetch } = useRouteQuery('log.ofPerson', { carerId })
  const write = useRouteCommand('log.exportPerson')
  const [paper, setPaper] = useState<readonly LogEntryView[]>()
  const [collects, setCollects] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const print = usePrint('log', [carerId])
  const isThere = data !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true })
  }, [isThere])
  useEffect(() => {
    // The sheet must stand in the document before the printer sees it.
    if (paper !== undefined) print()
  }, [paper, print])
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{error.code === 'not-found' ? text.notFound : errorText(error)}</ErrorPanel>
  if (data === undefined) return <Loader role="status" aria-label={text.loading} />

  const putOnPaper = async () => {
    setCollects(true)
    const collected = await collectEntries(carerId)
    setCollects(false)
    if (!collected.ok) return showToast({ message: errorText(collected.error), tone: 'failed' })
    if (collected.value.hasMore) showToast({ message: text.tooMany(mostOnPaper) })
    setPaper(collected.value.entries)
  }
  const save = () => write.mutate({ carerId, suggestedName: text.fileName(data.carerNumber) }, { onSuccess: ({ fileName, entries }) => showToast({ message: text.exported(fileName, entries) }) })
  // Closing the file dialog is an answer, not a failure.
  const wasCancelled = write.error?.reason === 'no-file-chosen'
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={classes['heading']}>{text.heading(data.carerNumber)}</h2>
      {data.entries.length === 0 ? <EmptyState>{text.none}</EmptyState> : (
        <>
          <ReaderTable readers={data.readers} today={today} />
          <Group mt="md" gap="sm" className="no-print">
            <Button leftSection={<IconFileSpreadsheet size={20} aria-hidden />} loading={write.isPending} onClick={save}>{text.exportXlsx}</Button>
            <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} loading={collects} onClick={() => void putOnPaper()}>{text.print}</Button>
          </Group>
          {write.error !== null && !wasCancelled && <ErrorPanel>{errorText(write.error)}</ErrorPanel>}
          <h3 className={classes['heading']}>{text.entries}</h3>
          <EntryPages source={{ kind: 'person', carerId }} none={null} />
          {paper !== undefined && <PersonPaper carerNumber={data.carerNumber} readers={data.readers} entries={paper} />}
        </>
      )}
    </>
  )
}
