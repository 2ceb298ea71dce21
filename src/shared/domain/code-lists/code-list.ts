import type { CivilDate } from '../civil-date.ts'

/** The first or last day that a code may be used, `YYYY-MM-DD`; both days count. */
type Day = `${number}-${number}-${number}`

/**
 * One choice in a code list. The code is what is stored, for ever: never reused, never removed
 * (statistics span years). The label is what the user reads and may be reworded.
 */
export interface CodeOption {
  readonly code: string
  readonly label: string
  readonly validFrom?: Day
  readonly validTo?: Day
  /** Offered only where the municipality has chosen to show it. */
  readonly hiddenByDefault?: true
}

/** The place in the list is the order in which choices and table rows are shown. */
export type CodeList<Option extends CodeOption = CodeOption> = readonly Option[]

/** The union of a list's codes. */
export type CodeOf<List extends CodeList> = List[number]['code']

/** Every code, in the list's order, including those no longer or not yet valid. */
export function codesOf<List extends CodeList>(list: List): readonly CodeOf<List>[] {
  return list.map((option) => option.code)
}

/** True when `text` is one of the list's codes. */
export function isCodeOf<List extends CodeList>(list: List, text: string): text is CodeOf<List> {
  return list.some((option) => option.code === text)
}

/** The Swedish label; a code that the list does not know (from a newer version) is shown as it is. */
export function labelOf<List extends CodeList>(list: List, code: CodeOf<List>): string {
  return list.find((option) => option.code === code)?.label ?? code
}

/** True when the code exists and may be used for an event on `date`. */
export function isValidOn<List extends CodeList>(list: List, code: CodeOf<List>, date: CivilDate): boolean {
  return list.some((option) => option.code === code && isOpen(option, date))
}

/**
 * The choices to offer for an event on `date`, in order. Those hidden by default are left out
 * unless their code is in `shown` (the municipality's own setting).
 */
export function optionsOn<List extends CodeList>(list: List, date: CivilDate, shown: readonly string[] = []): readonly List[number][] {
  return list.filter((option) => isOpen(option, date) && (option.hiddenByDefault !== true || shown.includes(option.code)))
}

function isOpen(option: CodeOption, date: CivilDate): boolean {
  return (option.validFrom === undefined || option.validFrom <= date) && (option.validTo === undefined || date <= option.validTo)
}
