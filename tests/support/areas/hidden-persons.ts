import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../carer-inputs.ts'
import { groupDetails } from '../planning/group-inputs.ts'
import { bookingOf, grantFor, span } from '../planning/respite-inputs.ts'
import type { Standing } from '../valid-calls.ts'

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>

/** One id of each kind that lies in Individ- och familjeomsorg alone. */
export interface Hidden {
  readonly 'carer': string
  readonly 'cared-for': string
  readonly 'relation': string
  readonly 'contact': string
  readonly 'group': string
  readonly 'meeting': string
  readonly 'participation': string
  readonly 'grant': string
  readonly 'booking': string
  /** Somebody in the queue of the group of the other area. */
  readonly waiting: string
}

/** Words that stand nowhere else: on persons, notes, groups and those cared for of the other area. */
export const hiddenCanaries = ['Dolderblad', 'Gömmerkvist', 'Skymmefors', 'Hemligtorp', 'Fördoldsson', 'Undangömd', 'Mörklagda', 'lönndomsord', 'Tysthetsgruppen', 'Skuggalias']
export const hiddenNumber = testPersonalNumber('1967-12-08' as CivilDate, 2)

/**
 * Persons and all that can be recorded, in Individ- och familjeomsorg, beside those who stand; and what lies there of a person who
 * is known in Äldreomsorg too. Namesakes of those who stand are among them: a search and a warning of doubles would find them.
 */
export async function prepareHidden(ask: Ask, standing: Standing): Promise<Hidden> {
  const today = localToday(new Date())
  const person = async (firstName: string, lastName: string, over: Parameters<typeof namedCarer>[2] = {}) => {
    const { id } = await ask('carers.create', namedCarer(firstName, lastName, { birthYear: 1950, phone: '070-174 06 10', ...over }))
    return { id, ...(await ask('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ alias: 'Skuggalias', areaCode: 'IFO', targetGroupCode: '50' }), relation: daughter() })) }
  }
  const first = await person('Stina', 'Dolderblad', { personalNumber: hiddenNumber, personalNumberReason: 'säker identifiering' })
  const others = [await person('Stina', 'Stående Gömmerkvist'), await person('Olle', 'Skymmefors'), await person('Gunnel', 'Hemligtorp')]
  await person('Ulla', 'Fördoldsson', { protectedIdentityCode: 'confidentiality-mark' })
  // Without a relation: seen through a contact or a group alone, and so not at all.
  const { id: onlyContact } = await ask('carers.create', namedCarer('Undangömd', 'Stående'))
  const { id: onlyGuest } = await ask('carers.create', namedCarer('Mörklagda', 'Stående'))

  const known = await ask('caredFor.add', { carerId: standing.carerId, caredFor: somebodyCaredFor({ alias: 'Skuggalias', areaCode: 'IFO', targetGroupCode: '50' }), relation: daughter() })
  // Two of one group care for the same person whom nobody of the other area may know of.
  const { participants } = await ask('groups.open', { id: standing.groupId })
  for (const { carerId } of participants.slice(0, 2)) await ask('caredFor.link', { carerId, caredForId: known.caredForId, relation: daughter() })
  const contact = (carerIds: readonly string[], over: Partial<InputOf<'contacts.register'>> = {}) =>
    ask('contacts.register', heldContact(carerIds, { areaCode: 'IFO', heldOn: today, note: 'ett lönndomsord', followUpOn: today, ...over }))
  const { id: contactId } = await contact([first.id])
  await contact([standing.carerId])
  await contact([standing.carerId, onlyContact])
  await contact([first.id], { statusCode: 'planned', startsAt: '09:00', heldOn: addDays(today, -20) })
  await contact([standing.carerId], { statusCode: 'planned', startsAt: '15:00', heldOn: today })
  await ask('contacts.registerAnonymous', { heldOn: today, minutes: 20, contactFormCode: 'phone', conversationTypeCode: 'advice', areaCode: 'IFO' })

  const meetings = [-14, -7, 0, 7].map((days) => ({ heldOn: addDays(today, days), startsAt: '19:00', minutes: 60 }))
  const { id: groupId } = await ask('groups.create', { group: groupDetails([standing.me], { name: 'Tysthetsgruppen', areaCodes: ['IFO'], maxPlaces: 2, formCode: 'open' }), meetings })
  await ask('groups.create', { group: groupDetails([standing.me], { name: 'Tysthetsgruppen avslutad', areaCodes: ['IFO'] }), meetings: [{ heldOn: addDays(today, -30), startsAt: '19:00', minutes: 60 }] })
  const join = (carerId: string, statusCode: 'enrolled' | 'queued') => ask('participants.add', { groupId, carerId, statusCode, appliedOn: today })
  const { id: participationId } = await join(first.id, 'enrolled')
  await join(standing.carerId, 'queued')
  for (const { id } of others) await join(id, 'queued')
  const waiting = await join(onlyContact, 'queued')
  const opened = await ask('groups.open', { id: groupId })
  const [past] = opened.meetings
  await ask('attendance.set', { meetingId: past?.id ?? '', marks: [first.id, standing.carerId, onlyGuest].map((carerId) => ({ carerId, was: 'not-registered', code: 'present' })) })

  // The reliever who stands has one of these in the week of her paper; the others have nobody.
  const grant = async (carerId: string, caredForId: string, ahead: string) => {
    const { id } = await ask('respite.saveGrant', { grant: grantFor(carerId, caredForId) })
    const booked = await ask('respite.book', bookingOf(id, [span(`${today} 06:00`, '07:00'), span(`${addDays(today, -10)} 06:00`, '07:00'), span(`${addDays(today, 3)} 06:00`, '07:00')], { statusCode: 'requested' }))
    await ask('respite.setStatus', { id: booked.ids[0] ?? '', version: 1, statusCode: 'not-staffed' })
    const held = await ask('respite.book', bookingOf(id, [span(`${today} 00:01`, '00:31')]))
    await ask('respite.setStatus', { id: held.ids[0] ?? '', version: 1, statusCode: 'held', performedMinutes: 30 })
    const inWeek = await ask('respite.book', bookingOf(id, [span(`2100-05-04 ${ahead}:00`, `${ahead}:50`)], { relieverId: standing.relieverId }))
    return { id, bookingId: inWeek.ids[0] ?? '' }
  }
  const { id: grantId, bookingId } = await grant(first.id, first.caredForId, '06')
  await grant(standing.carerId, known.caredForId, '07')
  return {
    'carer': first.id, 'cared-for': first.caredForId, 'relation': first.relationId, 'contact': contactId, 'group': groupId, 'meeting': past?.id ?? '',
    'participation': participationId, 'grant': grantId, 'booking': bookingId, waiting: waiting.id,
  }
}
