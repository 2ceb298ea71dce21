import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { usePrint } from '../../../api/use-print.ts'
import { componentsText } from '../../../components/components.text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import type { Paper, PaperRequest } from './paper.ts'
import { PaperSheet } from './paper-sheet.tsx'
import { papersText as text } from './papers.text.ts'

interface PaperDialogProps {
  readonly request: PaperRequest
  readonly onClose: () => void
  /** What to choose before printing. */
  readonly children?: ReactNode
}

/** Asks before anything is put on paper, since a print is logged; afterwards says on the screen who was left out. */
export function PaperDialog({ request, onClose, children }: PaperDialogProps) {
  const { mutate, error, isPending } = useRouteCommand('respite.paper')
  const [paper, setPaper] = useState<Paper>()
  // The route has logged the paper; printed once more by the menu, it is logged as that.
  usePrint(paper === undefined ? undefined : 'respite', paper?.carerIds)
  useEffect(() => {
    // The sheet must stand in the document before the printer sees it.
    if (paper !== undefined) window.print()
  }, [paper])
  return (
    <Modal opened onClose={onClose} title={text.title[request.kind]} yOffset="12vh">
      <p>{text.about[request.kind]}</p>
      {children}
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
