import { Button, Text } from '@mantine/core'
import type { DraftState } from '../../../api/drafts/draft-saver.ts'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import { contactsText } from '../contacts.text.ts'
import classes from './contact-form.module.css'

interface FormFooterProps {
  readonly draftState: DraftState
  readonly onSaveAndNew: () => void
}

/** Always in sight: save, save and go on, and that what is written is safe meanwhile. */
export function FormFooter({ draftState, onSaveAndNew }: FormFooterProps) {
  return (
    <div className={classes['footer']}>
      <Button type="submit" aria-keyshortcuts="Control+Enter">{contactsText.save}</Button>
      <Button variant="default" onClick={onSaveAndNew}>{contactsText.saveAndNew}</Button>
      <Text c="dimmed" size="xs" component="span">{contactsText.saveShortcut}</Text>
      <span className={classes['draft']}>{draftWords(draftState)}</span>
    </div>
  )
}

function draftWords(state: DraftState): string {
  switch (state) {
    case 'nothing': return ''
    case 'waiting': return contactsText.draftWaiting
    case 'saved': return contactsText.draftSaved(formatDraftTime(new Date().toISOString()))
    case 'failed': return ''
  }
}
