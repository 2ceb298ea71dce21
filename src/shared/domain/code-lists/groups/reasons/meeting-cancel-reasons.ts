import type { CodeList, CodeOf } from '../../code-list.ts'

/** Orsak till inställd träff. Codes, never free text: it is read out when participants are called. */
export const meetingCancelReasons = [
  { code: 'leader-ill', label: 'Ledaren är sjuk' },
  { code: 'too-few', label: 'För få deltagare' },
  { code: 'no-place', label: 'Lokalen saknas' },
  { code: 'weather', label: 'Väder eller trafik' },
  { code: 'free-day', label: 'Helg eller lov' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type MeetingCancelReason = CodeOf<typeof meetingCancelReasons>
