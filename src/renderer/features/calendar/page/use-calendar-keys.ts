import { useEffect, useEffectEvent } from 'react'
import type { CalendarView } from '../model/calendar-choices.ts'

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

export type CalendarKey = { readonly kind: 'view'; readonly view: CalendarView } | { readonly kind: 'go-to' } | { readonly kind: 'new' }

const viewKeys: ReadonlyMap<string, CalendarView> = new Map([['Digit2', 'week'], ['Digit3', 'list'], ['Digit4', 'month']])

/**
 * Outlook's keys: Ctrl+G, Ctrl+Alt+2, 3 and 4; and N for new. Where somebody writes, Ctrl+Alt is AltGr on a Swedish
 * keyboard and makes signs, so it is left alone there, as is N.
 */
export function calendarKey(event: Keys, isWriting: boolean): CalendarKey | undefined {
  const withControl = event.ctrlKey || event.metaKey
  if (withControl && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'g') return { kind: 'go-to' }
  if (isWriting) return undefined
  const view = withControl && event.altKey ? viewKeys.get(event.code) : undefined
  if (view !== undefined) return { kind: 'view', view }
  return !withControl && !event.altKey && event.key.toLowerCase() === 'n' ? { kind: 'new' } : undefined
}

/** Listens for the calendar's keys as long as the page stands and nothing lies over it. */
export function useCalendarKeys(run: (key: CalendarKey) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('[role="dialog"]') !== null) return
    const isWriting = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const key = calendarKey(event, isWriting)
    if (key === undefined) return
    event.preventDefault()
    run(key)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
