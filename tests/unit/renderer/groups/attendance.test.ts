import { describe, expect, it } from 'vitest'
import type { Result } from '#shared/contract/errors.ts'
import { createAttendanceSaver, type MarkChange } from '../../../../src/renderer/features/groups/attendance/attendance-saver.ts'
import { markOfKey, nextMark, nextPlace } from '../../../../src/renderer/features/groups/attendance/grid/grid-keys.ts'

const size = { rows: 32, columns: 20 }
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey })

describe('the keys of the grid', () => {
  it.each([
    ['ArrowDown', 6, 5], ['ArrowUp', 4, 5], ['ArrowLeft', 5, 4], ['ArrowRight', 5, 6], ['Home', 5, 0], ['End', 5, 19], ['PageDown', 15, 5], ['PageUp', 0, 5],
  ])('%s from the middle goes to %d, %d', (name, row, column) => {
    expect(nextPlace(key(name), { row: 5, column: 5 }, size)).toEqual({ row, column })
  })

  it('never leave the grid, and Ctrl takes them to its corners', () => {
    for (const name of ['ArrowDown', 'ArrowRight', 'PageDown', 'End']) expect(nextPlace(key(name), { row: 31, column: 19 }, size)).toEqual({ row: 31, column: 19 })
    expect(nextPlace(key('Home', true), { row: 31, column: 19 }, size)).toEqual({ row: 0, column: 0 })
    expect(nextPlace(key('End', true), { row: 0, column: 0 }, size)).toEqual({ row: 31, column: 19 })
    expect(nextPlace(key('x'), { row: 0, column: 0 }, size)).toBeUndefined()
  })

  it('set a mark by its letter, and go round through all four', () => {
    expect(['k', 'A', 'u', '-', 'Delete', 'q'].map(markOfKey)).toEqual(['present', 'absent-notified', 'absent-unnotified', 'not-registered', 'not-registered', undefined])
    const round = [nextMark('not-registered')]
    for (let step = 0; step < 3; step += 1) round.push(nextMark(round.at(-1) ?? 'not-registered'))
    expect(round).toEqual(['present', 'absent-notified', 'absent-unnotified', 'not-registered'])
  })
})

describe('saving marks', () => {
  const ok: Result<unknown> = { ok: true, value: {} }
  function saver(answer: (meetingId: string) => Result<unknown> | Promise<Result<unknown>> = () => ok) {
    const sent: { meetingId: string; marks: readonly MarkChange[] }[] = []
    const failed: { meetingId: string; carerIds: readonly string[] }[] = []
    const made = createAttendanceSaver({
      pauseMs: 60_000, onBusy: () => undefined,
      send: async (meetingId, marks) => { sent.push({ meetingId, marks }); return await answer(meetingId) },
      onFailed: (meetingId, carerIds) => failed.push({ meetingId, carerIds }),
    })
    return { ...made, sent, failed }
  }

  it('sends many marks of a meeting together, each with what was shown first and what stands last', async () => {
    const { set, flush, sent } = saver()
    set('m1', 'anna', 'not-registered', 'present')
    set('m1', 'anna', 'not-registered', 'absent-notified')
    set('m1', 'bo', 'present', 'absent-unnotified')
    set('m2', 'anna', 'not-registered', 'present')
    await flush()
    expect(sent).toEqual([
      { meetingId: 'm1', marks: [{ carerId: 'anna', was: 'not-registered', code: 'absent-notified' }, { carerId: 'bo', was: 'present', code: 'absent-unnotified' }] },
      { meetingId: 'm2', marks: [{ carerId: 'anna', was: 'not-registered', code: 'present' }] },
    ])
  })

  it('sends nothing for a mark that came back to what it was', async () => {
    const { set, flush, sent } = saver()
    set('m1', 'anna', 'present', 'absent-notified')
    set('m1', 'anna', 'present', 'present')
    await flush()
    expect(sent).toEqual([])
  })

  it('a mark changed while it is on its way is sent again, resting on the first', async () => {
    const { promise: first, resolve: release } = Promise.withResolvers<void>()
    const { set, flush, sent, isUnderWay } = saver(async () => { await first; return ok })
    set('m1', 'anna', 'not-registered', 'present')
    const flushed = flush()
    await Promise.resolve()
    await Promise.resolve()
    expect(isUnderWay('m1', 'anna')).toBe(true)
    set('m1', 'anna', 'not-registered', 'absent-notified')
    release()
    await flushed
    await flush()
    expect(sent.map(({ marks }) => marks)).toEqual([
      [{ carerId: 'anna', was: 'not-registered', code: 'present' }],
      [{ carerId: 'anna', was: 'present', code: 'absent-notified' }],
    ])
    expect(isUnderWay('m1', 'anna')).toBe(false)
  })

  it('what was refused is given back, with what rested on it; other meetings are saved all the same', async () => {
    const { set, flush, sent, failed } = saver((meetingId) => (meetingId === 'm1' ? { ok: false, error: { code: 'conflict', reason: 'changed-meanwhile' } } : ok))
    set('m1', 'anna', 'not-registered', 'present')
    set('m2', 'anna', 'not-registered', 'present')
    await flush()
    expect(failed).toEqual([{ meetingId: 'm1', carerIds: ['anna'] }])
    expect(sent.map(({ meetingId }) => meetingId)).toEqual(['m1', 'm2'])
  })
})
