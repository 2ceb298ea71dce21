import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedTokens, searchTokens, sortKey } from '../../../src/shared/domain/swedish-sort.ts'
import { anyText } from './any-text.ts'

// Case is left out: two names that differ in case alone get the same key.
const swedish = new Intl.Collator('sv', { sensitivity: 'accent' })
const letters = Array.from('abcdeghijklmnopqrstuvwxyzåäöABEVWZÅÄÖéèëüÜýóôáàâãçñíïøØæÆőűęłšžćďđðþß019 \u0020-\'.,()/&')
const name = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((signs) => signs.join(''))
// Few letters, so that the names often differ in accents only.
const closeName = fc.array(fc.constantFrom('e', 'é', 'è', 'ë', 'ê', 'E', 'y', 'ü', 'ý', 'ö', 'ø', 'ő', 'œ', 'ô', 'ä', 'æ', 'ę', 'd', 'đ', 'ð', 'th', 'þ', 'ss', 'ß', 'l', 'ł', 'ľ', 'ÿ', 'n', 'ñ', '-'), { maxLength: 3 }).map((signs) => signs.join(''))
const sign = (a: string, b: string) => (a < b ? -1 : Number(a > b))

describe('the sort key', () => {
  it('puts å ä ö last, keeps v before w, files ü with y', () => {
    const names = ['Zorn', 'Öberg', 'Åberg', 'Ärlig', 'Wall', 'Vik', 'Müller', 'Myller', 'Mzller', 'ada', 'Adam', 'Andre', 'André', 'Andrea']
    expect(names.toSorted((a, b) => sign(sortKey(a), sortKey(b)))).toEqual([
      'ada', 'Adam', 'Andre', 'André', 'Andrea', 'Myller', 'Müller', 'Mzller', 'Vik', 'Wall', 'Zorn', 'Åberg', 'Ärlig', 'Öberg',
    ])
  })

  it.each([['any', name], ['close', closeName]] as const)('orders %s names as Swedish collation does', (_kind, names) => {
    fc.assert(fc.property(names, names, (a, b) => {
      expect(sign(sortKey(a), sortKey(b))).toBe(Math.sign(swedish.compare(a, b)))
    }), { numRuns: 4000 })
  })

  it('is plain ASCII, the same for upper and lower case and for both ways to write å, and never throws', () => {
    fc.assert(fc.property(anyText(30), (text) => {
      expect(sortKey(text)).toMatch(/^[ -~]*$/)
    }), { numRuns: 2000 })
    expect(sortKey('A\u030Ase')).toBe(sortKey('åSE'))
    expect(sortKey('\uD800x')).toMatch(/^[ -~]+$/)
  })
})

describe('search words', () => {
  it('keep å ä ö apart from a and o', () => {
    expect(searchTokens('Åsa Öberg-Lind')).toEqual(['åsa', 'öberg', 'lind'])
    expect(searchTokens('A\u030Asa')).toEqual(['åsa'])
    expect(searchTokens("O'Brien, 070-12")).toEqual(['o', 'brien', '070', '12'])
    expect(searchTokens(' - ')).toEqual([])
  })

  it('folded, find the name without its dots and rings', () => {
    expect(foldedTokens('Åsa Öberg')).toEqual(['asa', 'oberg'])
    expect(foldedTokens('Søren Æbelø Łukasz Weiß André')).toEqual(['soren', 'aebelo', 'lukasz', 'weiss', 'andre'])
  })

  it('find a name by the words of the name itself, whatever it is written with', () => {
    fc.assert(fc.property(anyText(40), (text) => {
      const tokens = searchTokens(text)
      expect(searchTokens(tokens.join(' '))).toEqual(tokens)
      expect(foldedTokens(text).every((token) => token !== '' && !/\s/u.test(token))).toBe(true)
    }), { numRuns: 2000 })
  })
})
