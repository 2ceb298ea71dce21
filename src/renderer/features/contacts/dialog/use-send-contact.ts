import { useQueryClient } from '@tanstack/react-query'
import { contract } from '#shared/contract/index.ts'
import type { Result } from '#shared/contract/errors.ts'
import { call } from '../../../api/call.ts'
import { invalidateTopics } from '../../../api/query-client.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import type { CheckedContact } from '../model/check-contact-entry.ts'
import { contactsText } from '../contacts.text.ts'

type Sendable = Exclude<CheckedContact, { kind: 'faulty' }>

/** Sends a checked contact, with the draft it was written in, and offers to take it back. */
export function useSendContact(): (checked: Sendable, draftId: string | undefined) => Promise<Result<{ id: string }>> {
  const client = useQueryClient()
  const undo = async (id: string) => {
    const removed = await call('contacts.remove', { id })
    if (removed.ok) await invalidateTopics(client, contract['contacts.remove'].changes)
    showToast(removed.ok ? { message: contactsText.undone } : { message: contactsText.notUndone, tone: 'failed' })
  }
  return async (checked, draftId) => {
    const draft = draftId === undefined ? {} : { draftId }
    const sent = checked.kind === 'known'
      ? await call('contacts.register', { ...checked.input, ...draft })
      : await call('contacts.registerAnonymous', { ...checked.input, ...draft })
    if (!sent.ok) return sent
    const { id } = sent.value
    await invalidateTopics(client, contract['contacts.register'].changes)
    showToast({ message: savedText(checked), undo: () => void undo(id) })
    return sent
  }
}

function savedText(checked: Sendable): string {
  if (checked.kind === 'anonymous' || checked.input.statusCode === 'held') return contactsText.saved
  return checked.input.statusCode === 'planned' ? contactsText.savedPlanned : contactsText.savedNotHeld
}
