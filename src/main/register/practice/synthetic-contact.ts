import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { isValidOn } from '#shared/domain/code-lists/code-list.ts'
import type { anonymousContacts, contacts } from '../contacts/contacts.schema.ts'
import { notePhrases } from './note-phrases.text.ts'
import type { Random } from './random.ts'

type Contact = typeof contacts.$inferInsert
type AnonymousContact = typeof anonymousContacts.$inferInsert

interface Occasion {
  readonly id: string
  readonly heldOn: CivilDate
  readonly at: OccasionTime
  readonly areaCode: Area
  readonly userId: string
  readonly today: CivilDate
  /** Share of the coming follow-ups that are still to be done. */
  readonly openShare: number
}

interface OccasionTime {
  /** `HH:MM`, local. */
  readonly startsAt: string
  /** UTC, when it was written down. */
  readonly recordedAt: string
}

/** A quarter of an hour between 8 and 16, and the instant some time after; `dayStart` is local midnight in milliseconds. */
export function workingTime(random: Random, dayStart: number): OccasionTime {
  const quarterHours = 32 + random.below(32)
  const startsAt = `${String(quarterHours >> 2).padStart(2, '0')}:${String((quarterHours & 3) * 15).padStart(2, '0')}`
  return { startsAt, recordedAt: new Date(dayStart + (quarterHours * 15 + 20 + random.below(40)) * 60_000 + random.below(60_000)).toISOString() }
}

export function syntheticContact(random: Random, { id, heldOn, at, areaCode, userId, today, openShare }: Occasion): Contact {
  const proposed = random.weighted([['A2', 68], ['A1', 15], ['A4', 10], ['A3', 7]] as const)
  const statusCode = random.weighted([['held', 90], ['no-show', 4], ['cancelled-by-carer', 4], ['cancelled-by-service', 2]] as const)
  const followUpOn = random.chance(0.15) ? addDays(heldOn, 7 + random.below(21)) : undefined
  return {
    id,
    heldOn,
    startsAt: at.startsAt,
    minutes: statusCode === 'held' ? random.weighted(lengths) : 0,
    supportTypeCode: isValidOn(supportTypes, proposed, heldOn) ? proposed : 'A2',
    contactFormCode: random.weighted(forms),
    conversationTypeCode: random.weighted(kinds),
    areaCode,
    initiativeCode: random.weighted([['carer', 6], ['carer-support', 3], ['other-service', 1]] as const),
    statusCode,
    followUpOn,
    followedUpAt: followUpOn !== undefined && (followUpOn < addDays(today, -3) || !random.chance(openShare)) ? `${followUpOn < today ? followUpOn : today}T09:00:00.000Z` : undefined,
    createdAt: at.recordedAt,
    createdBy: userId,
    changedAt: at.recordedAt,
    changedBy: userId,
    version: 1,
  }
}

export function syntheticAnonymousContact(random: Random, occasion: Pick<Occasion, 'id' | 'heldOn' | 'at' | 'areaCode' | 'userId'>): AnonymousContact {
  return {
    id: occasion.id,
    heldOn: occasion.heldOn,
    minutes: random.weighted([[10, 4], [15, 4], [30, 2]] as const),
    contactFormCode: random.weighted([['phone', 8], ['visit-at-ours', 1], ['email', 1]] as const),
    conversationTypeCode: random.weighted([['information', 6], ['advice', 3], ['guiding-on', 1]] as const),
    areaCode: occasion.areaCode,
    sexCode: random.chance(0.6) ? random.pick(['woman', 'man'] as const) : undefined,
    ageGroupCode: random.chance(0.4) ? random.pick(['45-64', '65-74', '75-84'] as const) : undefined,
    createdAt: occasion.at.recordedAt,
    createdBy: occasion.userId,
  }
}

/** A note of 10–40 words. */
export function syntheticNote(random: Random): string {
  const wanted = 10 + random.below(22)
  let note: string = random.pick(notePhrases)
  // A phrase has at most nine words, so the last one added ends at 40 or before.
  while (note.split(' ').length < wanted) note += ` ${random.pick(notePhrases)}`
  return note
}

const lengths = [[10, 10], [15, 20], [20, 10], [30, 28], [45, 14], [60, 14], [90, 4]] as const
const forms = [['phone', 46], ['visit-at-ours', 24], ['home-visit', 9], ['video', 6], ['email', 5], ['sms-chat', 5], ['walk-or-elsewhere', 2], ['follow-up-call', 3]] as const
const kinds = [['supportive', 45], ['information', 18], ['advice', 10], ['mapping', 7], ['planning', 5], ['follow-up', 7], ['guiding-on', 4], ['bereavement', 2], ['crisis', 2]] as const
