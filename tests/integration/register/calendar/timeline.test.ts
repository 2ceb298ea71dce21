import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '#shared/contract/index.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import { runInWriteTransaction } from '../../../../src/main/store/database/transaction.ts'
import { contactCarers, contacts } from '../../../../src/main/register/contacts/contacts.schema.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../../support/open-test-register.ts'
import { calendarRows, type Grant } from '../../../support/planning/calendar-rows.ts'
import { plansOf } from '../../../support/plans-of.ts'

type Entry = OutputOf<'carers.timeline'>['entries'][number]

const day = (text: string) => text as CivilDate
let register: TestRegister
let rows: ReturnType<typeof calendarRows>

const newCarer = async (firstContactOn = day('2026-09-01')): Promise<Grant> => {
  const { id } = await register.call('carers.create', namedCarer('Anna', 'Öst', { firstContactOn }))
  return rows.grant(id, (await register.call('caredFor.add', { carerId: id, caredFor: somebodyCaredFor(), relation: daughter() })).caredForId)
}

const write = (grant: Grant, events: readonly { readonly kind: string; readonly id: string; readonly on: CivilDate }[]) =>
  runInWriteTransaction(register.connection, async (tx) => {
    const group = rows.group('Demens')
    const made = { createdAt: '', createdBy: register.userId, changedAt: '', changedBy: register.userId, version: 1 }
    for (const { kind, id, on } of events) {
      if (kind === 'respite') rows.booking(grant, `${on} 10:00`, `${on} 12:00`, { id })
      if (kind === 'attendance') rows.mark(rows.meeting(group, on, { id }), grant.carerId, on)
      if (kind === 'contact') {
        await tx.insert(contacts).values({ ...made, id, heldOn: on, minutes: 30, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO', statusCode: 'held' })
        await tx.insert(contactCarers).values({ contactId: id, carerId: grant.carerId, heldOn: on, areaCode: 'AO' })
      }
    }
  })

/** Shrinking may try the same ids again. */
async function erase(ids: readonly string[]): Promise<void> {
  for (const [table, column] of [['attendance', 'meeting_id'], ['meetings', 'id'], ['contact_carers', 'contact_id'], ['contacts', 'id'], ['respite_bookings', 'id']] as const) {
    for (const id of ids) register.connection.sqlite.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id)
  }
}

async function everyPage(id: string, limit: number): Promise<readonly (readonly Entry[])[]> {
  const pages: (readonly Entry[])[] = []
  let before: string | undefined
  for (let more = true; more;) {
    const { entries, hasMore } = await register.call('carers.timeline', { id, limit, ...(before !== undefined && { before }) })
    pages.push(entries)
    before = entries.at(-1)?.key
    more = hasMore
    if (pages.length > 100) throw new Error('the pages never end')
  }
  return pages
}

beforeEach(async () => {
  register = await openTestRegister()
  rows = calendarRows(register.connection, register.userId)
})
afterEach(() => register.close())

it('tells attendance and respite as they were registered', async () => {
  const grant = await newCarer()
  const group = rows.group('Demens')
  const meeting = rows.meeting(group, '2026-11-10', { startsAt: '17:30', minutes: 90 })
  rows.mark(meeting, grant.carerId, '2026-11-10', 'absent-notified')
  const reliever = rows.reliever('Maj Lind')
  const held = rows.booking(grant, '2026-10-31 23:00', '2026-11-01 03:00', { statusCode: 'held', performedMinutes: 210, relieverId: reliever })
  const booked = rows.booking(grant, '2026-12-24 10:00', '2026-12-24 12:00')
  const other = await newCarer()
  rows.mark(meeting, other.carerId, '2026-11-10')
  rows.booking(other, '2026-11-20 10:00', '2026-11-20 12:00')
  expect((await register.call('carers.timeline', { id: grant.carerId })).entries).toEqual([
    { kind: 'respite', key: `2026-12-24|${booked}`, bookingId: booked, heldOn: '2026-12-24', startsAt: '10:00', endsOn: '2026-12-24', endsAt: '12:00', minutes: 120, statusCode: 'confirmed' },
    { kind: 'attendance', key: `2026-11-10|${meeting}`, meetingId: meeting, groupId: group, groupName: 'Demens', heldOn: '2026-11-10', startsAt: '17:30', minutes: 90, attendanceCode: 'absent-notified' },
    { kind: 'respite', key: `2026-10-31|${held}`, bookingId: held, heldOn: '2026-10-31', startsAt: '23:00', endsOn: '2026-11-01', endsAt: '03:00', minutes: 210, statusCode: 'held', relieverName: 'Maj Lind' },
    { kind: 'first-contact', key: '2026-09-01|', heldOn: '2026-09-01' },
  ])
})

describe('pages of any size over any mix', () => {
  const event = fc.record({ kind: fc.constantFrom('contact', 'attendance', 'respite'), onDay: fc.nat({ max: 6 }), made: fc.nat({ max: 2 ** 40 }), random: fc.uint8Array({ minLength: 10, maxLength: 10 }) })
  const first = day('2026-08-29')

  it('hold every entry once, newest first, and say truly whether there is more', async () => {
    await fc.assert(fc.asyncProperty(
      fc.uniqueArray(event, { maxLength: 24, selector: ({ made, random }) => uuidv7(made, random) }),
      fc.integer({ min: 1, max: 9 }),
      async (events, limit) => {
        const grant = await newCarer()
        const ids = events.map(({ kind, onDay, made, random }) => ({ kind, id: uuidv7(made, random), on: addDays(first, onDay) }))
        await write(grant, ids)
        // The oracle: all keys as text, sorted whole.
        const expected = [...ids.map(({ id, on }) => `${on}|${id}`), '2026-09-01|'].toSorted().toReversed()
        const pages = await everyPage(grant.carerId, limit)
        expect(pages.flat().map(({ key }) => key)).toEqual(expected)
        expect(pages.map(({ length }) => length)).toEqual(pages.map((_, page) => Math.min(limit, expected.length - page * limit)))
        await erase(ids.map(({ id }) => id))
      },
    ), { numRuns: 150 })
  })
})

it('is read from the indexes, one range for each kind', async () => {
  const { carerId } = await newCarer()
  const plans = (await plansOf(register, () => register.call('carers.timeline', { id: carerId, before: '2026-01-01|' }))).flatMap(({ plan }) => plan)
  expect(plans.filter((step) => step.startsWith('SCAN '))).toEqual([])
  expect(plans).toContain('SEARCH attendance USING INDEX attendance_by_carer (carer_id=? AND (held_on,meeting_id)<(?,?))')
  expect(plans.filter((step) => step.includes('respite_bookings'))).toEqual(['SEARCH respite_bookings USING INDEX respite_bookings_by_carer (carer_id=? AND starts_on<?)'])
})
