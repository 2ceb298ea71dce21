import { useRef, useState } from 'react'
import { KeepQuestion } from '../../../components/forms/keep-question.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { errorText } from '../../../api/error-text.ts'
import { useFieldLeft } from '../../../components/forms/use-field-left.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { AnonymousFields } from '../fields/anonymous-fields.tsx'
import { MannerFields } from '../fields/manner-fields.tsx'
import { NextStepField } from '../fields/next-step-field.tsx'
import { ContactNoteField } from '../fields/contact-note-field.tsx'
import { WhenAndLengthFields } from '../fields/when-and-length-fields.tsx'
import { WhoField } from '../fields/who-field.tsx'
import type { ContactEntry } from '../model/contact-entry.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactsText } from '../contacts.text.ts'
import classes from './contact-form.module.css'
import { DraftNotice } from './draft-notice.tsx'
import { FormFooter } from './form-footer.tsx'
import type { ContactStart } from './load-contact-start.ts'
import { useContactForm } from './use-contact-form.ts'

interface ContactFormProps {
  readonly start: ContactStart
  /** The user has asked to close. */
  readonly closing: boolean
  readonly onGoOn: () => void
  readonly onClose: () => void
  readonly onNext: (entry: ContactEntry) => void
  readonly onContinueWaiting: (draftId: string) => void
  readonly onStartEmpty: (entry: ContactEntry) => void
}

/** The form itself; one instance per draft. */
export function ContactForm({ start, closing, onGoOn, onClose, onNext, onContinueWaiting, onStartEmpty }: ContactFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const contact = useContactForm(start, form)
  const { entry, change, faults, keepsNotes } = contact
  // A notice that has been read goes when the form has been worked on.
  const [noticeIsRead, setNoticeIsRead] = useState(false)

  const save = async (thenNew: boolean) => {
    if (!await contact.save()) return
    if (thenNew) onNext(contact.next())
    else onClose()
  }
  useFieldLeft(form, contact.flush)
  useSaveKeys(form, (event) => void save(event.shiftKey), (event) => {
    const chosen = event.altKey && /^Digit[1-9]$/.test(event.code) ? contactForms[Number(event.code.slice(5)) - 1] : undefined
    if (chosen === undefined) return
    event.preventDefault()
    change({ contactFormCode: chosen.code })
  })

  return (
    <form
      ref={form}
      className={classes['form']}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void save(false) }}
    >
      {!noticeIsRead && <DraftNotice start={start} onContinue={onContinueWaiting} onStartEmpty={() => onStartEmpty(entry)} onRead={() => setNoticeIsRead(true)} />}
      <WhoField entry={entry} change={change} fault={faults.who} onLeave={() => { contact.leave(); onClose() }} />
      <WhenAndLengthFields entry={entry} change={change} faults={faults} today={start.today} />
      <MannerFields entry={entry} change={change} faults={faults} areaCodes={start.unit.areaCodes} today={start.today} />
      {entry.isAnonymous ? <AnonymousFields entry={entry} change={change} today={start.today} /> : (
        <div className={classes['notes']}>
          {keepsNotes && <ContactNoteField entry={entry} change={change} fault={faults.note} />}
          <NextStepField entry={entry} change={change} fault={faults.followUpOn} today={start.today} />
        </div>
      )}
      {contact.error !== undefined && <ErrorPanel>{errorText(contact.error)}</ErrorPanel>}
      {contact.draftState === 'failed' && <ErrorPanel>{contactsText.draftFailed}</ErrorPanel>}
      <FormFooter draftState={contact.draftState} onSaveAndNew={() => void save(true)} />
      {closing && (
        <KeepQuestion
          isTouched={contact.isTouched}
          onGoOn={onGoOn}
          onKeep={() => void contact.keep().then(onClose)}
          onDiscard={() => void contact.discard().then(onClose)}
        >
          {entry.isAnonymous ? contactsText.askTextAnonymous : contactsText.askText}
        </KeepQuestion>
      )}
    </form>
  )
}
