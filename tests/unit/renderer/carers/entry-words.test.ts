import { describe, expect, it, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { attendanceWords, respiteWords } from '../../../../src/renderer/features/carers/card/timeline/entry-words.ts'

const id = '019aa000-0000-7000-8000-000000000001'
const day = (text: string) => text as CivilDate
const today = day('2026-11-22')
const booked = { kind: 'respite', key: '', bookingId: id, heldOn: day('2026-11-20'), startsAt: '13:00', endsOn: day('2026-11-20'), endsAt: '16:00', minutes: 180, statusCode: 'held', relieverName: 'Maj Lind' } as const
const met = { kind: 'attendance', key: '', meetingId: id, groupId: id, groupName: 'demens', heldOn: today, startsAt: '17:30', minutes: 90, attendanceCode: 'present' } as const

describe('a meeting on the timeline', () => {
  it.each([
    ['present', 'Anhöriggrupp demens · Närvarande'],
    ['absent-notified', 'Anhöriggrupp demens · Frånvarande med besked'],
    ['absent-unnotified', 'Anhöriggrupp demens · Frånvarande utan besked'],
  ] as const)('%s', (attendanceCode, what) => {
    expect(attendanceWords({ ...met, attendanceCode })).toEqual({ what, around: '17.30' })
  })

  it.each(['Anhöriggrupp demens', 'anhöriggruppen Solrosen'])('of %s does not say twice that it is a group', (groupName) => {
    expect(attendanceWords({ ...met, groupName }).what).toBe(`${groupName} · Närvarande`)
  })
})

describe('respite on the timeline', () => {
  it('that was held says how long it was and who came', () => {
    expect(respiteWords(booked, today)).toEqual({ what: 'Avlösning 13.00–16.00 · Genomförd · 3 h · Maj Lind', around: undefined })
    expect(respiteWords({ ...booked, minutes: 150, relieverName: undefined }, today).what).toBe('Avlösning 13.00–16.00 · Genomförd · 2 h 30 min')
  })

  it.each([
    ['cancelled', 'Avlösning 13.00–16.00 · Avbokad · Maj Lind'],
    ['no-show', 'Avlösning 13.00–16.00 · Utebliven · Maj Lind'],
    ['not-staffed', 'Avlösning 13.00–16.00 · Kunde inte bemannas · Maj Lind'],
  ] as const)('that was %s has no length, since none was', (statusCode, what) => {
    expect(respiteWords({ ...booked, statusCode }, today)).toEqual({ what, around: undefined })
  })

  it('over midnight names the day it ends', () => {
    expect(respiteWords({ ...booked, heldOn: day('2026-10-31'), startsAt: '23:00', endsOn: day('2026-11-01'), endsAt: '03:00', minutes: 240 }, today).what)
      .toBe('Avlösning 23.00 till 2026-11-01 03.00 · Genomförd · 4 h · Maj Lind')
  })

  test.each([['requested', '2026-11-21', true], ['confirmed', '2026-11-21', true], ['confirmed', '2026-11-22', false], ['requested', '2026-12-01', false], ['held', '2026-11-01', false]] as const)(
    '%s %s says that its outcome is missing: %s',
    (statusCode, on, isMissing) => {
      expect(respiteWords({ ...booked, statusCode, heldOn: day(on), endsOn: day(on) }, today).around).toBe(isMissing ? 'Utfallet är inte registrerat' : undefined)
    },
  )
})
