import { Alert, Button, Group } from '@mantine/core'
import { contactsText } from '../contacts.text.ts'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import type { ContactStart } from './load-contact-start.ts'

interface DraftNoticeProps {
  readonly start: ContactStart
  readonly onContinue: (draftId: string) => void
  readonly onStartEmpty: () => void
  readonly onRead: () => void
}

/** Says which draft is on the screen, or that one waits. */
export function DraftNotice({ start, onContinue, onStartEmpty, onRead }: DraftNoticeProps) {
  const { restoredAt, waiting } = start
  if (restoredAt === undefined && waiting === undefined) return null
  return (
    <Alert role="status" variant="light" withCloseButton closeButtonLabel={contactsText.dismiss} onClose={onRead} py="xs">
      <Group gap="sm">
        <span>{restoredAt === undefined ? contactsText.draftWaits(formatDraftTime(waiting?.changedAt ?? '')) : contactsText.draftRestored(formatDraftTime(restoredAt))}</span>
        {waiting !== undefined && <Button size="compact-md" variant="default" onClick={() => onContinue(waiting.id)}>{contactsText.draftContinue}</Button>}
        {restoredAt !== undefined && <Button size="compact-md" variant="default" title={contactsText.startEmptyHint} onClick={onStartEmpty}>{contactsText.startEmpty}</Button>}
      </Group>
    </Alert>
  )
}
