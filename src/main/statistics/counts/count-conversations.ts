import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import type { Attendance, HeldContacts } from './gather-held-contacts.ts'

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

/** The support types whose contacts are individual conversations (domain.md C.1 *Enskilt samtal*). */
const conversationSupport = new Set(['A2', 'A3', 'A4'])

/** Nothing happened and nobody stands behind it. */
export const noEvents: EventCount = { events: 0, contributors: 0, largest: [0, 0] }

/** Held individual conversations: each counts once, however many carers were in the room. */
export function countConversations(held: HeldContacts, countedAreas: readonly string[]): Conversations {
  const talks = held.attendances.filter(([, , supportType]) => conversationSupport.has(supportType))
  const known = new Set(countedAreas)
  return {
    total: count(talks, () => '').get('') ?? noEvents,
    byArea: count(talks, ([, , , area]) => (known.has(area) ? area : missingCode)),
    byForm: count(talks, ([, , , , form]) => form),
  }
}

function count(talks: readonly Attendance[], keyOf: (talk: Attendance) => string): ReadonlyMap<string, EventCount> {
  const groups = new Map<string, { readonly events: Set<string>; readonly perCarer: Map<string, number> }>()
  for (const talk of talks) {
    const [contact, carer] = talk
    const key = keyOf(talk)
    let group = groups.get(key)
    if (group === undefined) {
      group = { events: new Set(), perCarer: new Map() }
      groups.set(key, group)
    }
    group.events.add(contact)
    group.perCarer.set(carer, (group.perCarer.get(carer) ?? 0) + 1)
  }
  return new Map([...groups].map(([key, { events, perCarer }]) => [
    key,
    { events: events.size, contributors: perCarer.size, largest: twoLargest(perCarer.values()) },
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
