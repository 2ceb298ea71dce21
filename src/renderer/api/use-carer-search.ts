import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { CarerSearch } from '../components/person/picker/carer-picker.tsx'
import { useRouteQuery } from './use-query.ts'

const pauseMs = 100
const mostOptions = 8

/** Finds carers by name or number while they are typed, for a `CarerPicker`. */
export function useCarerSearch(): CarerSearch {
  const [typed, setTyped] = useState('')
  const [searched] = useDebouncedValue(typed.trim(), pauseMs)
  const { data, isPlaceholderData } = useRouteQuery('carers.search', { text: searched, limit: mostOptions }, { enabled: searched !== '', keepPrevious: true })
  return {
    typed,
    setTyped,
    rows: searched === '' || data === undefined ? noRows : data.rows,
    isSettled: searched === typed.trim() && searched !== '' && data !== undefined && !isPlaceholderData,
    isSimilar: data?.spelling === 'similar',
  }
}

const noRows: CarerSearch['rows'] = []
