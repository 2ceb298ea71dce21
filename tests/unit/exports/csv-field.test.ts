import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { csvBytes, csvField } from '../../../src/main/exports/csv-field.ts'

const parsed = (rows: readonly (readonly (string | number)[])[]): unknown =>
  papaparse.parse(new TextDecoder().decode(csvBytes(rows)), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data

test('a text that a spreadsheet would run as a formula is made harmless', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']) {
    expect(csvField(`${start}HYPERLINK("x")`).replace(/^"/, '')).toMatch(/^'/)
  }
  expect(csvField('..')).toBe('..')
  expect(csvField('0–17')).toBe('0–17')
})

test('separators, quotes and line breaks survive the way to a spreadsheet and back', () => {
  const rows = [['a;b', 'say "hej"', 'two\r\nlines', '', 'åäö é 漢'], ['x', '"', ';', '\n', ' ']]
  expect(parsed(rows)).toEqual(rows)
})

test('numbers have a decimal comma and no grouping', () => {
  expect([1234567, 0, 12.5, 82.25].map(csvField)).toEqual(['1234567', '0', '12,5', '82,25'])
})

test('the file begins with a byte order mark and every row ends with CRLF', () => {
  const bytes = csvBytes([['å'], ['b']])
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa5, 0x0d, 0x0a, 0x62, 0x0d, 0x0a])
})
