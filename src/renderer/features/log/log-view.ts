import { logEvents, type LogEvent } from '#shared/contract/define.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'

export const logTabs = ['handelser', 'person', 'kontroll'] as const
export type LogTab = (typeof logTabs)[number]

/** What the page shows: which part, and what of it. Dates, codes and ids only: it stands in the address, which outlives a lock. */
export interface LogView {
  readonly tab: LogTab
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
  readonly userId?: string | undefined
  readonly event?: LogEvent | undefined
  /** Whose readers are asked for. */
  readonly carerId?: string | undefined
}

export function readLogView(params: URLSearchParams): LogView {
  const date = (name: string): CivilDate | undefined => {
    const text = params.get(name) ?? ''
    return isCivilDate(text) ? text : undefined
  }
  return {
    tab: logTabs.find((tab) => tab === params.get('flik')) ?? 'handelser',
    from: date('fran'),
    to: date('till'),
    userId: params.get('kollega') ?? undefined,
    event: logEvents.find((event) => event === params.get('handelse')),
    carerId: params.get('vem') ?? undefined,
  }
}

export function writeLogView({ tab, from, to, userId, event, carerId }: LogView): URLSearchParams {
  const values = { flik: tab, fran: from, till: to, kollega: userId, handelse: event, vem: carerId }
  return new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
