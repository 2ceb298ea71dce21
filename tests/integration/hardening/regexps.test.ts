import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'

// P35: no regular expression of the product can be made to run for long by what somebody wrote.

const src = resolve(import.meta.dirname, '../../../src')

interface Found {
  readonly where: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression written in a file, and every place that makes one from text. */
function regexpsOf(path: string): { readonly written: readonly Found[]; readonly made: readonly string[] } {
  const text = readFileSync(path, 'utf8')
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const written: Found[] = []
  const made: string[] = []
  const where = (node: ts.Node) => `${relative(src, path)}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      written.push({ where: where(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') made.push(where(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { written, made }
}

const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
const all = files.map(regexpsOf)
const regexps = [...new Map(all.flatMap(({ written }) => written).map((one) => [`${one.source}/${one.flags}`, one])).values()]

/** Texts that make a regular expression of the bad kind run for minutes. */
const subjects: Readonly<Record<string, string>> = {
  'the same letter': 'a'.repeat(50_000),
  'the same digit': '0'.repeat(50_000),
  'blanks': ' '.repeat(50_000),
  'letters and an end that does not fit': `${'a'.repeat(50_000)}!`,
  'digits with hyphens': `${'1-'.repeat(25_000)}x`,
  'words': `${'åäö '.repeat(12_500)}\u0000`,
  'openings that never close': '<c r="'.repeat(8000),
  'lines': `${'a\n'.repeat(25_000)}\r`,
}

test('the sources hold regular expressions, and none is made from text while the app runs', () => {
  expect(regexps.length).toBeGreaterThan(40)
  expect(all.flatMap(({ made }) => made)).toEqual([])
})

test('the check can fail', () => {
  expect(checkSync('^(a+)+$', '').status).toBe('vulnerable')
  const slow = /^(?:a+)+$/u
  const from = performance.now()
  expect(slow.test(`${'a'.repeat(24)}!`)).toBe(false)
  expect(performance.now() - from).toBeGreaterThan(5)
})

test('every regular expression is safe in the eyes of recheck', { timeout: 300_000 }, () => {
  const unsafe = regexps.flatMap(({ where, source, flags }) => {
    const { status, ...more } = checkSync(source, flags, { timeout: 60_000 })
    return status === 'safe' ? [] : [`${where} /${source}/${flags}: ${status} ${JSON.stringify('complexity' in more ? more.complexity?.summary : 'error' in more ? more.error : '')}`]
  })
  expect(unsafe).toEqual([])
})

test('eight hostile texts take no regular expression more than 50 ms', () => {
  const took = regexps.flatMap(({ where, source, flags }) => Object.entries(subjects).map(([name, subject]) => {
    // The best of three: what another program does on the machine is not the expression's doing.
    const runs = [1, 2, 3].map(() => {
      const regexp = new RegExp(source, flags)
      const from = performance.now()
      if (regexp.global) for (const _ of subject.matchAll(regexp)) void _
      else regexp.test(subject)
      return performance.now() - from
    })
    return { where, name, source, ms: Math.min(...runs) }
  }))
  console.log(`${regexps.length} expressions × ${Object.keys(subjects).length} texts; slowest ${Math.max(...took.map(({ ms }) => ms)).toFixed(1)} ms`)
  expect(took.filter(({ ms }) => ms > 50)).toEqual([])
})
