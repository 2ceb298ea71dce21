import { Button } from '@mantine/core'
import { useRef } from 'react'
import { NoteField } from '../../../components/fields/note-field.tsx'
import { contactFaultText, contactsText } from '../contacts.text.ts'
import type { ContactFault } from '../model/check-contact-entry.ts'
import { withoutBrokenCharacters } from '../model/broken-characters.ts'
import type { ContactFieldProps } from './contact-field-props.ts'

interface ContactNoteFieldProps extends ContactFieldProps {
  readonly fault: ContactFault | undefined
}

/** The note; never on the screen where notes are kept in the case system, nor for an anonymous contact. */
export function ContactNoteField({ entry, change, fault }: ContactNoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const mend = () => {
    change({ note: withoutBrokenCharacters(entry.note) })
    field.current?.focus()
  }
  return (
    <div>
      <NoteField ref={field} label={contactsText.note} optional description={contactsText.noteHint} minRows={2} maxRows={8} value={entry.note} onChange={(note) => change({ note })} error={fault && contactFaultText(fault, entry.note)} />
      {fault === 'note-broken' && <Button mt="xs" size="compact-md" variant="default" onClick={mend}>{contactsText.noteMendBroken}</Button>}
    </div>
  )
}
