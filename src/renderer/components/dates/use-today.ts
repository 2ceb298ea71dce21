import { useEffect, useState } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'

const checkEveryMs = 60_000

/** The day in Sweden, also when the app stands open over midnight. */
export function useToday(): CivilDate {
  const [today, setToday] = useState(() => localToday(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localToday(new Date())), checkEveryMs)
    return () => clearInterval(timer)
  }, [])
  return today
}
