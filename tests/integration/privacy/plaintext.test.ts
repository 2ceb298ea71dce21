import { expect, test } from 'vitest'
import { canaryNumbers, canaryText, holdsTyped } from '../../../scripts/torture/plaintext/canary-text.ts'
import { isUnwritten, seekPlaintext, type PlaintextReport } from '../../../scripts/torture/plaintext/seek-plaintext.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** The whole of it: ROUNDS=3 ROWS=30000. */
const [rounds, rows] = [Number(process.env['ROUNDS'] ?? 1), Number(process.env['ROWS'] ?? 8000)]

test('P1: of every byte that is written to a file on a day with a crash, a cut-off export and a sort too large for its memory, none is what was typed, but where it was asked for', async () => {
  await using home = await tempFolder()
  const report = await seekPlaintext({ rounds, rows, home: home.path })
  if (typeof report === 'string') {
    console.log(`Not proven here: ${report}.`)
    return
  }
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ written: [], standing: [], unseen: [], said: 0, sorted: rows })
  expect(report.texts).toBeGreaterThan(100 * rounds)
  expect(isUnwritten(report)).toBe(true)
}, 900_000)

test('the battery does not take a text in a file, a way of writing that it cannot see, or a search that finds nothing for well', () => {
  const good: PlaintextReport = { texts: 200, kept: 180, routes: 90, accepted: 50, sorted: 1, calls: 1, mebibytes: 1, written: [], standing: [], unseen: [], said: 0, askedFor: 3, spilled: 5 }
  expect(isUnwritten(good)).toBe(true)
  const bad: readonly Partial<PlaintextReport>[] = [{ written: ['/x'] }, { standing: ['/x'] }, { unseen: ['mmap /x'] }, { said: 1 }, { askedFor: 0 }, { spilled: 0 }, { kept: 99 }]
  for (const each of bad) expect(isUnwritten({ ...good, ...each }), JSON.stringify(each)).toBe(false)
})

test('what was typed is found in every way of writing that the battery names', () => {
  const ways: readonly ((text: string) => Buffer)[] = [
    (text) => Buffer.from(text), (text) => Buffer.from(text, 'utf16le'), (text) => Buffer.from(text, 'utf16le').swap16(), (text) => Buffer.from(text, 'latin1'),
    (text) => Buffer.from(Buffer.from(text).toString('hex')), (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
    (text) => Buffer.from(encodeURIComponent(text)), (text) => Buffer.from(JSON.stringify(text).replaceAll(/[^\x20-\x7e]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)),
    ...[0, 1, 2].map((shift) => (text: string) => Buffer.from(Buffer.from(`${'x'.repeat(shift)}${text}yy`).toString('base64'))),
  ]
  const typed = [canaryText(7), canaryText(7).toLowerCase(), canaryText(7).toUpperCase(), canaryText(7).normalize('NFD'), ...canaryNumbers, ...canaryNumbers.map((number) => number.slice(2))]
  for (const [n, way] of ways.entries()) for (const text of typed) expect(holdsTyped(Buffer.concat([Buffer.from('före '), way(text), Buffer.from(' efter')])), `${text} in way ${n}`).toBe(true)
  expect(holdsTyped(Buffer.from('En helt vanlig text om ingenting, 19310117 och 070-174 06 05.'))).toBe(false)
})
