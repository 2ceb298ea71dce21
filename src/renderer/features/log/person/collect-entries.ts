import type { Result } from '#shared/contract/errors.ts'
import type { LogEntryView } from '#shared/contract/keeping/log.ts'
import { call } from '../../../api/call.ts'
import type { Before } from '../events/entry-source.ts'

/** As many entries as are put on paper. */
export const mostOnPaper = 2000

interface Collected {
  readonly entries: readonly LogEntryView[]
  /** There are more than may stand on paper. */
  readonly hasMore: boolean
}

/** Every entry about a person, page by page, the newest first. Errors as `log.ofPerson`. */
export async function collectEntries(carerId: string): Promise<Result<Collected>> {
  const entries: LogEntryView[] = []
  let before: Before | undefined
  for (;;) {
    const page = await call('log.ofPerson', { carerId, limit: 200, ...(before !== undefined && { before }) })
    if (!page.ok) return page
    entries.push(...page.value.entries)
    const last = page.value.entries.at(-1)
    if (!page.value.hasMore || last === undefined || entries.length >= mostOnPaper) return { ok: true, value: { entries: entries.slice(0, mostOnPaper), hasMore: page.value.hasMore } }
    before = { at: last.at, seq: last.seq }
  }
}
