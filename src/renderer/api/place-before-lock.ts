import { useEffect, useEffectEvent } from 'react'
import type { LastPlace } from '#shared/contract/last-place.ts'

let tell: (() => LastPlace | undefined) | undefined

/** While the component stands, it says where one is when the register locks. One at a time. */
export function usePlaceBeforeLock(place: () => LastPlace | undefined): void {
  const onLock = useEffectEvent(place)
  useEffect(() => {
    tell = () => onLock()
    return () => {
      tell = undefined
    }
  }, [])
}

/** Where one is; undefined where nobody says. */
export const placeNow = (): LastPlace | undefined => tell?.()
