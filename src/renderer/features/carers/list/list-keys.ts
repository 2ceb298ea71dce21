/** Where the focus goes in the list: a row from 0, the search field, or nowhere else. */
export type ListFocus = number | 'search' | undefined

/** `at`: the row that has the focus, or -1 for the search field above the list. */
export function nextFocus(key: string, at: number, rows: number): ListFocus {
  switch (key) {
    case 'ArrowDown': return at + 1 < rows ? at + 1 : undefined
    case 'ArrowUp': return at === 0 ? 'search' : at > 0 ? at - 1 : undefined
    case 'Home': return at >= 0 && rows > 0 ? 0 : undefined
    case 'End': return at >= 0 && rows > 0 ? rows - 1 : undefined
    default: return undefined
  }
}
