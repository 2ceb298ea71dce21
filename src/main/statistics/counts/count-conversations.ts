import { conversationSupportTypes } from '#shared/domain/conversation.ts'
import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import type { HeldContacts } from './gather-held-contacts.ts'

/** Events and who stands behind them; true numbers. */
export interface EventCount {
  readonly events: number
  /** Distinct carers behind the events. */
  readonly contributors: number
  /** Events of the carer with most, and of the one with second most; 0 when there is none. */
  readonly largest: readonly [number, number]
}

/** S20, true numbers: never to leave this room unprotected. */
export interface Conversations {
  readonly total: EventCount
  readonly byArea: ReadonlyMap<string, EventCount>
  readonly byForm: ReadonlyMap<string, EventCount>
}

const conversationSupport: ReadonlySet<string> = new Set(conversationSupportTypes)

/** Nothing happened and nobody stands behind it. */
export const noEvents: EventCount = { events: 0, contributors: 0, largest: [0, 0] }

/** Held individual conversations: each counts once, however many carers were in the room. */
export function countConversations(held: HeldContacts, countedAreas: readonly string[]): Conversations {
  const known = new Set(countedAreas)
  const total = new Map<string, Behind>()
  const byArea = new Map<string, Behind>()
  const byForm = new Map<string, Behind>()
  const seen = new Set<string>()
  for (const [contact, carer, supportType, area, form] of held.attendances) {
    if (!conversationSupport.has(supportType)) continue
    const isNew = !seen.has(contact)
    if (isNew) seen.add(contact)
    note(total, '', carer, isNew)
    note(byArea, known.has(area) ? area : missingCode, carer, isNew)
    note(byForm, form, carer, isNew)
  }
  return { total: summed(total).get('') ?? noEvents, byArea: summed(byArea), byForm: summed(byForm) }
}

/** Events, and how many of them each carer was at. */
interface Behind {
  events: number
  readonly perCarer: Map<string, number>
}

function note(groups: Map<string, Behind>, key: string, carer: string, isNew: boolean): void {
  let group = groups.get(key)
  if (group === undefined) {
    group = { events: 0, perCarer: new Map() }
    groups.set(key, group)
  }
  if (isNew) group.events += 1
  group.perCarer.set(carer, (group.perCarer.get(carer) ?? 0) + 1)
}

function summed(groups: ReadonlyMap<string, Behind>): ReadonlyMap<string, EventCount> {
  return new Map([...groups].map(([key, { events, perCarer }]) => [
    key,
    { events, contributors: perCarer.size, largest: twoLargest(perCarer.values()) },
  ]))
}

function twoLargest(shares: Iterable<number>): readonly [number, number] {
  let first = 0
  let second = 0
  for (const share of shares) {
    if (share > first) [first, second] = [share, first]
    else if (share > second) second = share
  }
  return [first, second]
}
