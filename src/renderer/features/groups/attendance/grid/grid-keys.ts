import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'

/** A place in the grid, from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey'>

const pageRows = 10

/** Where the focus goes; undefined where the key moves nothing. */
export function nextPlace({ key, ctrlKey }: Keys, at: GridPlace, size: GridSize): GridPlace | undefined {
  const within = (row: number, column: number): GridPlace => ({ row: clamp(row, size.rows), column: clamp(column, size.columns) })
  switch (key) {
    case 'ArrowUp': return within(at.row - 1, at.column)
    case 'ArrowDown': return within(at.row + 1, at.column)
    case 'ArrowLeft': return within(at.row, at.column - 1)
    case 'ArrowRight': return within(at.row, at.column + 1)
    case 'Home': return within(ctrlKey ? 0 : at.row, 0)
    case 'End': return within(ctrlKey ? size.rows - 1 : at.row, size.columns - 1)
    case 'PageUp': return within(at.row - pageRows, at.column)
    case 'PageDown': return within(at.row + pageRows, at.column)
    default: return undefined
  }
}

/** What a key writes into a cell; undefined for every other key. */
export function markOfKey(key: string): Attendance | undefined {
  switch (key.toLowerCase()) {
    case 'k': return 'present'
    case 'a': return 'absent-notified'
    case 'u': return 'absent-unnotified'
    case '-': case '–': case 'delete': case 'backspace': return 'not-registered'
    default: return undefined
  }
}

/** Kom → Avbokat → Uteblev → – and round again; an empty cell begins with Kom. */
export function nextMark(code: Attendance): Attendance {
  switch (code) {
    case 'not-registered': return 'present'
    case 'present': return 'absent-notified'
    case 'absent-notified': return 'absent-unnotified'
    case 'absent-unnotified': return 'not-registered'
  }
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1)
