import type { UseQueryResult } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { AppError } from '#shared/contract/errors.ts'
import { useRouteQuery } from '../../../api/use-query.ts'

type Filter = Pick<InputOf<'log.list'>, 'from' | 'to' | 'userId' | 'event'>

/** Which entries are read: all that fit, or those about one person. */
export type EntrySource =
  | { readonly kind: 'all'; readonly filter: Filter }
  | { readonly kind: 'person'; readonly carerId: string }

/** The last entry of the page before. */
export type Before = NonNullable<InputOf<'log.list'>['before']>

/** One page of entries, the newest first. Reading it is written to the log itself. */
export function useEntryPage(source: EntrySource, before: Before | undefined): UseQueryResult<Pick<OutputOf<'log.list'>, 'entries' | 'hasMore'>, AppError> {
  const page = before === undefined ? {} : { before }
  const all = useRouteQuery('log.list', { ...page, ...(source.kind === 'all' && source.filter) }, { enabled: source.kind === 'all' })
  const ofPerson = useRouteQuery('log.ofPerson', { ...page, carerId: source.kind === 'person' ? source.carerId : '' }, { enabled: source.kind === 'person' })
  return source.kind === 'all' ? all : ofPerson
}
