import { useEffect } from 'react'
import { nearestThatStays, placeOf, screenHeading, type Place } from './nearest-that-stays.ts'

// After a closing dialog or a new screen has had its say.
const settledMs = 40

/**
 * Keeps the focus out of nowhere. What is done by keyboard often takes away the very thing that it was
 * done with: a row that is finished, a button that has served, a dialog that closes. Then the next key
 * would begin again at the top of the window, and a screen reader would fall silent. The focus goes to
 * what is nearest instead; from a dialog, to what opened it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Place = []
    let timer: ReturnType<typeof setTimeout> | undefined
    let lastPressAt = 0
    // What had the focus before each dialog took it.
    const openers = new WeakMap<Element, Place>()

    const took = (event: FocusEvent) => {
      if (!(event.target instanceof Element)) return
      clearTimeout(timer)
      const dialog = event.target.closest('[role="dialog"]')
      if (dialog !== null && !openers.has(dialog) && !last.some(({ element }) => element === dialog)) openers.set(dialog, last)
      last = placeOf(event.target)
    }
    const recover = (place: Place): HTMLElement | undefined => {
      const found = nearestThatStays(place)
      if (found !== undefined) return found
      const dialog = place.find(({ element }) => element.getAttribute('role') === 'dialog')?.element
      const opener = dialog && openers.get(dialog)
      return opener === undefined ? undefined : recover(opener)
    }
    const lost = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return
        // Pressing beside everything is a way of leaving a field: that is no loss.
        if (last[0]?.element.isConnected === true && performance.now() - lastPressAt < 500) return
        const next = recover(last) ?? screenHeading()
        next?.focus({ preventScroll: next.tagName === 'H1' })
      }, settledMs)
    }
    const left = (event: FocusEvent) => {
      if (event.relatedTarget === null) lost()
    }
    const pressed = () => { lastPressAt = performance.now() }

    document.addEventListener('focusin', took)
    document.addEventListener('focusout', left)
    document.addEventListener('pointerdown', pressed, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', took)
      document.removeEventListener('focusout', left)
      document.removeEventListener('pointerdown', pressed, { capture: true })
    }
  }, [])
}
