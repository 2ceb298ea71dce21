import type { CodeList, CodeOf } from '../code-list.ts'

/** Kontaktform (domain.md B.3). */
export const contactForms = [
  { code: 'visit-at-ours', label: 'Besök hos oss' },
  { code: 'home-visit', label: 'Hembesök' },
  { code: 'phone', label: 'Telefon' },
  { code: 'video', label: 'Videosamtal' },
  { code: 'sms-chat', label: 'Sms/chatt' },
  { code: 'email', label: 'E-post' },
  { code: 'letter', label: 'Brev' },
  { code: 'walk-or-elsewhere', label: 'Promenad/annan plats' },
  { code: 'follow-up-call', label: 'Uppringd uppföljning' },
] as const satisfies CodeList

export type ContactForm = CodeOf<typeof contactForms>
