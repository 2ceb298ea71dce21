import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { NoteField } from '../../../components/fields/note-field.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import { readWhole } from '../model/read-whole.ts'
import { LabelPaper, LetterPaper } from './paper-mail.tsx'
import { AttendancePaper, ParticipantPaper, SchedulePaper } from './paper-tables.tsx'
import { paperNames, papersText as text, type Paper } from './papers.text.ts'
import classes from './papers.module.css'

type PaperContent = OutputOf<'groups.paper'>

const papers = Object.keys(paperNames) as readonly Paper[]

/** Chooses a paper, says on the screen who is not on it, and prints. */
export function PaperDialog({ groupId, onClose }: { readonly groupId: string; readonly onClose: () => void }) {
  const [paper, setPaper] = useState<Paper>('attendance-list')
  const [letter, setLetter] = useState<string>(text.startLetter)
  const [skip, setSkip] = useState('0')
  const [ready, setReady] = useState<{ readonly paper: Paper; readonly content: PaperContent; readonly round: number }>()
  const fetch = useRouteCommand('groups.paper')
  const choose = (next: string) => {
    setPaper(papers.find((known) => known === next) ?? 'attendance-list')
    setReady(undefined)
  }
  const print = () => fetch.mutate({ id: groupId, paper }, { onSuccess: (content) => setReady((now) => ({ paper, content, round: (now?.round ?? 0) + 1 })) })
  const round = ready?.round
  const isEmpty = ready !== undefined && ready.paper !== 'schedule' && ready.content.people.length === 0
  // The route has logged the paper; printed once more by the menu, it is logged as that.
  usePrint(ready === undefined || isEmpty ? undefined : 'group', ready?.content.carerIds)
  useEffect(() => {
    if (round !== undefined && !isEmpty) window.print()
  }, [round, isEmpty])
  return (
    <Modal opened onClose={onClose} title={text.title} size="lg">
      <form className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); print() }}>
        <Radio.Group label={text.which} value={paper} onChange={choose}>
          <Stack gap={2} mt="xs">{papers.map((code, index) => <Radio key={code} value={code} label={paperNames[code]} data-autofocus={index === 0 || undefined} />)}</Stack>
        </Radio.Group>
        {paper === 'letters' && <NoteField label={text.letter} description={text.letterHint} value={letter} onChange={setLetter} />}
        {paper === 'labels' && <TextField optional label={text.labelSkip} description={text.labelSkipHint} inputMode="numeric" maw="24rem" value={skip} onChange={setSkip} />}
        <div role="status">{ready !== undefined && <Notices paper={ready.paper} content={ready.content} />}</div>
        {fetch.error !== null && <ErrorPanel>{errorText(fetch.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={fetch.isPending}>{ready === undefined ? text.print : text.again}</Button>
          <Button variant="default" onClick={onClose}>{text.close}</Button>
        </Group>
      </form>
      {ready !== undefined && !isEmpty && <PrintSheet><Sheet paper={ready.paper} content={ready.content} letter={letter} skip={readWhole(skip, 0, 23) ?? 0} /></PrintSheet>}
    </Modal>
  )
}

function Notices({ paper, content }: { readonly paper: Paper; readonly content: PaperContent }) {
  const lines = [
    paper === 'schedule' ? undefined : content.people.length === 0 ? text.nobody : text.onPaper(content.people.length),
    content.leftOut > 0 ? text.leftOut(content.leftOut) : undefined,
    content.withoutAddress > 0 ? text.withoutAddress(content.withoutAddress, paper) : undefined,
  ].filter((line) => line !== undefined)
  return <ul className={classes['notices']}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
}

interface SheetProps {
  readonly paper: Paper
  readonly content: PaperContent
  readonly letter: string
  readonly skip: number
}

function Sheet({ paper, content, letter, skip }: SheetProps) {
  const today = useToday()
  switch (paper) {
    case 'attendance-list': return <AttendancePaper content={content} today={today} />
    case 'participant-list': return <ParticipantPaper content={content} today={today} />
    case 'schedule': return <SchedulePaper content={content} today={today} />
    case 'letters': return <LetterPaper content={content} letter={letter} />
    case 'labels': return <LabelPaper content={content} skip={skip} />
  }
}
