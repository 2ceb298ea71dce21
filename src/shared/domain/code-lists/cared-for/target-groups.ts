import type { CodeList, CodeOf, CodeOption } from '../code-list.ts'
import type { Area } from '../organisation/areas.ts'

/** The row of a target group in exports (domain.md B.3). */
export const targetGroupRollUps = [
  { code: 'older', label: 'Äldre' },
  { code: 'physical', label: 'Fysisk sjukdom eller funktionsnedsättning' },
  { code: 'mental', label: 'Psykisk sjukdom eller psykisk funktionsnedsättning' },
  { code: 'addiction', label: 'Missbruk eller beroende' },
  { code: 'outside-13-9', label: 'Utanför SoL 13 kap. 9 §' },
  { code: 'other-or-unknown', label: 'Övrigt/okänt' },
] as const satisfies CodeList

export type TargetGroupRollUp = CodeOf<typeof targetGroupRollUps>

interface TargetGroupOption extends CodeOption {
  /** The default; the municipality may place a group elsewhere (22 and 23 are the usual ones). */
  readonly rollUp: TargetGroupRollUp
  /** Area proposed in the form where one is evident; the user may change it. */
  readonly proposedArea?: Area
  /** Never shown below the municipality's total. */
  readonly totalOnly?: true
}

/** Målgrupp: the broad reason why the cared-for person needs help; never a diagnosis (domain.md B.3). */
export const targetGroups = [
  { code: '10', label: 'Äldre person', rollUp: 'older', proposedArea: 'AO' },
  { code: '11', label: 'Demenssjukdom/kognitiv sjukdom', rollUp: 'older', proposedArea: 'AO' },
  { code: '20', label: 'Långvarig fysisk sjukdom', rollUp: 'physical' },
  { code: '21', label: 'Fysisk funktionsnedsättning', rollUp: 'physical', proposedArea: 'FH' },
  { code: '22', label: 'Intellektuell funktionsnedsättning', rollUp: 'physical', proposedArea: 'FH' },
  { code: '23', label: 'Neuropsykiatrisk funktionsnedsättning', rollUp: 'mental', proposedArea: 'FH' },
  { code: '30', label: 'Psykisk sjukdom eller psykisk funktionsnedsättning', rollUp: 'mental' },
  { code: '40', label: 'Missbruk eller beroende (även spel)', rollUp: 'addiction', proposedArea: 'IFO' },
  { code: '50', label: 'Allvarlig sjukdom i livets slut', rollUp: 'physical' },
  { code: '51', label: 'Närstående har avlidit', rollUp: 'other-or-unknown' },
  { code: '60', label: 'Våldsbejakande extremism', rollUp: 'outside-13-9', proposedArea: 'IFO', hiddenByDefault: true, totalOnly: true },
  { code: '61', label: 'Kriminell livsstil', rollUp: 'outside-13-9', proposedArea: 'IFO', hiddenByDefault: true, totalOnly: true },
  { code: '62', label: 'Skjutningar eller dödligt våld', rollUp: 'outside-13-9', proposedArea: 'IFO', hiddenByDefault: true, totalOnly: true },
  { code: '90', label: 'Annat', rollUp: 'other-or-unknown' },
  { code: '99', label: 'Uppgift saknas', rollUp: 'other-or-unknown' },
] as const satisfies CodeList<TargetGroupOption>

export type TargetGroup = CodeOf<typeof targetGroups>

/** The export row of a target group; `moved` holds the municipality's own placements. */
export function rollUpOfTargetGroup(code: TargetGroup, moved: Readonly<Partial<Record<TargetGroup, TargetGroupRollUp>>> = {}): TargetGroupRollUp {
  return moved[code] ?? targetGroups.find((group) => group.code === code)?.rollUp ?? 'other-or-unknown'
}
