/** A spreadsheet takes a text that begins like this for a formula; East Asian ones also in full width. */
// oxlint-disable-next-line no-control-regex -- a NUL is dropped by some of them, and what follows it then begins the cell
const formulaStart = /^[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/
const needsQuotes = /[;"\r\n]/

/**
 * One field of a Swedish CSV file: numbers with decimal comma and no grouping; text quoted where it
 * must be, and prefixed with `'` where a spreadsheet would run it as a formula (domain.md C.5).
 */
export function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  const harmless = formulaStart.test(value) ? `'${value}` : value
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as the bytes of a file: UTF-8 with a byte order mark, `;` between fields, CRLF after each row. */
export function csvBytes(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(csvField).join(';')}\r\n`)
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`)
}
