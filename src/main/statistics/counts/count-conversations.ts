import { conversationSupportTypes } from '#shared/domain/conversation.ts'
import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import { eventTally, noEvents, type EventCount } from './event-tally.ts'
import type { HeldContacts } from './gather/gather-held-contacts.ts'

/** S20, true numbers: never to leave this room unprotected. */
export interface Conversations {
  readonly total: EventCount
  readonly byArea: ReadonlyMap<string, EventCount>
  readonly byForm: ReadonlyMap<string, EventCount>
}

const conversationSupport: ReadonlySet<string> = new Set(conversationSupportTypes)

/** Held individual conversations: each counts once, however many carers were in the room. */
export function countConversations(held: HeldContacts, countedAreas: readonly string[]): Conversations {
  const known = new Set(countedAreas)
  const [total, byArea, byForm] = [eventTally(), eventTally(), eventTally()]
  const seen = new Set<string>()
  for (const [contact, carer, supportType, area, form] of held.attendances) {
    if (!conversationSupport.has(supportType)) continue
    const events = seen.has(contact) ? 0 : 1
    seen.add(contact)
    total.note('', carer, 1, events)
    byArea.note(known.has(area) ? area : missingCode, carer, 1, events)
    byForm.note(form, carer, 1, events)
  }
  return { total: total.counts().get('') ?? noEvents, byArea: byArea.counts(), byForm: byForm.counts() }
}
