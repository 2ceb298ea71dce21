import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { InputOf, OutputOf, QueryName, UpkeepName, VaultName } from '#shared/contract/index.ts'
import type { AppError } from '#shared/contract/errors.ts'
import { callOrThrow } from './call.ts'

interface QueryOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Show the former answer until the new one has come (a search while typing). */
  readonly keepPrevious?: boolean
}

/** Reads a query route; read again when one of the topics in its contract changes. */
export function useRouteQuery<N extends QueryName | UpkeepName | VaultName>(route: N, input: InputOf<N>, options: QueryOptions = {}): UseQueryResult<OutputOf<N>, AppError> {
  // The result type of useQuery is computed from a generic that TypeScript cannot follow through the contract.
  return useQuery<unknown, AppError>({
    queryKey: [route, input],
    queryFn: async () => await callOrThrow(route, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<OutputOf<N>, AppError>
}
