import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { GridCursor } from '../model/grid-cursor.ts'

export interface GridActions {
  readonly onCursor: (cursor: GridCursor) => void
  readonly onOpen: (id: string) => void
  readonly onOpenDay: (date: CivilDate) => void
  readonly onCreate: (at: GridCursor) => void
  /** Asks where to, by fields. */
  readonly onMove: (id: string) => void
}

interface GridKeys extends GridActions {
  readonly cursor: GridCursor
  readonly nextCursor: (cursor: GridCursor, event: KeyboardEvent) => GridCursor | undefined
  /** The events at the cursor. */
  readonly idsAt: (cursor: GridCursor) => readonly string[]
}

/** One tab stop for the whole grid: arrows move it, Enter opens what is there or makes something new, Escape leaves an event for its cell. */
export function useGridKeys(grid: RefObject<HTMLElement | null>, { cursor, nextCursor, idsAt, onCursor, onOpen, onOpenDay, onCreate, onMove }: GridKeys) {
  const byKey = useRef(false)
  const focusCell = () => grid.current?.querySelector<HTMLElement>('[data-cursor]')?.focus()

  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    focusCell()
  })

  const enter = (at: GridCursor) => {
    const ids = idsAt(at)
    const [only] = ids
    if (only === undefined) onCreate(at)
    else if (ids.length === 1) onOpen(only)
    else onOpenDay(at.date)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const id = idOf(event.target)
    if (event.altKey || event.metaKey) return
    if (event.key === 'Escape' && !isSlot(event.target)) return focusCell()
    if (event.key.toLowerCase() === 'm' && !event.ctrlKey && id !== undefined) {
      event.preventDefault()
      return onMove(id)
    }
    const next = nextCursor(cursorOf(event.target) ?? cursor, event)
    if (next === undefined) return
    event.preventDefault()
    byKey.current = true
    onCursor(next)
  }

  const onClick = (event: MouseEvent) => {
    const id = idOf(event.target)
    if (id !== undefined) return onOpen(id)
    // Enter, Space or a reader's press; the mouse only goes there, and makes something new when it presses twice.
    if (isSlot(event.target)) return event.detail === 0 ? enter(cursorOf(event.target) ?? cursor) : undefined
    const day = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-open-day]')?.dataset['openDay'] ?? '' : ''
    if (isCivilDate(day)) onOpenDay(day)
  }

  const onDoubleClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-event], [data-open-day]') !== null) return
    const at = cursorOf(event.target)
    if (at !== undefined) onCreate(at)
  }

  // Not on every focus: what gives the focus back after a dialog must not move the place one has gone to.
  const onPointerDown = (event: PointerEvent) => {
    const at = cursorOf(event.target)
    if (at !== undefined && (at.date !== cursor.date || at.hour !== cursor.hour)) onCursor(at)
  }

  return { onKeyDown, onClick, onDoubleClick, onPointerDown }
}

const isSlot = (target: EventTarget): boolean => target instanceof HTMLElement && target.dataset['slot'] !== undefined

function idOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-event]')?.dataset['event'] : undefined
}

function cursorOf(target: EventTarget): GridCursor | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null
  const date = cell?.dataset['date'] ?? ''
  if (cell === null || !isCivilDate(date)) return undefined
  const hour = cell.dataset['hour']
  return { date, hour: hour === undefined ? undefined : Number(hour) }
}
