import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { stretchedTo, takenTo, type Spot, type Stretched, type Taken } from '../model/drag-times.ts'
import type { CalendarEvent } from '../model/calendar-event.ts'

interface EventDrag {
  readonly find: (id: string) => CalendarEvent | undefined
  readonly onTake: (id: string, to: Taken) => void
  readonly onStretch: (id: string, to: Stretched) => void
}

/** Less than this is a click with an unsteady hand. */
const leastPx = 6

/**
 * Drags events (`data-event`) over cells (`data-date`, and `data-hour` where there are hours) inside `grid`; by its
 * lower edge (`data-edge`) an event is made longer or shorter. Escape lets go where it was. Everything that
 * this does is also done by keyboard, in the event's own dialog.
 */
export function useEventDrag(grid: RefObject<HTMLElement | null>, { find, onTake, onStretch }: EventDrag): void {
  const begin = useEffectEvent((down: PointerEvent) => {
    const target = down.target instanceof Element ? down.target : undefined
    const box = target?.closest<HTMLElement>('[data-event]') ?? undefined
    const event = find(box?.dataset['event'] ?? '')
    const isEdge = target?.closest('[data-edge]') !== null && target !== undefined
    const from = spotAt(down)
    if (box === undefined || event === undefined || from === undefined || down.button !== 0 || !(isEdge ? event.canStretch : event.canMove)) return
    let ghost: HTMLElement | undefined
    let over: Element | undefined

    const mark = (cell: Element | undefined) => {
      over?.removeAttribute('data-drop')
      over = cell
      over?.setAttribute('data-drop', '')
    }
    const move = (now: PointerEvent) => {
      if (ghost === undefined && Math.hypot(now.clientX - down.clientX, now.clientY - down.clientY) < leastPx) return
      ghost ??= makeGhost(box)
      ghost.style.translate = `${now.clientX + 8}px ${now.clientY + 8}px`
      mark(cellAt(now))
    }
    const end = () => {
      ghost?.remove()
      mark(undefined)
      delete box.dataset['dragging']
      listening.abort()
    }
    const drop = (up: PointerEvent) => {
      const to = spotAt(up)
      const wasDragged = ghost !== undefined
      end()
      if (!wasDragged) return
      // What was dragged is not also pressed.
      window.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0)
      if (to === undefined) return
      if (!isEdge) onTake(event.id, takenTo(event, from, to))
      else {
        const stretched = stretchedTo(event, to)
        if (stretched !== undefined) onStretch(event.id, stretched)
      }
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', (key) => {
      if (key.key !== 'Escape' || ghost === undefined) return
      key.stopPropagation()
      end()
    }, { signal, capture: true })
  })
  useEffect(() => {
    const element = grid.current
    const start = (event: PointerEvent) => begin(event)
    element?.addEventListener('pointerdown', start)
    return () => element?.removeEventListener('pointerdown', start)
  }, [grid])
}

const swallow = (event: Event): void => {
  event.preventDefault()
  event.stopPropagation()
}

function makeGhost(box: HTMLElement): HTMLElement {
  const ghost = box.cloneNode(true) as HTMLElement
  const { width } = box.getBoundingClientRect()
  ghost.removeAttribute('data-event')
  ghost.setAttribute('aria-hidden', 'true')
  ghost.tabIndex = -1
  ghost.dataset['ghost'] = ''
  ghost.style.width = `${width}px`
  document.body.append(ghost)
  box.dataset['dragging'] = ''
  return ghost
}

/** The cell itself, also where an event of another cell lies over it. */
function cellAt({ clientX, clientY }: PointerEvent): HTMLElement | undefined {
  const found = document.elementsFromPoint(clientX, clientY).find((element) => element.matches('[data-date]'))
  return found instanceof HTMLElement ? found : undefined
}

function spotAt(pointer: PointerEvent): Spot | undefined {
  const cell = cellAt(pointer)
  const date = cell?.dataset['date'] ?? ''
  if (cell === undefined || !isCivilDate(date)) return undefined
  const hour = cell.dataset['hour']
  if (hour === undefined) return { date, minute: undefined }
  const box = cell.getBoundingClientRect()
  return { date, minute: Number(hour) * 60 + Math.floor(((pointer.clientY - box.top) / box.height) * 60) }
}
