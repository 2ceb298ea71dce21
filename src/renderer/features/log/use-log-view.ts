import { useSearchParams } from 'react-router'
import { readLogView, writeLogView, type LogView } from './log-view.ts'

/** The view as it stands in the address, so that the way back, a link and a lock lead to the same place. */
export function useLogView(): readonly [LogView, (change: Partial<LogView>) => void] {
  const [params, setParams] = useSearchParams()
  const view = readLogView(params)
  return [view, (change) => setParams(writeLogView({ ...view, ...change }), { replace: true })]
}
