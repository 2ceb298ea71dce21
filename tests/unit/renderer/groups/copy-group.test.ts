import { expect, it } from 'vitest'
import { weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { nextTermStart } from '../../../../src/renderer/features/groups/model/copy-group.ts'
import { icsName } from '../../../../src/renderer/features/groups/group/ics-name.ts'
import { firstNameOf, mergeLetter } from '../../../../src/renderer/features/groups/papers/merge-letter.ts'

it.each([
  ['2027-01-13', '2026-11-22', 2027, 36],
  ['2026-09-23', '2026-11-22', 2027, 3],
  ['2026-09-23', '2027-03-01', 2027, 36],
  ['2020-01-15', '2026-11-22', 2027, 3],
])('a group from %s copied on %s begins on the same weekday in %d week %d', (first, today, year, week) => {
  const start = nextTermStart(first as CivilDate, today as CivilDate)
  expect(isoWeekOf(start)).toEqual({ weekYear: year, week })
  expect(weekdayOf(start)).toBe(weekdayOf(first as CivilDate))
  expect(start > today).toBe(true)
})

it('a file name has plain letters only, whatever the group is called', () => {
  expect(icsName('Anhöriggrupp: demens & åldrande')).toBe('anhoriggrupp-demens-aldrande.ics')
  expect(icsName('日本')).toBe('grupp.ics')
  expect(icsName('x'.repeat(300))).toMatch(/^[\w.-]{1,120}$/u)
})

const content = {
  groupName: 'Onsdagsgruppen', placeName: undefined, leaderNames: ['Karin Ek', 'Bo Al'], rhythmText: 'Varannan onsdag 13.00–15.00', municipalityName: 'X', meetings: [], people: [], leftOut: 0, withoutAddress: 0, carerIds: [],
}

it('a letter greets by first name, and leaves braces that are no field as they were written', () => {
  const letter = mergeLetter('Hej {Förnamn}! {tider} {plats} {ledare} {annat} {', content, { shortName: 'Anna Karin B.', fullName: 'Anna Karin Berg' })
  expect(letter).toBe('Hej Anna Karin! varannan onsdag 13.00–15.00 meddelas senare Karin Ek, Bo Al {annat} {')
})

it('whoever is registered under a code is called by her number', () => {
  expect(firstNameOf({ shortName: 'A-2026-00012' })).toBe('A-2026-00012')
})
