import { describe, expect, test } from 'vitest'
import { contactInput, anonymousContactInput, type ContactDefaults } from '#shared/contract/contacts.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { checkContactEntry } from '../../../../src/renderer/features/contacts/model/check-contact-entry.ts'
import { decodeContactDraft, encodeContactDraft } from '../../../../src/renderer/features/contacts/model/contact-draft.ts'
import { addCarer, isTouched, newContactEntry, nextContactEntry, plannedContactEntry, type ContactEntry } from '../../../../src/renderer/features/contacts/model/contact-entry.ts'
import { readMinutes } from '../../../../src/shared/domain/time/read-minutes.ts'

const today = '2026-11-22' as CivilDate
const defaults: ContactDefaults = { minutes: 30, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO' }
const karin = { id: '0190b8a0-0000-7000-8000-000000000001', name: 'Åberg, Karin' }
const lars = { id: '0190b8a0-0000-7000-8000-000000000002', name: 'Åberg, Lars' }
const filled = newContactEntry(defaults, today, [karin])
const rules = { today, keepsNotes: true }
const withEntry = (change: Partial<ContactEntry>, keepsNotes = true) => checkContactEntry({ ...filled, ...change }, { today, keepsNotes })
const faultsWith = (change: Partial<ContactEntry>) => {
  const checked = withEntry(change)
  return checked.kind === 'faulty' ? checked.faults : {}
}

describe('what is sent', () => {
  test('a known carer and nothing else touched is a complete contact, as the contract wants it', () => {
    const checked = checkContactEntry(filled, rules)
    expect(checked.kind).toBe('known')
    if (checked.kind !== 'known') return
    expect(contactInput.parse(checked.input)).toMatchObject({ heldOn: today, minutes: 30, carerIds: [karin.id], statusCode: 'held' })
  })

  test('a conversation can be planned ahead, with or without a time, and only ahead', () => {
    const ahead = plannedContactEntry(filled, { heldOn: '2026-11-24' as CivilDate, startsAt: '13:00' }, today)
    expect(checkContactEntry(ahead, rules)).toMatchObject({ kind: 'known', input: { heldOn: '2026-11-24', startsAt: '13:00', minutes: 30, statusCode: 'planned' } })
    const whole = checkContactEntry({ ...ahead, startsAt: '' }, rules)
    expect(whole.kind === 'known' && whole.input).not.toHaveProperty('startsAt')
    expect(checkContactEntry({ ...ahead, startsAt: '25' }, rules)).toMatchObject({ kind: 'faulty', faults: { startsAt: 'time-unreadable' } })
    expect(checkContactEntry({ ...ahead, heldOn: '2026-11-21' }, rules)).toMatchObject({ kind: 'faulty', faults: { heldOn: 'date-behind' } })
    expect(checkContactEntry({ ...ahead, statusCode: 'held' }, rules)).toMatchObject({ kind: 'faulty', faults: { heldOn: 'date-ahead' } })
    expect(nextContactEntry(ahead)).toMatchObject({ statusCode: 'held', startsAt: '' })
    // Opened from a day that has been, it is for writing down.
    expect(plannedContactEntry(filled, { heldOn: '2026-11-20' as CivilDate, startsAt: '13:00' }, today)).toMatchObject({ statusCode: 'held', heldOn: '2026-11-20' })
  })

  test('a draft from before a time was asked can still be opened', () => {
    const { startsAt: _none, ...older } = filled
    expect(decodeContactDraft(JSON.stringify({ format: 1, kept: true, entry: older }))?.entry).toEqual(filled)
  })

  test('a couple is one contact with two persons', () => {
    const checked = withEntry({ carers: addCarer(addCarer(filled, lars), lars).carers })
    expect(checked).toMatchObject({ kind: 'known', input: { carerIds: [karin.id, lars.id] } })
  })

  test('an anonymous contact holds neither carer nor note, also when both were written before the switch', () => {
    const checked = withEntry({ isAnonymous: true, note: 'hemligt', sexCode: 'woman' })
    expect(checked.kind).toBe('anonymous')
    if (checked.kind !== 'anonymous') return
    expect(anonymousContactInput.parse(checked.input)).toMatchObject({ sexCode: 'woman' })
    expect(JSON.stringify(checked.input)).not.toMatch(/hemligt|Åberg|0190b8a0/)
  })

  test('no note goes where notes are kept in the case system', () => {
    expect(JSON.stringify(withEntry({ note: 'skriven förut' }, false))).not.toContain('skriven')
  })

  test('a contact that did not take place has no length, whatever stands in the field', () => {
    expect(withEntry({ statusCode: 'no-show', minutes: 'många' })).toMatchObject({ kind: 'known', input: { minutes: 0, statusCode: 'no-show' } })
  })

  test('the day is read as Swedes write it', () => {
    expect(withEntry({ heldOn: 'igår' })).toMatchObject({ input: { heldOn: '2026-11-21' } })
    expect(withEntry({ heldOn: '18/11', followUpOn: '+7' })).toMatchObject({ input: { heldOn: '2026-11-18', followUpOn: '2026-11-29' } })
  })
})

describe('what is asked to be mended', () => {
  test.each<[Partial<ContactEntry>, object]>([
    [{ carers: [] }, { who: 'who-missing' }],
    [{ heldOn: '' }, { heldOn: 'date-missing' }],
    [{ heldOn: '31 februari' }, { heldOn: 'date-unreadable' }],
    [{ heldOn: '2026-11-23' }, { heldOn: 'date-ahead' }],
    [{ minutes: '' }, { minutes: 'minutes-missing' }],
    [{ minutes: 'en stund' }, { minutes: 'minutes-unreadable' }],
    [{ supportTypeCode: 'A3', heldOn: '2026-06-30' }, { supportType: 'support-type-not-yet' }],
    [{ followUpOn: 'snart' }, { followUpOn: 'follow-up-unreadable' }],
    [{ followUpOn: '2026-11-01' }, { followUpOn: 'follow-up-before' }],
    [{ note: 'a'.repeat(100_000) }, { note: 'note-too-long' }],
    [{ note: 'halv \uD83D emoji' }, { note: 'note-broken' }],
  ])('%o', (change, faults) => {
    expect(faultsWith(change)).toEqual(faults)
  })

  test('a cancellation may concern a day that has not come', () => {
    expect(withEntry({ statusCode: 'cancelled-by-carer', heldOn: '2026-12-01' }).kind).toBe('known')
    expect(faultsWith({ statusCode: 'no-show', heldOn: '2026-12-01' })).toEqual({ heldOn: 'date-ahead' })
  })
})

describe('the draft', () => {
  test('gives back every sign, also what is not valid yet and half an emoji', () => {
    const entry: ContactEntry = { ...filled, heldOn: '32/13', minutes: 'x', note: `åäö\u0000\uD83D ${'lång '.repeat(20_000)}` }
    expect(decodeContactDraft(encodeContactDraft({ kept: true, entry }))).toEqual({ kept: true, entry })
    expect(encodeContactDraft({ kept: false, entry }).isWellFormed()).toBe(true)
  })

  test('of an anonymous contact holds no name and no note', () => {
    expect(encodeContactDraft({ kept: false, entry: { ...filled, isAnonymous: true, note: 'hemligt' } })).not.toMatch(/hemligt|Åberg/)
  })

  test('that cannot be read is left alone', () => {
    expect(decodeContactDraft('{"format":2}')).toBeUndefined()
    expect(decodeContactDraft('half a js')).toBeUndefined()
  })
})

test('an untouched form may be closed without a question; a proposed area is no touch, a chosen one is', () => {
  expect(isTouched({ ...filled, areaCode: 'FH' }, filled)).toBe(false)
  expect(isTouched({ ...filled, areaCode: 'FH', areaIsChosen: true }, filled)).toBe(true)
  expect(isTouched({ ...filled, note: 'a' }, filled)).toBe(true)
})

test('the next form keeps day and manner and forgets the person', () => {
  const next = nextContactEntry({ ...filled, heldOn: '2026-11-20', minutes: '60', note: 'x', followUpOn: '2026-12-01', sexCode: 'man', statusCode: 'no-show' })
  expect(next).toEqual({ ...filled, heldOn: '2026-11-20', minutes: '60', carers: [] })
})

test.each([['45', 45], [' 45 min', 45], ['1 h', 60], ['1,5 tim', 90], ['1:30', 90], ['1.05', 65], ['0', 0], ['1440', 1440]])('the length %s is %i minutes', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes)
})

test.each(['', '-5', '1441', '25:00', 'en timme', '1:75', '12345'])('the length "%s" is not guessed at', (typed) => {
  expect(readMinutes(typed)).toBeUndefined()
})
