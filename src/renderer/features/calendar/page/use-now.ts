import { useEffect, useState } from 'react'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'

const checkEveryMs = 30_000
const clockNow = () => localMomentOf(new Date().toISOString()).time

/** `HH:MM` in Sweden, as time goes. */
export function useNow(): string {
  const [now, setNow] = useState(clockNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), checkEveryMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
