import { useEffect, useEffectEvent } from 'react'

const waiting = new Set<() => Promise<unknown>>()

/** While the component stands: `flush` runs when the register is about to lock, and the lock waits for it a moment. */
export function useFlushBeforeLock(flush: () => Promise<unknown>): void {
  const onLock = useEffectEvent(flush)
  useEffect(() => {
    const run = async () => await onLock()
    waiting.add(run)
    return () => {
      waiting.delete(run)
    }
  }, [])
}

/** Runs every waiting flush; resolves when all have been tried. */
export async function flushAll(): Promise<void> {
  // One turn of the event loop, so that whatever else hears of the lock has sent its word first.
  await new Promise((resolve) => setTimeout(resolve, 0))
  await Promise.allSettled(Array.from(waiting, async (run) => await run()))
}
