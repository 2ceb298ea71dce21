import type { Definition } from './definition.ts'
import { definitions1 } from './definitions-1.text.ts'
import { definitions2 } from './definitions-2.text.ts'

/** What the numbers of a release mean, given the version it was made with. */
export function definitionsOf(version: number): readonly Definition[] {
  return version === 1 ? definitions1 : definitions2
}
