import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useRouteQuery } from '../../../api/use-query.ts'
import type { CarerSearch } from '../../../components/person/picker/carer-picker.tsx'

// Longer than elsewhere: every search is an entry of the log that is being read.
const pauseMs = 300

/** Finds the carers whose log is asked for, for a `CarerPicker`: their names and numbers, nothing else about them. */
export function usePersonSearch(): CarerSearch {
  const [typed, setTyped] = useState('')
  const [searched] = useDebouncedValue(typed.trim(), pauseMs)
  const { data, isPlaceholderData } = useRouteQuery('log.findPerson', { text: searched }, { enabled: searched !== '', keepPrevious: true })
  return {
    typed,
    setTyped,
    rows: searched === '' || data === undefined ? noRows : data.rows,
    isSettled: searched === typed.trim() && searched !== '' && data !== undefined && !isPlaceholderData,
    isSimilar: false,
  }
}

const noRows: CarerSearch['rows'] = []
