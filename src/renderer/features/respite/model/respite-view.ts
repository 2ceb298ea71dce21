import { addDays, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'

export const respiteTabs = ['familjer', 'vecka', 'manad', 'lista', 'avlosare'] as const
export type RespiteTab = (typeof respiteTabs)[number]

export const listFilters = ['all', 'unfilled', 'without-outcome'] as const
export type ListFilter = (typeof listFilters)[number]

/** What the page shows: which view, around which day, and what of the list. */
export interface RespiteView {
  readonly tab: RespiteTab
  readonly day: CivilDate
  readonly from: CivilDate
  readonly to: CivilDate
  readonly filter: ListFilter
}

/** The view as it stands in the address, so that the way back and a lock lead to the same place. */
export function readView(params: URLSearchParams, otherwise: RespiteView): RespiteView {
  const date = (name: string, fallback: CivilDate): CivilDate => {
    const text = params.get(name) ?? ''
    return isCivilDate(text) ? text : fallback
  }
  return {
    tab: respiteTabs.find((tab) => tab === params.get('vy')) ?? otherwise.tab,
    day: date('dag', otherwise.day),
    from: date('fran', otherwise.from),
    to: date('till', otherwise.to),
    filter: listFilters.find((filter) => filter === params.get('visa')) ?? otherwise.filter,
  }
}

export function writeView(params: URLSearchParams, view: RespiteView): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of [['vy', view.tab], ['dag', view.day], ['fran', view.from], ['till', view.to], ['visa', view.filter]] as const) next.set(name, value)
  return next
}

/** Another filter, with days in which it can find something: what lacks an outcome has been, what is unfilled is to come. */
export function withFilter(view: RespiteView, filter: ListFilter, today: CivilDate): Pick<RespiteView, 'filter' | 'from' | 'to'> {
  const { from, to } = view
  if (filter === 'without-outcome' && from >= today) return { filter, from: addDays(today, -90), to: today }
  if (filter === 'unfilled' && to <= today) return { filter, from: today, to: addDays(today, 90) }
  return { filter, from, to }
}
