import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../../src/shared/domain/civil-date.ts'
import { codesOf } from '../../../../src/shared/domain/code-lists/code-list.ts'
import { participationStatuses } from '../../../../src/shared/domain/code-lists/groups/participation-statuses.ts'
import { isClosedForNew, meetingsSoFar } from '../../../../src/shared/domain/groups/closed-for-new.ts'
import { mayBecome, nextStatuses } from '../../../../src/shared/domain/groups/may-become.ts'
import { paperName } from '../../../../src/shared/domain/groups/paper-name.ts'
import { freePlaces, isActive, isToBeCalled, takenPlaces, takesPlace } from '../../../../src/shared/domain/groups/places.ts'
import { placeByDate, withPlace } from '../../../../src/shared/domain/groups/queue-order.ts'

const day = (text: string) => text as CivilDate
const all = codesOf(participationStatuses)

describe('places', () => {
  it('are taken by the enrolled and the offered, and by nobody else', () => {
    expect(all.filter(takesPlace)).toEqual(['offered', 'enrolled'])
    expect(all.filter(isActive)).toEqual(['invited', 'queued', 'offered', 'enrolled'])
    expect(all.filter(isToBeCalled)).toEqual(['offered', 'enrolled'])
    expect(takenPlaces(['enrolled', 'offered', 'queued', 'invited', 'declined', 'dropped-out', 'completed', 'enrolled'])).toBe(3)
    expect([freePlaces(8, 7), freePlaces(8, 8), freePlaces(8, 9)]).toEqual([1, 0, 0])
  })
})

describe('which status may follow', () => {
  it.each([
    ['invited', ['queued', 'offered', 'enrolled', 'declined']],
    ['queued', ['offered', 'enrolled', 'declined']],
    ['offered', ['queued', 'offered', 'enrolled', 'declined']],
    ['enrolled', ['dropped-out', 'completed']],
    ['declined', ['invited', 'queued', 'offered', 'enrolled']],
    ['dropped-out', ['queued', 'offered', 'enrolled']],
    ['completed', ['enrolled']],
  ] as const)('after %s', (from, expected) => {
    expect(nextStatuses(from)).toEqual(expected)
    expect(all.filter((to) => mayBecome(from, to))).toEqual(expected)
  })
})

describe('a group closes for new', () => {
  it.each([
    ['open', undefined, 99, false], ['open', 1, 99, false],
    ['open-until', 3, 2, false], ['open-until', 3, 3, true], ['open-until', undefined, 9, false],
    ['closed', undefined, 0, false], ['closed', undefined, 1, true], ['closed', 2, 1, false], ['closed', 2, 2, true],
  ] as const)('%s, after meeting %s, %s so far: %s', (form, after, soFar, expected) => expect(isClosedForNew(form, after, soFar)).toBe(expected))

  it('counting what was held and what has passed, not what was cancelled nor what comes today', () => {
    const on = (heldOn: string, statusCode: 'planned' | 'held' | 'cancelled') => ({ heldOn: day(heldOn), statusCode })
    expect(meetingsSoFar([on('2026-11-20', 'planned'), on('2026-11-21', 'cancelled'), on('2026-11-22', 'planned'), on('2026-11-22', 'held'), on('2026-11-23', 'planned')], day('2026-11-22'))).toBe(2)
  })
})

describe('the queue', () => {
  const queue = [{ id: 'c', appliedOn: day('2026-03-05') }, { id: 'a', appliedOn: day('2026-03-01') }, { id: 'b', appliedOn: day('2026-03-03') }]

  it('is by date, after those who applied the same day, and keeps what was moved by hand', () => {
    expect(placeByDate([], day('2026-03-01'))).toBe(1)
    expect(placeByDate(queue, day('2026-02-01'))).toBe(1)
    expect(placeByDate(queue, day('2026-03-02'))).toBe(3)
    expect(placeByDate(queue, day('2026-03-03'))).toBe(4)
    expect(placeByDate(queue.slice(1), day('2026-03-01'))).toBe(2)
  })

  it('has everybody once and the moved one where asked, or last', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }), fc.nat(), fc.integer({ min: 1, max: 20 }), (ids, pick, place) => {
      const id = ids[pick % ids.length] ?? ''
      const after = withPlace(ids, id, place)
      expect(after.toSorted()).toEqual(ids.toSorted())
      expect(after.indexOf(id)).toBe(Math.min(place, ids.length) - 1)
      expect(after.filter((other) => other !== id)).toEqual(ids.filter((other) => other !== id))
    }))
  })
})

describe('a name on paper', () => {
  it.each([
    ['Anna', 'Berg', 'Anna B.'], ['Åsa', 'öman', 'Åsa Ö.'], ['Anna', 'von Essen', 'Anna V.'], [' Bo ', ' Ek', 'Bo E.'],
    ['Ann', 'A\u030Aberg', 'Ann Å.'], ['Ida', '𝒳son', 'Ida 𝒳.'], ['Ida', ' ', 'Ida'],
  ])('%s %s is %s', (firstName, lastName, expected) => expect(paperName({ carerNumber: 'A-1', firstName, lastName })).toBe(expected))

  it('is the number of somebody under a code', () => expect(paperName({ carerNumber: 'A-2026-00007', firstName: null, lastName: null })).toBe('A-2026-00007'))
})
