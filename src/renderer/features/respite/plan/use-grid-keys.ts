import { useState, type KeyboardEvent } from 'react'

export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridKeysOptions {
  readonly rows: number
  readonly columns: number
  /** N, or Enter where there is nothing to open. */
  readonly onNew: (at: GridPlace) => void
  /** Page Up and Page Down. */
  readonly onPage: (step: 1 | -1) => void
}

interface GridKeys {
  /** For the table itself. */
  readonly gridProps: { readonly role: 'grid'; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void }
  readonly cellProps: (row: number, column: number) => { readonly 'data-cell': string; readonly tabIndex: number; readonly onFocus: () => void }
}

/**
 * A table one walks in with the arrows, as in a calendar: one tab stop, Enter opens what stands in the cell
 * (or goes into it when there are several), Escape comes out to the cell again. What can be opened in a cell is
 * marked with `data-opens`.
 */
export function useGridKeys({ rows, columns, onNew, onPage }: GridKeysOptions): GridKeys {
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })
  const current = { row: Math.min(at.row, Math.max(rows - 1, 0)), column: Math.min(at.column, Math.max(columns - 1, 0)) }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const grid = event.currentTarget
    const go = (row: number, column: number) => {
      const next = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
      setAt(next)
      grid.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
    }
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null
    if (cell === null || event.ctrlKey || event.altKey || event.metaKey) return
    const [row = 0, column = 0] = (cell.dataset['cell'] ?? '').split(' ').map(Number)
    const inside = [...cell.querySelectorAll<HTMLElement>('[data-opens]')]
    const index = inside.findIndex((element) => element === event.target)
    const done = () => event.preventDefault()
    switch (event.key) {
      case 'ArrowLeft': done(); return go(row, column - 1)
      case 'ArrowRight': done(); return go(row, column + 1)
      case 'ArrowUp': done(); return index > 0 ? inside[index - 1]?.focus() : index === 0 ? cell.focus() : go(row - 1, column)
      case 'ArrowDown': done(); return index >= 0 && index < inside.length - 1 ? inside[index + 1]?.focus() : go(row + 1, column)
      case 'Home': done(); return go(row, 0)
      case 'End': done(); return go(row, columns - 1)
      case 'PageUp': done(); return onPage(-1)
      case 'PageDown': done(); return onPage(1)
      case 'n': case 'N': done(); return onNew({ row, column })
      case 'Escape':
        if (index >= 0) { done(); cell.focus() }
        return
      case 'Enter':
        if (index >= 0) return
        done()
        if (inside.length === 0) return onNew({ row, column })
        return inside.length === 1 ? inside[0]?.click() : inside[0]?.focus()
    }
  }

  return {
    gridProps: { role: 'grid', onKeyDown },
    cellProps: (row, column) => ({
      'data-cell': `${row} ${column}`,
      tabIndex: row === current.row && column === current.column ? 0 : -1,
      onFocus: () => setAt({ row, column }),
    }),
  }
}
