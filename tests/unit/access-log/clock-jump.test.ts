import { describe, expect, it } from 'vitest'
import { clockHasJumped, standingMarks } from '../../../src/main/register/audit-log/chain/clock-jump.ts'

const at = (time: string): string => `2026-11-22T${time}.000Z`
const hourMs = 3_600_000

describe('a clock that was moved', () => {
  it('stands before the newest entry by more than a minute', () => {
    expect(clockHasJumped(at('10:00:00'), undefined, { at: at('09:58:59'), passedMs: 0 })).toBe(true)
    expect(clockHasJumped(at('10:00:00'), undefined, { at: at('09:59:00'), passedMs: 0 })).toBe(false)
    expect(clockHasJumped(at('10:00:00'), undefined, { at: at('10:00:00'), passedMs: 0 })).toBe(false)
    expect(clockHasJumped(undefined, undefined, { at: at('10:00:00'), passedMs: 0 })).toBe(false)
  })

  it('has run more than a day ahead of the time that passed in the session', () => {
    const mark = { seq: 7, at: at('10:00:00'), passedMs: 5000 }
    const later = (hours: number, passedHours: number) => ({ at: new Date(Date.parse(mark.at) + hours * hourMs).toISOString(), passedMs: mark.passedMs + passedHours * hourMs })
    expect(clockHasJumped(mark.at, mark, later(25, 0))).toBe(true)
    expect(clockHasJumped(mark.at, mark, later(24, 0))).toBe(false)
    expect(clockHasJumped(mark.at, mark, later(100, 99))).toBe(false)
    expect(clockHasJumped(mark.at, mark, later(100, 75))).toBe(true)
    // Between two sessions nobody counted.
    expect(clockHasJumped(mark.at, undefined, later(1000, 0))).toBe(false)
  })

  it('is compared with what stands in the log, not with entries that were rolled back', () => {
    const marks = [1, 2, 5, 6].map((seq) => ({ seq, at: at('10:00:00'), passedMs: seq }))
    expect(standingMarks(marks, 5).map(({ seq }) => seq)).toEqual([2, 5])
    expect(standingMarks(marks, 6).map(({ seq }) => seq)).toEqual([5, 6])
    expect(standingMarks(marks, 0)).toEqual([])
  })
})
