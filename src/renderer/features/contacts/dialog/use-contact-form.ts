import { useEffect, useRef, useState, type RefObject } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import { useFormDraft } from '../../../api/drafts/use-form-draft.ts'
import type { DraftState } from '../../../api/drafts/draft-saver.ts'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { checkContactEntry, type ContactFaults } from '../model/check-contact-entry.ts'
import { encodeContactDraft } from '../model/contact-draft.ts'
import { isTouched, nextContactEntry, type ContactEntry } from '../model/contact-entry.ts'
import type { ContactStart } from './load-contact-start.ts'
import { putAside } from './load-contact-start.ts'
import { useProposedArea } from './use-proposed-area.ts'
import { useSendContact } from './use-send-contact.ts'

export interface ContactFormState {
  readonly entry: ContactEntry
  readonly change: (change: Partial<ContactEntry>) => void
  readonly faults: ContactFaults
  readonly keepsNotes: boolean
  readonly error: AppErrorValue | undefined
  readonly isSaving: boolean
  readonly isTouched: boolean
  readonly draftState: DraftState
  readonly flush: () => void
  /** Saves for good; false when something must be mended first. */
  readonly save: () => Promise<boolean>
  /** The form after "Spara och ny". */
  readonly next: () => ContactEntry
  readonly keep: () => Promise<void>
  readonly discard: () => Promise<void>
  /** The form goes away for a while; what is written comes back by itself. */
  readonly leave: () => void
}

/** What the user has typed, kept as a draft from the first sign, checked and sent. */
export function useContactForm(start: ContactStart, form: RefObject<HTMLFormElement | null>): ContactFormState {
  const [entry, setEntry] = useState(start.entry)
  const [wasTried, setWasTried] = useState(false)
  const [error, setError] = useState<AppErrorValue>()
  const [isSaving, setIsSaving] = useState(false)
  const draft = useFormDraft('contact', start.draftId)
  const send = useSendContact()
  const hasDraft = useRef(start.restoredAt !== undefined)

  const keepsNotes = start.unit.notePlace === 'here'
  const checked = checkContactEntry(entry, { today: start.today, keepsNotes })
  const faults = wasTried && checked.kind === 'faulty' ? checked.faults : {}

  const change = (changed: Partial<ContactEntry>) => {
    const next = { ...entry, ...changed }
    setEntry(next)
    hasDraft.current = true
    draft.change(encodeContactDraft({ kept: false, entry: next }))
  }
  useProposedArea(entry, start.unit.areaCodes, (areaCode) => setEntry((now) => (now.areaIsChosen ? now : { ...now, areaCode })))

  // The marks must be on the screen before the first of them can have the focus.
  const [focusRound, setFocusRound] = useState(0)
  useEffect(() => {
    if (focusRound > 0 && form.current !== null) focusFirstError(form.current)
  }, [focusRound, form])

  const save = async (): Promise<boolean> => {
    if (isSaving) return false
    setError(undefined)
    setWasTried(true)
    if (checked.kind === 'faulty') {
      setFocusRound((round) => round + 1)
      return false
    }
    setIsSaving(true)
    await draft.flush()
    const sent = await send(checked, hasDraft.current ? start.draftId : undefined)
    if (sent.ok) await draft.stop()
    else setError(sent.error)
    setIsSaving(false)
    return sent.ok
  }

  return {
    entry, change, faults, keepsNotes, error, isSaving, save,
    isTouched: isTouched(entry, start.untouched),
    draftState: draft.state,
    flush: () => void draft.flush(),
    leave: () => void draft.flush(),
    next: () => nextContactEntry(entry),
    keep: async () => {
      await draft.stop()
      await putAside(start.draftId, entry)
    },
    discard: async () => {
      if (hasDraft.current) await draft.discard()
    },
  }
}
