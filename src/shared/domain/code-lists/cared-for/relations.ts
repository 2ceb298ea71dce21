import type { CodeList, CodeOf } from '../code-list.ts'

/** Relationstyp: the carer is the cared-for person's … (domain.md B.3). */
export const relations = [
  { code: 'partner', label: 'Maka/make/partner' },
  { code: 'adult-child', label: 'Barn (vuxet)' },
  { code: 'child-under-18', label: 'Barn under 18 år' },
  { code: 'parent', label: 'Förälder' },
  { code: 'sibling', label: 'Syskon' },
  { code: 'grandchild', label: 'Barnbarn' },
  { code: 'grandparent', label: 'Mor-/farförälder' },
  { code: 'child-in-law', label: 'Svärdotter/svärson' },
  { code: 'other-relative', label: 'Annan släkting' },
  { code: 'friend', label: 'Vän' },
  { code: 'neighbour', label: 'Granne' },
  { code: 'other', label: 'Annan' },
  { code: 'unknown', label: 'Uppgift saknas' },
] as const satisfies CodeList

export type RelationCode = CodeOf<typeof relations>
