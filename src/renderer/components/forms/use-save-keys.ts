import { useEffect, useEffectEvent, type RefObject } from 'react'

/**
 * Ctrl+Enter and Ctrl+S anywhere in the form, before any field sees them. `onOther` gets every other
 * key. Undo, Tab and the like stay the browser's.
 */
export function useSaveKeys(form: RefObject<HTMLFormElement | null>, onSave: (event: KeyboardEvent) => void, onOther?: (event: KeyboardEvent) => void): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    const saves = (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 'Enter' || event.key.toLowerCase() === 's')
    if (!saves) return onOther?.(event)
    event.preventDefault()
    event.stopPropagation()
    onSave(event)
  })
  useEffect(() => {
    const element = form.current
    const listen = (event: KeyboardEvent) => take(event)
    element?.addEventListener('keydown', listen, { capture: true })
    return () => element?.removeEventListener('keydown', listen, { capture: true })
  }, [form])
}
