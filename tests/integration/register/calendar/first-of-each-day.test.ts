import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { namedCarer, somebodyCaredFor, daughter } from '../../../support/carer-inputs.ts'
import { openTestRegister } from '../../../support/open-test-register.ts'
import { calendarRows } from '../../../support/planning/calendar-rows.ts'

const day = (text: string) => text as CivilDate
const first = day('2026-11-02')
const drawn = fc.record({ on: fc.integer({ min: 0, max: 6 }), hour: fc.integer({ min: 0, max: 23 }), hours: fc.integer({ min: 1, max: 30 }) })
const two = (number: number) => String(number).padStart(2, '0')

it('a month gets the first of each day and the number of the rest, as counting by hand gives them', async () => {
  const register = await openTestRegister()
  const rows = calendarRows(register.connection, register.userId)
  const { id } = await register.call('carers.create', namedCarer('Anna', 'Öst'))
  const { caredForId } = await register.call('caredFor.add', { carerId: id, caredFor: somebodyCaredFor(), relation: daughter() })
  const grant = rows.grant(id, caredForId)
  await register.call('localDays.save', { days: [{ kindCode: 'closed', name: 'Stängt', fromOn: first, toOn: addDays(first, 1) }] })
  await fc.assert(fc.asyncProperty(fc.array(drawn, { maxLength: 14 }), fc.integer({ min: 1, max: 4 }), async (bookings, mostPerDay) => {
    register.connection.sqlite.exec('DELETE FROM respite_bookings')
    for (const { on, hour, hours } of bookings) {
      const end = hour + hours
      rows.booking(grant, `${addDays(first, on)} ${two(hour)}:00`, `${addDays(first, on + Math.floor(end / 24))} ${two(end % 24)}:00`)
    }
    const range = { from: first, to: addDays(first, 8) }
    const { entries: all } = await register.call('calendar.range', range)
    const { entries, hidden } = await register.call('calendar.range', { ...range, mostPerDay })
    const shown = new Set(entries.map((entry) => entry.id))
    expect(entries).toEqual(all.filter((entry) => shown.has(entry.id)))
    expect(entries.filter(({ kind }) => kind === 'local-day')).toHaveLength(1)
    for (let date = range.from; date <= range.to; date = addDays(date, 1)) {
      const there = all.filter((entry) => entry.kind !== 'local-day' && entry.startsOn <= date && (entry.endsOn > date || (entry.endsOn === date && (entry.endsAt !== '00:00' || entry.startsOn === date))))
      const wanted = [...there.filter(({ startsOn }) => startsOn === date), ...there.filter(({ startsOn }) => startsOn < date)].slice(0, mostPerDay)
      for (const entry of wanted) expect(shown.has(entry.id)).toBe(true)
      const unseen = there.filter((entry) => !shown.has(entry.id)).length
      expect(hidden.find((each) => each.date === date)?.count ?? 0).toBe(unseen)
    }
  }), { numRuns: 60 })
  register.close()
})
