import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { CarerRow } from '#shared/contract/carers.ts'
import type { AppError } from '#shared/contract/errors.ts'
import { nameLength } from '#shared/contract/text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { carersText } from '../carers.text.ts'

export interface CarerListState {
  readonly rows: readonly CarerRow[]
  readonly hasMore: boolean
  readonly isFull: boolean
  readonly more: () => void
  readonly retry: () => void
  readonly error: AppError | undefined
  readonly isSearch: boolean
  /** The rows are the answer to what stands in the field now. */
  readonly isSettled: boolean
  readonly isSimilar: boolean
  readonly isNobody: boolean
  readonly isEmptyRegister: boolean
  readonly countText: string
}

const pauseMs = 100
const step = 50
/** What one question may ask for. */
const most = 200

/** Everyone by name, or those whom the search finds; fifty at first. */
export function useCarerList(typed: string): CarerListState {
  const text = typed.trim().slice(0, nameLength).toWellFormed()
  const [searched] = useDebouncedValue(text, pauseMs)
  const isSearch = text !== ''
  const [shown, setShown] = useState({ for: searched, count: step })
  const count = shown.for === searched ? shown.count : step

  const search = useRouteQuery('carers.search', { text: searched, limit: Math.min(count, most) }, { enabled: searched !== '', keepPrevious: true })
  const everyone = useRouteQuery('carers.list', { limit: Math.min(count, most) }, { enabled: searched === '', keepPrevious: true })
  const asked = searched === '' ? everyone : search
  const { data } = asked
  const isSettled = searched === text && data !== undefined && !asked.isPlaceholderData
  const rows = data?.rows ?? []

  return {
    rows,
    hasMore: data?.hasMore === true && count < most,
    isFull: data?.hasMore === true && count >= most,
    more: () => setShown({ for: searched, count: count + step }),
    retry: () => void asked.refetch(),
    error: asked.error ?? undefined,
    isSearch,
    isSettled,
    isSimilar: isSearch && rows.length > 0 && search.data?.spelling === 'similar',
    isNobody: isSearch && isSettled && rows.length === 0,
    isEmptyRegister: !isSearch && isSettled && everyone.data?.total === 0,
    countText: countText(isSearch, isSettled, rows.length, data?.hasMore === true, everyone.data?.total),
  }
}

function countText(isSearch: boolean, isSettled: boolean, hits: number, hasMore: boolean, total: number | undefined): string {
  if (!isSettled) return ''
  if (!isSearch) return total === undefined ? '' : carersText.everyone(total)
  return hits === 0 ? carersText.nobody : carersText.hits(hits, hasMore)
}
