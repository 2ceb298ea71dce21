import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// P49: the page that says how each requirement is met stays true of the repository that it speaks of.

const docs = resolve(import.meta.dirname, '../../../docs')
const page = readFileSync(join(docs, 'asvs.md'), 'utf8')

const states = ['met', 'exception', 'partly', 'not met'] as const

interface Row {
  readonly id: string
  readonly level: string
  readonly words: string
  readonly state: string
  readonly evidence: string
}

const rowsIn = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (L[123]) \| (.*?) \| (.*?) \| (.*) \|$/gmu)].map(([, id = '', level = '', words = '', state = '', evidence = '']) => ({ id, level, words, state, evidence }))

const linksIn = (text: string): readonly string[] => [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, path = '']) => path)
const isBroken = (path: string): boolean => !existsSync(join(docs, path))

const rows = rowsIn(page)

test('every link leads to something in this repository', () => {
  expect(linksIn(page).length).toBeGreaterThan(200)
  expect(linksIn(page).filter(isBroken)).toEqual([])
  expect(['../src/main/gone.ts', 'gone.md'].every(isBroken)).toBe(true)
})

test('every requirement stands once, in order, in at most twelve words', () => {
  expect(page.split('\n').filter((line) => /^\| \d+\.\d/u.test(line))).toHaveLength(rows.length)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  const order = rows.map(({ id }) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(rows.filter(({ words }) => words.split(/\s+/u).length > 12).map(({ id }) => id)).toEqual([])
})

test('what is met says where, by a link or a word that names the whole; what is not says why', () => {
  expect(rows.filter(({ state }) => !states.some((each) => each === state)).map(({ id }) => id)).toEqual([])
  const named = /^(?:None exists|Below)/u
  expect(rows.filter(({ state, evidence }) => state === 'met' && linksIn(evidence).length === 0 && !named.test(evidence)).map(({ id }) => id)).toEqual([])
  expect(rows.filter(({ state, evidence }) => state !== 'met' && evidence.replaceAll(/\[[^\]]*\]\([^)]*\)/gu, '').length < 40).map(({ id }) => id)).toEqual([])
})

test('the sums are those of the rows, here and in the threat model', () => {
  const count = (level: string, state?: string): number => rows.filter((row) => (level === 'all' || row.level === level) && (state === undefined || row.state === state)).length
  for (const level of ['L1', 'L2', 'L3', 'all']) {
    expect(page).toContain(`| ${level} | ${count(level)} | ${states.map((state) => count(level, state)).join(' | ')} |\n`)
  }
  const fine = (...levels: readonly string[]): number => levels.reduce((sum, level) => sum + count(level, 'met') + count(level, 'exception'), 0)
  const said = `${fine('L1', 'L2')} of ${count('L1') + count('L2')} of L1 and L2 met or excepted with a reason, ${fine('L3')} of ${count('L3')} of L3`
  expect(readFileSync(join(docs, 'threat-model.md'), 'utf8')).toContain(said)
})
