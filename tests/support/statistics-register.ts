import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { FineAgeGroup } from '#shared/domain/code-lists/carers/age-groups.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { ContactForm } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import type { ContactStatus } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { SupportType } from '#shared/domain/code-lists/support/support-types.ts'
import { caredFor, relations } from '../../src/main/register/cared-for/cared-for.schema.ts'
import { carers } from '../../src/main/register/carers/carers.schema.ts'
import { anonymousContacts, contactCarers, contacts } from '../../src/main/register/contacts/contacts.schema.ts'
import { callHandler, type StoreRoute } from '../../src/main/store/call-handler.ts'
import type { Clock } from '../../src/main/store/clock.ts'
import { createRegister } from '../../src/main/store/create-register.ts'
import type { WriteTx } from '../../src/main/store/database/connection.ts'
import { runInWriteTransaction } from '../../src/main/store/database/transaction.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import { testSetup } from './register-setup.ts'
import { addGroup, addRespite } from './statistics-planning.ts'

const dated = (text: string): CivilDate => text as CivilDate

/** Noon of a day, as the clock of a request. */
export const clockAt = (day: string): Clock => ({ now: () => new Date(`${day}T11:00:00.000Z`) })

export async function newRegister(home: string): Promise<OpenRegister> {
  return createRegister(join(home, 'register'), testSetup, clockAt('2025-12-15'))
}

/** Calls a route as the store does: handler, log and transaction. */
export async function call<N extends StoreRoute>(open: OpenRegister, day: string, name: N, input: ParsedInputOf<N>, file?: string): Promise<OutputOf<N>> {
  return (await callHandler(open, name, input, file, clockAt(day))) as OutputOf<N>
}

const by = { createdAt: '2026-01-01T08:00:00.000Z', createdBy: 'u', changedAt: '2026-01-01T08:00:00.000Z', changedBy: 'u', version: 1 }

export interface TestCarer {
  readonly sex?: Sex
  readonly birthYear?: number
  readonly ageGroup?: FineAgeGroup
  /** One cared-for person in each of these areas. */
  readonly areas?: readonly Area[]
  /** When the relations began and ended. */
  readonly since?: string
  readonly until?: string
}

let made = 0

/** Writes a coded carer straight into the tables; returns her id. */
export async function addCarer(tx: WriteTx, userId: string, { sex = 'unknown', birthYear, ageGroup, areas = [], since = '2024-01-01', until }: TestCarer): Promise<string> {
  const id = randomUUID()
  made += 1
  await tx.insert(carers).values({
    ...by, id, carerNumber: `A-2026-${String(made).padStart(5, '0')}`, registrationForm: 'code', sexCode: sex, birthYear: birthYear ?? null,
    ageGroupCode: ageGroup ?? null, protectedIdentityCode: 'none-known', howContactCode: 'unknown', firstContactOn: dated('2026-01-02'),
    responsibleUserId: userId, statusCode: 'active', sortName: '',
  })
  for (const areaCode of areas) {
    const caredForId = randomUUID()
    await tx.insert(caredFor).values({ ...by, id: caredForId, alias: 'Närstående', sexCode: 'unknown', targetGroupCode: '99', areaCode })
    await tx.insert(relations).values({
      ...by, id: randomUUID(), carerId: id, caredForId, relationCode: 'other', livingTogetherCode: 'unknown', startedOn: dated(since), endedOn: until === undefined ? null : dated(until),
    })
  }
  return id
}

export interface TestContact {
  readonly on: string
  readonly carerIds: readonly string[]
  readonly support?: SupportType
  readonly area?: Area
  readonly form?: ContactForm
  readonly status?: ContactStatus
  readonly removed?: boolean
}

export async function addContact(tx: WriteTx, { on, carerIds, support = 'A2', area = 'AO', form = 'phone', status = 'held', removed = false }: TestContact): Promise<void> {
  const id = randomUUID()
  await tx.insert(contacts).values({
    ...by, id, heldOn: dated(on), minutes: 30, supportTypeCode: support, contactFormCode: form, conversationTypeCode: 'supportive', areaCode: area, statusCode: status,
    removedAt: removed ? '2026-04-01T08:00:00.000Z' : null, removedBy: removed ? 'u' : null,
  })
  for (const carerId of carerIds) await tx.insert(contactCarers).values({ contactId: id, carerId, heldOn: dated(on), areaCode: area })
}

