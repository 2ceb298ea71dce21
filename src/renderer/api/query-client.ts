import { QueryClient, type Query } from '@tanstack/react-query'
import { contract, isRouteName } from '#shared/contract/index.ts'
import type { Topic } from '#shared/contract/define.ts'

/**
 * Reads are written to the access log, so nothing is read again on a whim (focus, reconnect, age):
 * only when a topic changed. And nothing is kept once no screen shows it: opening a person a second
 * time is a second opening, and names do not linger in memory.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  })
}

/** Reads again whatever on the screen depends on one of the topics. */
export async function invalidateTopics(client: QueryClient, changed: readonly Topic[]): Promise<void> {
  if (changed.length === 0) return
  await client.invalidateQueries({ predicate: (query) => topicsOf(query).some((topic) => changed.includes(topic)) })
}

function topicsOf(query: Query): readonly Topic[] {
  const route = query.queryKey[0]
  return typeof route === 'string' && isRouteName(route) ? contract[route].reads : []
}
