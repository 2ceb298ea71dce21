import type { CodeList, CodeOf } from '../code-list.ts'

/** Kön (domain.md B.3). */
export const sexes = [
  { code: 'woman', label: 'Kvinna' },
  { code: 'man', label: 'Man' },
  { code: 'other', label: 'Annat eller vill inte uppge' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type Sex = CodeOf<typeof sexes>

/** Kön in exports: the last two are one row, so that neither can point at a person (domain.md B.3). */
export const exportSexes = [
  { code: 'woman', label: 'Kvinna' },
  { code: 'man', label: 'Man' },
  { code: 'other-or-unknown', label: 'Annat/uppgift saknas' },
] as const satisfies CodeList

export type ExportSex = CodeOf<typeof exportSexes>

/** The row that a person's sex is counted in when numbers leave. */
export function exportSexOf(sex: Sex): ExportSex {
  return sex === 'woman' || sex === 'man' ? sex : 'other-or-unknown'
}
