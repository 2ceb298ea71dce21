import type { BookingProblemKind } from '#shared/contract/planning/respite-values.ts'

/** `when` is the booking in the way, `13.00–16.00`, or with its day; empty when it is not told. */
export const problemSentences: Readonly<Record<BookingProblemKind, (when: string) => string>> = {
  'not-a-time': () => 'Klockslaget finns inte den natten, när sommartiden börjar. Välj ett annat.',
  'ends-before-start': () => 'Slutet ligger före början. Rätta det ena.',
  'too-long': () => 'En avlösning kan vara högst 31 dygn. Dela upp den.',
  'outside-validity': () => 'Avlösningsrätten gäller inte den dagen.',
  'in-the-past': () => 'Dagen har redan varit.',
  'cared-for-booked': (when) => `Närstående har redan avlösning${when === '' ? ' den tiden' : ` ${when}`}.`,
  'reliever-booked': (when) => `Avlösaren är redan bokad${when === '' ? ' den tiden' : ` ${when}`}.`,
  'reliever-absent': () => 'Avlösaren är ledig.',
  'reliever-unavailable': () => 'Tiden ligger utanför när avlösaren brukar kunna.',
  'reliever-over-week': () => 'Avlösaren får fler timmar den veckan än hon eller han ska ha.',
  'reliever-left': () => 'Avlösaren har slutat till den dagen.',
}

/** Said of one reliever among many, so short that it stands beside the name. */
export const problemShort: Readonly<Record<BookingProblemKind, (when: string) => string>> = {
  ...problemSentences,
  'reliever-booked': (when) => `bokad${when === '' ? '' : ` ${when}`}`,
  'reliever-absent': () => 'ledig',
  'reliever-unavailable': () => 'brukar inte kunna då',
  'reliever-over-week': () => 'får för många timmar den veckan',
  'reliever-left': () => 'har slutat',
}
