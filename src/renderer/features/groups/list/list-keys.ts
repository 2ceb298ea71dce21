/** Which row gets the focus, from 0; undefined where the key means nothing. */
export function nextRow(key: string, at: number, rows: number): number | undefined {
  switch (key) {
    case 'ArrowDown': return at + 1 < rows ? at + 1 : undefined
    case 'ArrowUp': return at > 0 ? at - 1 : undefined
    case 'Home': return rows > 0 ? 0 : undefined
    case 'End': return rows > 0 ? rows - 1 : undefined
    default: return undefined
  }
}
