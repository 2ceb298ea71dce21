import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Calls `onLeft` whenever a field of the form loses the focus. */
export function useFieldLeft(form: RefObject<HTMLFormElement | null>, onLeft: () => void): void {
  const left = useEffectEvent(onLeft)
  useEffect(() => {
    const element = form.current
    const listen = () => left()
    element?.addEventListener('focusout', listen)
    return () => element?.removeEventListener('focusout', listen)
  }, [form])
}
