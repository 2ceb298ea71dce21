import { useEffect, type RefObject } from 'react'

/** Puts the cursor in the field when the screen has come up: after the frame has greeted with the heading. */
export function useFirstFocus(field: RefObject<HTMLElement | null>, isWanted = true): void {
  useEffect(() => {
    if (!isWanted) return undefined
    const timer = setTimeout(() => field.current?.focus({ preventScroll: true }), 0)
    return () => clearTimeout(timer)
  }, [field, isWanted])
}
