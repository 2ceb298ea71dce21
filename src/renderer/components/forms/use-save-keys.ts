import { useEffect, useEffectEvent, type RefObject } from 'react'

/**
 * Ctrl+Enter and Ctrl+S anywhere in the form or its dialog, before any field sees them; also when the
 * thing that had the focus is gone. `onOther` gets every other key. Undo, Tab and the like stay the browser's.
 */
export function useSaveKeys(form: RefObject<HTMLFormElement | null>, onSave: (event: KeyboardEvent) => void, onOther?: (event: KeyboardEvent) => void): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    const scope = form.current?.closest('[role="dialog"]') ?? form.current
    if (!(event.target instanceof Node) || (event.target !== document.body && scope?.contains(event.target) !== true)) return
    const saves = (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 'Enter' || event.key.toLowerCase() === 's')
    if (!saves) return onOther?.(event)
    event.preventDefault()
    event.stopPropagation()
    onSave(event)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => take(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
