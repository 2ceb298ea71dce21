import { describe, expect, it } from 'vitest'
import { checkDetails, checkWhen, detailsToSend } from '../../../../src/renderer/features/groups/model/check-group.ts'
import { decodeGroupDraft, encodeGroupDraft } from '../../../../src/renderer/features/groups/model/group-draft.ts'
import { describePlan } from '../../../../src/renderer/features/groups/model/describe-plan.ts'
import { newGroupEntry, withTemplate, type GroupEntry, type WhenEntry } from '../../../../src/renderer/features/groups/model/group-entry.ts'
import { meetingsOf, planOf } from '../../../../src/renderer/features/groups/model/planned-rows.ts'

const me = [{ kind: 'user' as const, id: '01975d2e-5e8a-7000-8000-000000000001' }]

function planned(when: Partial<WhenEntry> = {}, rest: Partial<GroupEntry> = {}): GroupEntry {
  const entry = withTemplate(newGroupEntry(['AO'], me), 'carer-group')
  return { ...entry, ...rest, details: { ...entry.details, name: 'Onsdagsgruppen' }, when: { ...entry.when, startOn: '2027-01-13', startsAt: '17:30', ...when } }
}
const faultsOf = (entry: GroupEntry) => ({ ...checkDetails(entry.details), ...checkWhen(entry, planOf(entry)) })
const days = (entry: GroupEntry) => planOf(entry).rows.map(({ heldOn }) => heldOn)

describe('the preview', () => {
  it('gives six meetings every second Wednesday from 2027-01-13 for an anhöriggrupp (K3)', () => {
    const entry = planned()
    expect(days(entry)).toEqual(['2027-01-13', '2027-01-27', '2027-02-10', '2027-02-24', '2027-03-10', '2027-03-24'])
    expect(describePlan(entry, meetingsOf(planOf(entry).rows, 120))).toBe('Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027')
  })

  it('leaves out red days without using up the count, only when asked to', () => {
    const easterMonday = { startOn: '2027-03-29', rhythmCode: 'every-1', count: '2' } as const
    expect(days(planned(easterMonday))).toEqual(['2027-04-05', '2027-04-12'])
    expect(days(planned({ ...easterMonday, skipsRedDays: false }))).toEqual(['2027-03-29', '2027-04-05'])
  })

  it('numbers what will be held in order of time, and a moved row keeps its place in the list', () => {
    const entry = planned({}, { edits: { '2027-01-13': { heldOn: '2027-02-01' }, '2027-01-27': { isOff: true } } })
    const { rows } = planOf(entry)
    expect(rows.map(({ key, number }) => [key.slice(5), number])).toEqual([['01-13', 1], ['01-27', undefined], ['02-10', 2], ['02-24', 3], ['03-10', 4], ['03-24', 5]])
    expect(rows[0]).toMatchObject({ heldOn: '2027-02-01', isMoved: true })
    expect(meetingsOf(rows, 120).map(({ heldOn }) => heldOn)).toEqual(['2027-02-01', '2027-02-10', '2027-02-24', '2027-03-10', '2027-03-24'])
  })

  it('adds a day of one\'s own, once, and knows it from the others', () => {
    const { rows } = planOf(planned({ count: '2' }, { ownDays: ['2027-01-20', '2027-01-27'] }))
    expect(rows.map(({ key, isOwn }) => [key, isOwn])).toEqual([['2027-01-13', false], ['2027-01-20', true], ['2027-01-27', false]])
  })

  it('counts from the first day for one\'s own dates', () => {
    expect(days(planned({ rhythmCode: 'dates' }, { ownDays: ['2027-02-01'] }))).toEqual(['2027-01-13', '2027-02-01'])
  })

  it('takes the weekday of the month from the first day unless another is chosen', () => {
    expect(days(planned({ rhythmCode: 'monthly', count: '2' }))).toEqual(['2027-01-13', '2027-02-10'])
    expect(days(planned({ rhythmCode: 'monthly', nth: -1, count: '2' }))).toEqual(['2027-01-27', '2027-02-24'])
  })

  it('says too many instead of making ten thousand', () => {
    const entry = planned({ rhythmCode: 'every-1', endCode: 'until', until: '2199-01-01' })
    expect(planOf(entry)).toEqual({ rows: [], problem: 'too-many' })
    expect(checkWhen(entry, planOf(entry)).meetings).toBe('too-many-meetings')
    expect(checkWhen(planned({ count: '10000' }), planOf(planned({ count: '10000' }))).count).toBe('too-many-meetings')
  })
})

describe('the check of the form', () => {
  it('finds nothing wrong with a whole plan, and sends numbers as numbers', () => {
    expect(faultsOf(planned())).toEqual({})
    expect(detailsToSend(planned().details)).toEqual({ name: 'Onsdagsgruppen', supportTypeCode: 'B1', areaCodes: ['AO'], formCode: 'closed', closesAfterMeeting: 2, minPlaces: 4, maxPlaces: 8, leaders: me })
  })

  it('names every empty field at once, in the order of the form', () => {
    expect(Object.keys(faultsOf(newGroupEntry(['AO', 'FH'], [])))).toEqual(['name', 'supportTypeCode', 'areaCodes', 'formCode', 'leaders', 'startOn', 'startsAt'])
  })

  it.each([
    [{ startOn: '31/2' }, 'startOn', 'not-a-date'],
    [{ startsAt: '9,5' }, 'startsAt', 'not-a-time'],
    [{ minutes: '0' }, 'minutes', 'not-a-meeting-length'],
    [{ minutes: '1800' }, 'minutes', 'not-a-meeting-length'],
    [{ startsAt: '23:00' }, 'startsAt', 'past-midnight'],
    [{ endCode: 'until', until: '2026-12-01' }, 'until', 'ends-before-start'],
    [{ rhythmCode: 'every-n', everyWeeks: '9' }, 'everyWeeks', 'not-weeks'],
  ] as const)('%j: %s is %s', (when, field, fault) => {
    expect(faultsOf(planned(when))[field]).toBe(fault)
  })

  it('tells of the row that is wrong, not of one that is ticked off', () => {
    const moved = { '2027-01-27': { heldOn: '2027-01-13' }, '2027-02-10': { heldOn: '31/2' } }
    expect(faultsOf(planned({}, { edits: moved }))).toEqual({ 'row 2027-01-27': 'same-time-twice', 'row 2027-02-10': 'not-a-date' })
    expect(faultsOf(planned({}, { edits: { '2027-02-10': { heldOn: '31/2', isOff: true } } }))).toEqual({})
  })

  it('wants fewer at least than at most, and a meeting to be open until', () => {
    const entry = planned()
    expect(checkDetails({ ...entry.details, minPlaces: '9' }).minPlaces).toBe('above-max')
    expect(checkDetails({ ...entry.details, formCode: 'open-until', closesAfterMeeting: '' }).closesAfterMeeting).toBe('required')
    expect(checkDetails({ ...entry.details, formCode: 'open', closesAfterMeeting: 'x' })).toEqual({})
  })
})

it('a draft comes back as it was, and one that cannot be read stands in nobody\'s way', () => {
  const entry = planned({}, { edits: { '2027-01-13': { isOff: true } }, ownDays: ['2027-02-01'] })
  expect(decodeGroupDraft(encodeGroupDraft({ copiedFromId: undefined, entry }))?.entry).toEqual(entry)
  expect(decodeGroupDraft('{"format":2}')).toBeUndefined()
  expect(decodeGroupDraft('inte json')).toBeUndefined()
})
