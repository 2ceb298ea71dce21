import type { CodeList, CodeOf } from '../code-list.ts'

/** Samtalstyp (domain.md B.3). */
export const conversationTypes = [
  { code: 'information', label: 'Information och vägledning' },
  { code: 'mapping', label: 'Kartläggande samtal' },
  { code: 'supportive', label: 'Stödsamtal' },
  { code: 'advice', label: 'Råd' },
  { code: 'planning', label: 'Planering/stödplan' },
  { code: 'follow-up', label: 'Uppföljning' },
  { code: 'guiding-on', label: 'Lotsning/hänvisning' },
  { code: 'coordination', label: 'Samordning med andra' },
  { code: 'bereavement', label: 'Efterlevandesamtal' },
  { code: 'crisis', label: 'Krisstöd' },
] as const satisfies CodeList

export type ConversationType = CodeOf<typeof conversationTypes>
