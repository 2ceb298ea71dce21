import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { foldedTokens } from '#shared/domain/swedish-sort.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../carer-inputs.ts'
import { bookingOf, grantFor, span } from '../planning/respite-inputs.ts'
import type { Standing } from '../valid-calls.ts'

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>

export interface ProtectedPerson {
  readonly id: string
  readonly named: Extract<InputOf<'carers.create'>, { registrationForm: 'identified' }>
}

const letters = (index: number): string => String.fromCharCode(97 + Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26))

/** Words of a person's identity that stand nowhere else, as they are typed, kept for searching and written. */
export function identityCanaries({ firstName, lastName, personalNumber = '', personalNumberReason = '', phone = '', email = '' }: ProtectedPerson['named']): readonly string[] {
  const names = [firstName, lastName].flatMap((name) => [name, name.toLowerCase(), ...foldedTokens(name)])
  return [...new Set([...names, personalNumber, personalNumber.slice(2), personalNumberReason, phone, phone.replaceAll(/\D/g, '').replace(/^0/, ''), email])].filter((word) => word !== '')
}

/**
 * So many persons with a whole identity, not yet protected, and with what a person can have: somebody cared for, a contact with a
 * follow-up and a note, a planned one, a place in a group with an open offer, a right to respite with bookings.
 */
export async function preparePersons(ask: Ask, standing: Standing, count: number): Promise<readonly ProtectedPerson[]> {
  const today = localToday(new Date())
  const people: ProtectedPerson[] = []
  for (let index = 0; index < count; index += 1) {
    const named = namedCarer(`Förq${letters(index)}namnå`, `Eftq${letters(index)}namnö`, {
      personalNumber: testPersonalNumber(`1950-0${1 + Math.floor(index / 10)}-1${index % 10}` as CivilDate, 7), personalNumberReason: `skälq${letters(index)}`,
      phone: `070-174 ${String(1000 + index)}`, email: `q${letters(index)}q@example.org`, mayLeaveMessageCode: 'yes',
    })
    const { id } = await ask('carers.create', named)
    people.push({ id, named })
    if (index > 4) continue
    const { caredForId } = await ask('caredFor.add', { carerId: id, caredFor: somebodyCaredFor(), relation: daughter() })
    await ask('contacts.register', heldContact([id, standing.carerId], { heldOn: today, followUpOn: today, note: 'hemligt om henne' }))
    await ask('contacts.register', heldContact([id], { heldOn: today, startsAt: '10:00', statusCode: 'planned' }))
    await ask('participants.add', { groupId: standing.groupId, carerId: id, statusCode: 'queued', appliedOn: today })
    await ask('attendance.set', { meetingId: standing.pastMeetingId, marks: [{ carerId: id, was: 'not-registered', code: 'present' }] })
    const grant = await ask('respite.saveGrant', { grant: grantFor(id, caredForId) })
    await ask('respite.book', bookingOf(grant.id, [span(`${today} 0${index}:00`, `0${index}:50`), span(`2100-05-05 0${index}:00`, `0${index}:50`)], { relieverId: standing.relieverId, statusCode: 'requested' }))
  }
  return people
}

export const markProtected = (ask: Ask, { id, named }: ProtectedPerson, version = 1): Promise<OutputOf<'carers.update'>> =>
  ask('carers.update', { id, version, keepPersonalNumber: true, carer: { ...named, personalNumber: undefined, protectedIdentityCode: 'confidentiality-mark' } })
