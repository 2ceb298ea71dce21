import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { readView, writeView, type RespiteView } from './model/respite-view.ts'

/** Where one was when one last left the page; a view and some days, no person. */
let latest: RespiteView | undefined

/** The view of the page, kept while one moves about in the app. */
export function useRespiteView(today: CivilDate): readonly [RespiteView, (change: Partial<RespiteView>) => void] {
  const [params, setParams] = useSearchParams()
  // Beside the address: a navigation comes a moment later, and a pressed choice must show at once.
  const [view, setView] = useState(() => readView(params, latest ?? { tab: 'familjer', day: today, from: today, to: addDays(today, 30), filter: 'all' }))
  const change = (changed: Partial<RespiteView>) => {
    const next = { ...view, ...changed }
    latest = next
    setView(next)
    setParams((present) => writeView(present, next), { replace: true })
  }
  return [view, change]
}
