import { describe, expect, test } from 'vitest'
import { caredForInput, relationInput, type RelationView } from '#shared/contract/cared-for.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { caredForEntryOf, checkCaredForEntry, newCaredForEntry, withTargetGroup, type CaredForEntry } from '../../../../src/renderer/features/carers/card/cared-for/cared-for-entry.ts'

const today = '2026-11-22' as CivilDate
const full: CaredForEntry = { ...newCaredForEntry('2026-05-04' as CivilDate), alias: 'Mamma', relationCode: 'adult-child', targetGroupCode: '11', areaCode: 'AO' }
const faults = (change: Partial<CaredForEntry>) => {
  const checked = checkCaredForEntry({ ...full, ...change }, today)
  return checked.kind === 'faulty' ? checked.faults : {}
}

test('what is sent is what the contract takes', () => {
  const checked = checkCaredForEntry({ ...full, careSinceYear: '2019', birthYear: '1938' }, today)
  expect(checked.kind).toBe('valid')
  if (checked.kind !== 'valid') return
  expect(caredForInput.parse(checked.caredFor)).toMatchObject({ alias: 'Mamma', birthYear: 1938 })
  expect(relationInput.parse(checked.relation)).toMatchObject({ relationCode: 'adult-child', careSinceYear: 2019, startedOn: '2026-05-04' })
})

test('a change of one thing sends back everything else as it was, also what the form does not show', () => {
  const id = '0190b8a0-0000-7000-8000-000000000001'
  const view = {
    id, version: 3, relationCode: 'partner', livingTogetherCode: 'yes', startedOn: '2026-05-04', endedOn: undefined, otherCarers: [],
    caredFor: { id, version: 2, alias: 'Maken', ageGroupCode: '75-84', sexCode: 'man', targetGroupCode: '10', areaCode: 'AO', housingCode: 'ordinary' },
  } as unknown as RelationView
  const checked = checkCaredForEntry({ ...caredForEntryOf(view), housingCode: 'care-home' }, today, view)
  expect(checked).toMatchObject({ kind: 'valid', caredFor: { alias: 'Maken', ageGroupCode: '75-84', housingCode: 'care-home' }, relation: { relationCode: 'partner', livingTogetherCode: 'yes' } })
})

describe('what is asked to be mended', () => {
  test.each<[Partial<CaredForEntry>, object]>([
    [{ alias: ' ' }, { alias: 'required' }],
    [{ alias: 'a'.repeat(100_000) }, { alias: 'too-long' }],
    [{ alias: '\uD83D' }, { alias: 'broken' }],
    [{ relationCode: undefined, targetGroupCode: undefined, areaCode: undefined }, { relation: 'required', targetGroup: 'required', area: 'required' }],
    [{ secondTargetGroupCode: '11' }, { secondTargetGroup: 'same-twice' }],
    [{ birthYear: '38' }, { birthYear: 'year-unreadable' }],
    [{ endedOn: '2026-05-03' }, { endedOn: 'before-start' }],
    [{ deceasedOn: '2027-01-01' }, { deceasedOn: 'date-ahead' }],
  ])('%#', (change, expected) => {
    expect(faults(change)).toEqual(expected)
  })
})

test('a target group proposes its area until one has been chosen, and only an area that the unit has', () => {
  const empty = { ...full, areaCode: undefined }
  expect(withTargetGroup(empty, '22', ['AO', 'FH']).areaCode).toBe('FH')
  expect(withTargetGroup(empty, '40', ['AO', 'FH']).areaCode).toBeUndefined()
  expect(withTargetGroup({ ...full, areaIsChosen: true }, '22', ['AO', 'FH']).areaCode).toBe('AO')
})
