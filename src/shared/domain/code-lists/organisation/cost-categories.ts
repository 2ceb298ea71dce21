import type { CodeList, CodeOf } from '../code-list.ts'

/** Kategori for budget and outcome (domain.md B.2 Kostnadspost). */
export const costCategories = [
  { code: 'staff', label: 'Personal' },
  { code: 'premises', label: 'Lokal' },
  { code: 'material', label: 'Material/porto' },
  { code: 'bought-service', label: 'Köpt tjänst/avlösning' },
  { code: 'lecturers', label: 'Föreläsare' },
  { code: 'travel', label: 'Resor' },
  { code: 'feel-good', label: 'Må bra-aktivitet' },
  { code: 'other', label: 'Övrigt' },
] as const satisfies CodeList

export type CostCategory = CodeOf<typeof costCategories>
