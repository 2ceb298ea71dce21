import { z } from 'zod'
import { codesOf, type CodeList, type CodeOf } from '#shared/domain/code-lists/code-list.ts'

/** A code of `list`, also one that is no longer offered: old records keep theirs. */
export const codeIn = <List extends CodeList>(list: List) =>
  z.enum(codesOf(list) as readonly [CodeOf<List>, ...CodeOf<List>[]])
