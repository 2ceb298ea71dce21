import type { CodeList, CodeOf } from '../code-list.ts'

/** Motivering when a booking goes over the cap (K6). */
export const overCapReasons = [
  { code: 'urgent', label: 'Akut situation för anhörig' },
  { code: 'worse', label: 'Närstående har blivit sämre' },
  { code: 'decision-awaited', label: 'Beslut om fler timmar väntas' },
  { code: 'moved-from-other-period', label: 'Flyttat från en annan period' },
  { code: 'other', label: 'Annat' },
] as const satisfies CodeList

export type OverCapReason = CodeOf<typeof overCapReasons>
