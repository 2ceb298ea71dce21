import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { componentsText } from '../../../components/components.text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import { PaperSheet } from './paper-sheet.tsx'
import { papersText as text } from './papers.text.ts'

export type PaperRequest = InputOf<'respite.paper'>
export type Paper = OutputOf<'respite.paper'>

/** Asks before anything is put on paper, since a print is logged; afterwards says on the screen who was left out. */
export function PaperDialog({ request, onClose }: { readonly request: PaperRequest; readonly onClose: () => void }) {
  const { mutate, error, isPending } = useRouteCommand('respite.paper')
  const [paper, setPaper] = useState<Paper>()
  useEffect(() => {
    // The sheet must stand in the document before the printer sees it.
    if (paper !== undefined) window.print()
  }, [paper])
  return (
    <Modal opened onClose={onClose} title={text.title[request.kind]} yOffset="12vh">
      <p>{text.about[request.kind]}</p>
      {paper !== undefined && paper.leftOut > 0 && <p role="status"><strong>{text.leftOut(paper.leftOut)}</strong></p>}
      {paper?.rows.length === 0 && <p role="status">{text.empty}</p>}
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      <Group mt="lg">
        <Button loading={isPending} data-autofocus onClick={() => mutate(request, { onSuccess: setPaper })}>{paper === undefined ? text.print : text.again}</Button>
        <Button variant="default" onClick={onClose}>{paper === undefined ? componentsText.cancel : text.close}</Button>
      </Group>
      {paper !== undefined && <PrintSheet><PaperSheet request={request} paper={paper} /></PrintSheet>}
    </Modal>
  )
}
