import { describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { checkGrantEntry, grantEntryOf, newGrantEntry, withSupportType, type GrantEntry } from '../../../../src/renderer/features/respite/grants/form/grant-entry.ts'
import { checkRelieverEntry, newRelieverEntry, relieverEntryOf, withMondayOnWeekdays, withSlot, type RelieverEntry } from '../../../../src/renderer/features/respite/relievers/reliever-entry.ts'
import { day } from './booking-row.ts'

const carer = { id: '0190b8a0-0000-7000-8000-000000000002', name: 'Berg, Anna' }
const caredForId = '0190b8a0-0000-7000-8000-000000000003'
const right: GrantEntry = { ...newGrantEntry(day('2026-11-22'), 900), carer, caredForId }
const grantFaults = (change: Partial<GrantEntry>) => {
  const checked = checkGrantEntry({ ...right, ...change })
  return checked.kind === 'faulty' ? checked.faults : {}
}
const maj: RelieverEntry = { ...newRelieverEntry, name: 'Maj Ek' }
const relieverFaults = (change: Partial<RelieverEntry>) => {
  const checked = checkRelieverEntry({ ...maj, ...change })
  return checked.kind === 'faulty' ? checked.faults : undefined
}

describe('a right', () => {
  test('begins with the municipality\'s own cap and is then complete with its two persons', () => {
    const checked = checkGrantEntry(right)
    if (checked.kind !== 'valid') throw new Error('faulty')
    expect(contract['respite.saveGrant'].input.parse({ grant: checked.grant }).grant).toMatchObject({ capMinutes: 900, capPeriodCode: 'month', supportTypeCode: 'D1', formCode: 'without-assessment' })
  })

  test('comes back as the same from what is stored', () => {
    const full = checkGrantEntry({ ...right, decisionReference: 'VON 12', decidedOn: '2026-10-01', carriesOver: true, mostCarried: '7,5', isFree: false, feePerHour: '80 kr', validTo: '2027-06-30', conditionCodes: ['weekdays-only'], providerCode: 'volunteer', hasCarePlan: true, wishes: { skillCodes: ['night'], sexCode: 'woman' } })
    if (full.kind !== 'valid') throw new Error('faulty')
    expect(full.grant).toMatchObject({ mostCarriedMinutes: 450, feePerHourKr: 80, validTo: '2027-06-30' })
    expect(checkGrantEntry(grantEntryOf(full.grant, carer.name))).toEqual(full)
  })

  test('the kind of respite brings its form where only one goes with it', () => {
    expect(withSupportType(right, 'D3').formCode).toBe('lss')
    expect(withSupportType({ ...right, formCode: 'sol-decision' }, 'D4').formCode).toBe('sol-decision')
  })

  test('what is wrong is said at its field; what is switched off is neither asked nor sent', () => {
    expect(grantFaults({ carer: undefined, cap: '', validFrom: '' })).toEqual({ carer: 'carer-missing', cap: 'hours-missing', validFrom: 'date-missing' })
    expect(grantFaults({ caredForId: undefined, cap: 'många', validFrom: '31/2', decidedOn: 'då' })).toEqual({ caredFor: 'cared-for-missing', cap: 'hours-unreadable', validFrom: 'date-unreadable', decidedOn: 'date-unreadable' })
    expect(grantFaults({ validTo: '2026-11-01' })).toEqual({ validTo: 'ends-before-start' })
    expect(grantFaults({ carriesOver: true, mostCarried: 'x', isFree: false, feePerHour: '-5' })).toEqual({ mostCarried: 'hours-unreadable', feePerHour: 'kronor-unreadable' })
    expect(grantFaults({ carriesOver: false, mostCarried: 'x', isFree: true, feePerHour: '-5' })).toEqual({})
    expect(grantFaults({ decisionReference: 'x'.repeat(101) })).toEqual({ decisionReference: 'too-long' })
  })
})

describe('a reliever', () => {
  test('needs a name; times of the week are sent in order, and a row never filled in is not', () => {
    expect(relieverFaults({ name: '  ' })?.fields).toEqual({ name: 'name-missing' })
    const entry = withSlot({ ...maj, slots: [{ key: 0, weekday: 5, startsAt: '8', endsAt: '00:00' }, { key: 1, weekday: 1, startsAt: '13', endsAt: '15.30' }] }, 3)
    const checked = checkRelieverEntry(entry)
    if (checked.kind !== 'valid') throw new Error('faulty')
    expect(contract['relievers.save'].input.parse({ reliever: checked.reliever }).reliever.availability).toEqual([{ weekday: 1, startsAt: '13:00', endsAt: '15:30' }, { weekday: 5, startsAt: '08:00', endsAt: '00:00' }])
  })

  test('comes back as the same from what is stored', () => {
    const checked = checkRelieverEntry({ ...maj, phone: '070', mostPerWeek: '7,5', leavesOn: '2027-06-30', skillCodes: ['night'], slots: [{ key: 0, weekday: 2, startsAt: '08:00', endsAt: '10:00' }] })
    if (checked.kind !== 'valid') throw new Error('faulty')
    expect(checked.reliever.mostMinutesPerWeek).toBe(450)
    expect(checkRelieverEntry(relieverEntryOf({ ...checked.reliever, id: 'x', version: 1, absences: [] }))).toEqual(checked)
  })

  test('half a time and an end before its start are told at the row', () => {
    expect(relieverFaults({ slots: [{ key: 4, weekday: 1, startsAt: '8', endsAt: '' }, { key: 7, weekday: 2, startsAt: '16', endsAt: '8' }] })?.slots).toEqual({ 4: 'time-unreadable', 7: 'ends-before-start' })
    expect(relieverFaults({ mostPerWeek: '200', leavesOn: '31/2' })?.fields).toEqual({ mostPerWeek: 'too-many-hours', leavesOn: 'date-unreadable' })
  })

  test('Monday\'s times can be taken for the weekdays and leave the weekend alone', () => {
    const entry = withMondayOnWeekdays({ ...maj, slots: [{ key: 0, weekday: 1, startsAt: '8', endsAt: '16' }, { key: 1, weekday: 3, startsAt: '9', endsAt: '10' }, { key: 2, weekday: 6, startsAt: '10', endsAt: '12' }] })
    expect(entry.slots.map(({ weekday, startsAt }) => `${weekday} ${startsAt}`).toSorted()).toEqual(['1 8', '2 8', '3 8', '4 8', '5 8', '6 10'])
    expect(new Set(entry.slots.map(({ key }) => key)).size).toBe(6)
  })
})
