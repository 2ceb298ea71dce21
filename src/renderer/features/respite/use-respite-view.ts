import { useSearchParams } from 'react-router'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { readView, writeView, type RespiteView } from './model/respite-view.ts'

/** Where one was when one last left the page; a view and some days, no person. */
let latest: RespiteView | undefined

/** The view of the page, kept while one moves about in the app. */
export function useRespiteView(today: CivilDate): readonly [RespiteView, (change: Partial<RespiteView>) => void] {
  const [params, setParams] = useSearchParams()
  const view = readView(params, latest ?? { tab: 'familjer', day: today, from: today, to: addDays(today, 30), filter: 'all' })
  const change = (changed: Partial<RespiteView>) => {
    latest = { ...view, ...changed }
    setParams((present) => writeView(present, { ...view, ...changed }), { replace: true })
  }
  return [view, change]
}
