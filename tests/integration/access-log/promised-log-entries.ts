import type { RouteName } from '#shared/contract/index.ts'
import type { Promised } from './promised-entries.ts'

interface Output {
  readonly id: string
  readonly entries: readonly unknown[]
  readonly rows: readonly unknown[]
  readonly items: readonly unknown[]
}
const read = { event: 'log-read', purpose: 'log-review' } as const

/** Who watches leaves a trace as well. That the log is whole, who the colleagues are and what is due name nobody in the register. */
export const promisedLogEntries: Partial<Record<RouteName, Promised>> = {
  'log.list': { ...read, hits: ({ entries }: Output) => entries.length },
  'log.findPerson': { event: 'searched', purpose: 'log-review', hits: ({ rows }: Output) => rows.length, isSearch: true },
  'log.ofPerson': { ...read, objects: ({ carerId }) => [carerId] },
  'log.exportPerson': { event: 'exported', purpose: 'log-review', objects: ({ carerId }) => [carerId], hits: ({ entries }: { readonly entries: number }) => entries },
  'log.printed': { event: 'printed', purpose: 'casework', objects: ({ carerId }) => [carerId] },
  'reviews.plan': { ...read, hits: ({ items }: Output) => items.length },
  'reviews.sign': { event: 'log-reviewed', purpose: 'log-review', objects: (_standing, { id }: Output) => [id] },
}