export async function addAnonymousContact(tx: WriteTx, on: string): Promise<void> {
  const { createdAt, createdBy } = by
  await tx.insert(anonymousContacts).values({
    id: randomUUID(), createdAt, createdBy, heldOn: dated(on), minutes: 15, contactFormCode: 'phone', conversationTypeCode: 'advice', areaCode: 'AO',
  })
}

export const fill = (open: OpenRegister, work: (tx: WriteTx) => Promise<void>): Promise<void> => runInWriteTransaction(open.register, work)

/** Seven are away once each, five of them with notice. */
function markInG(person: number, meeting: number): 'present' | 'absent-notified' | 'absent-unnotified' {
  if (person > 6 || person % 5 !== meeting) return 'present'
  return person < 5 ? 'absent-notified' : 'absent-unnotified'
}

/**
 * The fixture of domain.md G: ten carers, six women, three men, one unknown; seven in elderly care and
 * three in disability care, of whom one also in individual and family care. In Q1 of 2026 fourteen
 * held talks with six of them (one with a couple), two no-shows and three anonymous contacts; a group
 * of eight places for which nine applied, with six meetings, one of them cancelled, and 33 attendances
 * of 40; respite for the two who had neither, 12.5 hours performed and 4 that nobody could be found
 * for. So all ten are reached; and in Q2 by a contact each.
 */
export async function fillFixtureG(open: OpenRegister): Promise<void> {
  const { userId } = open.session
  await fill(open, async (tx) => {
    const sexes: readonly Sex[] = ['woman', 'woman', 'woman', 'woman', 'man', 'man', 'woman', 'woman', 'man', 'unknown']
    const areas: readonly (readonly Area[])[] = [['AO'], ['AO'], ['AO'], ['AO'], ['AO'], ['FH'], ['AO'], ['AO'], ['FH', 'IFO'], ['FH']]
    const ids: string[] = []
    for (const [at, sex] of sexes.entries()) ids.push(await addCarer(tx, userId, { sex, birthYear: 1950 + at, areas: areas[at] ?? [] }))
    const who = (...at: readonly number[]): readonly string[] => at.map((index) => ids[index] ?? '')
    const talks = [who(0), who(0), who(0), who(1), who(1), who(2), who(2), who(3), who(3), who(4), who(4), who(5), who(5), who(0, 4)]
    for (const [at, carerIds] of talks.entries()) {
      await addContact(tx, { on: `2026-0${(at % 3) + 1}-1${at % 10}`, carerIds, area: carerIds.includes(ids[5] ?? '') ? 'FH' : 'AO', form: at < 9 ? 'phone' : 'home-visit' })
    }
    for (const on of ['2026-02-03', '2026-03-31']) await addContact(tx, { on, carerIds: who(6), status: 'no-show' })
    for (const on of ['2026-01-01', '2026-02-02', '2026-03-31']) await addAnonymousContact(tx, on)
    await addContact(tx, { on: '2026-03-01', carerIds: who(7), removed: true })
    const enrolled = who(0, 1, 2, 3, 4, 5, 6, 7)
    const held = ['2026-01-13', '2026-01-27', '2026-02-10', '2026-03-10', '2026-03-24']
    await addGroup(tx, {
      areas: ['AO', 'FH'], enrolled, queued: who(8),
      meetings: [
        ...held.map((on, meeting) => ({ on, anonymous: 2, marks: Object.fromEntries(enrolled.map((id, person) => [id, markInG(person, meeting)] as const)) })),
        { on: '2026-02-24', status: 'cancelled' as const },
      ],
    })
    await addRespite(tx, { carerId: ids[8] ?? '', area: 'FH', bookings: [{ on: '2026-01-20', minutes: 510 }] })
    await addRespite(tx, { carerId: ids[9] ?? '', area: 'FH', form: 'lss', support: 'D3', bookings: [{ on: '2026-02-20', minutes: 240 }, { on: '2026-02-27', minutes: 240, status: 'not-staffed' }] })
    for (const id of ids) await addContact(tx, { on: '2026-05-05', carerIds: [id], support: 'A1' })
  })
}
