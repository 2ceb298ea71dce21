import type { CodeList, CodeOf } from '../code-list.ts'

/** Villkor of a respite right (domain.md B.2 Avlösningsrätt; examples of rule types in §1.2). */
export const respiteConditions = [
  { code: 'cannot-be-alone', label: 'Närstående kan inte lämnas ensam' },
  { code: 'lives-together', label: 'Sammanboende' },
  { code: 'age-limit', label: 'Åldersgräns' },
  { code: 'weekdays-only', label: 'Endast vardagar' },
  { code: 'book-ahead', label: 'Bokas i förväg' },
] as const satisfies CodeList

export type RespiteCondition = CodeOf<typeof respiteConditions>
