import type { ContactEntry } from '../model/contact-entry.ts'

/** What every part of the form is given. */
export interface ContactFieldProps {
  readonly entry: ContactEntry
  readonly change: (change: Partial<ContactEntry>) => void
}
