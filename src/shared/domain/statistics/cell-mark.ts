/** A released cell: the number, hidden, or a combination that cannot occur. */
type Cell = { readonly status: 'shown'; readonly value: number } | { readonly status: 'hidden' | 'impossible' }

/** How a released cell is written: the number itself, `..` when hidden, `.` when it cannot occur. */
export function cellMark(cell: Cell): number | '..' | '.' {
  switch (cell.status) {
    case 'shown':
      return cell.value
    case 'hidden':
      return '..'
    case 'impossible':
      return '.'
  }
}
