import { useEffect, useState } from 'react'
import { delayAfter } from '#shared/domain/passphrase/wrong-delay.ts'

interface WrongDelay {
  /** Whole seconds left before the next try; 0: try. */
  readonly secondsLeft: number
  readonly wasWrong: () => void
}

const tickMs = 250

/** Counts wrong tries and the wait after each. */
export function useWrongDelay(): WrongDelay {
  const [tries, setTries] = useState(0)
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const isWaiting = until > now
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => setNow(performance.now()), tickMs)
    return () => clearInterval(timer)
  }, [isWaiting])
  return {
    secondsLeft: Math.max(0, Math.ceil((until - now) / 1000)),
    wasWrong: () => {
      const at = performance.now()
      setNow(at)
      setUntil(at + delayAfter(tries + 1) * 1000)
      setTries(tries + 1)
    },
  }
}
