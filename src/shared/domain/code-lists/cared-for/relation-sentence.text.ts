import type { RelationCode } from './relations.ts'

/** What the carer is to the cared-for person, in running Swedish, by the carer's sex. */
export const relationWords: Readonly<Record<RelationCode, { readonly woman: string; readonly man: string; readonly either: string }>> = {
  partner: { woman: 'maka eller partner', man: 'make eller partner', either: 'maka, make eller partner' },
  'adult-child': { woman: 'dotter', man: 'son', either: 'vuxet barn' },
  'child-under-18': { woman: 'dotter under 18 år', man: 'son under 18 år', either: 'barn under 18 år' },
  parent: { woman: 'mor', man: 'far', either: 'förälder' },
  sibling: { woman: 'syster', man: 'bror', either: 'syskon' },
  grandchild: { woman: 'barnbarn', man: 'barnbarn', either: 'barnbarn' },
  grandparent: { woman: 'mormor eller farmor', man: 'morfar eller farfar', either: 'mor- eller farförälder' },
  'child-in-law': { woman: 'svärdotter', man: 'svärson', either: 'svärdotter eller svärson' },
  'other-relative': { woman: 'släkting', man: 'släkting', either: 'släkting' },
  friend: { woman: 'vän', man: 'vän', either: 'vän' },
  neighbour: { woman: 'granne', man: 'granne', either: 'granne' },
  other: { woman: 'anhörig på annat sätt', man: 'anhörig på annat sätt', either: 'anhörig på annat sätt' },
  unknown: { woman: 'anhörig', man: 'anhörig', either: 'anhörig' },
}

export const relationSentenceText = {
  someone: 'Anhörig',
  is: (name: string) => `${name} är `,
  toCaredFor: ' till den närstående',
  relationUnknown: ' (uppgift om relationen saknas)',
} as const
