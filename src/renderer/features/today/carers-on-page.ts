import type { OutputOf } from '#shared/contract/index.ts'

/** Ids of the carers whose names stand on the page, for the log should it be printed. */
export function carersOnPage(own: OutputOf<'contacts.today'> | undefined, planned: OutputOf<'calendar.today'> | undefined): readonly string[] {
  const entries = [...planned?.entries ?? [], ...planned?.waiting ?? []].flatMap((entry) => ('carerId' in entry ? [entry.carerId] : []))
  return [...own?.followUps ?? [], ...own?.recordedToday ?? [], ...planned?.lapsedOffers ?? []].map(({ carerId }) => carerId).concat(entries)
}
