import { Loader, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { newDraftId } from '../../api/drafts/new-draft-id.ts'
import { errorText } from '../../api/error-text.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import type { PlannedTime } from '../../components/screen/app-actions.ts'
import { contactsText } from './contacts.text.ts'
import { ContactForm } from './dialog/contact-form.tsx'
import { loadContactStart, putAside, type ContactStart } from './dialog/load-contact-start.ts'
import type { ContactEntry } from './model/contact-entry.ts'

interface ContactDialogProps {
  /** The draft that the form is kept in, from its first sign on; a known id is read back. */
  readonly draftId: string
  readonly carerIds: readonly string[]
  /** Opened to plan a conversation on this day. */
  readonly planned: PlannedTime | undefined
  readonly onClose: () => void
}

/** Registers a contact, over any screen. Opens with the draft `draftId` when the register has it. */
export function ContactDialog({ draftId, carerIds, planned, onClose }: ContactDialogProps) {
  const [start, setStart] = useState<ContactStart>()
  const [error, setError] = useState<AppErrorValue>()
  // The form says here that it wants to be asked before it is closed.
  const [closing, setClosing] = useState(false)

  const open = async (id: string, carers: readonly string[]) => {
    setError(undefined)
    const loaded = await loadContactStart(id, { carerIds: carers, planned }, localToday(new Date()))
    if (loaded.ok) setStart(loaded.value)
    else setError(loaded.error)
  }
  const carerKey = carerIds.join(' ')
  useEffect(() => {
    let stale = false
    void loadContactStart(draftId, { carerIds: carerKey === '' ? [] : carerKey.split(' '), planned }, localToday(new Date())).then((loaded) => {
      if (stale) return
      if (loaded.ok) setStart(loaded.value)
      else setError(loaded.error)
    })
    return () => { stale = true }
  }, [draftId, carerKey, planned])

  const beginNew = (from: ContactStart, entry: ContactEntry) => {
    const { restoredAt: _restored, waiting: _waiting, ...common } = from
    setStart({ ...common, draftId: newDraftId(), entry, untouched: entry })
  }

  return (
    <Modal
      opened
      onClose={() => (start === undefined ? onClose() : setClosing(true))}
      title={planned === undefined || start?.entry.statusCode !== 'planned' ? contactsText.title : contactsText.planTitle}
      size="77rem"
      yOffset="2vh"
      closeOnClickOutside={false}
    >
      {error !== undefined && <ErrorPanel onRetry={() => void open(draftId, carerIds)}>{errorText(error)}</ErrorPanel>}
      {error === undefined && start === undefined && <Loader aria-label={contactsText.loading} role="status" />}
      {start !== undefined && (
        <ContactForm
          key={start.draftId}
          start={start}
          closing={closing}
          onGoOn={() => setClosing(false)}
          onClose={onClose}
          onNext={(entry) => beginNew(start, entry)}
          onContinueWaiting={(id) => void open(id, [])}
          onStartEmpty={(entry) => {
            void putAside(start.draftId, entry)
            beginNew(start, start.untouched)
          }}
        />
      )}
    </Modal>
  )
}
