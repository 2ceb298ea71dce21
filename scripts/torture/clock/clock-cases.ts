/** A clock that is moved while the register is open. */
export interface ClockCase {
  readonly name: string
  readonly from: string
  readonly to: string
}

const base = '2026-11-22T10:00:00Z'

/** In UTC; Sweden is one hour ahead, two in summer. */
export const clockCases: readonly ClockCase[] = [
  { name: 'an hour on', from: base, to: '2026-11-22T11:00:00Z' },
  { name: 'an hour back', from: base, to: '2026-11-22T09:00:00Z' },
  { name: 'a day on', from: base, to: '2026-11-23T10:00:00Z' },
  { name: 'a day back', from: base, to: '2026-11-21T10:00:00Z' },
  { name: 'twenty years on', from: base, to: '2046-11-22T10:00:00Z' },
  { name: 'twenty years back', from: base, to: '2006-11-22T10:00:00Z' },
  { name: 'into summer time', from: '2026-03-29T00:59:58Z', to: '2026-03-29T01:00:02Z' },
  { name: 'out of summer time', from: '2026-10-25T00:59:58Z', to: '2026-10-25T01:00:02Z' },
  { name: 'into a leap day', from: '2028-02-28T22:59:58Z', to: '2028-02-28T23:00:02Z' },
  { name: 'into a new year', from: '2026-12-31T22:59:58Z', to: '2026-12-31T23:00:02Z' },
  { name: 'back to the first second that a computer knows', from: base, to: '1970-01-01T00:00:10Z' },
  { name: 'past the last second that 32 bits know', from: base, to: '2106-02-07T06:28:20Z' },
]
