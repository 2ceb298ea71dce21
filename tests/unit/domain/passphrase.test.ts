import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPassphrase } from '../../../src/shared/contract/vault.ts'
import { judgePassphrase, normalisePassphrase } from '../../../src/shared/domain/passphrase/judge-passphrase.ts'
import { suggestPassphrase } from '../../../src/shared/domain/passphrase/suggest-passphrase.ts'
import { swedishWords } from '../../../src/shared/domain/passphrase/swedish-words.ts'
import { anyText } from './any-text.ts'

const fromIndexes = (indexes: readonly number[]) => {
  const left = [...indexes]
  return suggestPassphrase(() => left.shift() ?? 0)
}
const fiveIndexes = fc.uniqueArray(fc.integer({ min: 0, max: 4095 }), { minLength: 5, maxLength: 5 })

describe('the word list', () => {
  it('has 4096 different words of 3–8 Swedish letters, so a word is worth exactly 12 bits', () => {
    expect(swedishWords).toHaveLength(4096)
    expect(new Set(swedishWords).size).toBe(4096)
    expect(swedishWords.filter((word) => !/^[a-zåäö]{3,8}$/.test(word))).toEqual([])
  })

  it('has no two words that differ by dots and rings alone', () => {
    const plain = new Set(swedishWords.map((word) => word.normalize('NFD').replaceAll(/\p{M}/gu, '')))
    expect(plain.size).toBe(4096)
  })
})

describe('a suggested passphrase', () => {
  it('is five words, any of them, by the random source alone', () => {
    expect(fromIndexes([0, 1, 2, 3, 4095])).toBe([swedishWords[0], swedishWords[1], swedishWords[2], swedishWords[3], swedishWords[4095]].join(' '))
    const asked: number[] = []
    suggestPassphrase((max) => asked.push(max) && 0)
    expect(asked).toEqual([4096, 4096, 4096, 4096, 4096])
  })

  it('is refused to be made from a source that leaves its range', () => {
    expect(() => suggestPassphrase((max) => max)).toThrow(RangeError)
    expect(() => suggestPassphrase(() => 0.5)).toThrow(RangeError)
  })

  it('is always accepted, and strong with words of ordinary length', () => {
    fc.assert(fc.property(fiveIndexes, (indexes) => {
      expect(['strong', 'fair', 'very-strong']).toContain(judgePassphrase(fromIndexes(indexes)).rating)
    }), { numRuns: 200 })
    expect(judgePassphrase('gurka lykta vagga pelikan tomte')).toEqual({ ok: true, rating: 'strong' })
  })
})

describe('the judgement of a passphrase', () => {
  it.each([
    ['', 'too-short'], ['gurka lykta va', 'too-short'], ['Tr0ub4dor&3', 'too-short'], ['å'.repeat(1025), 'too-long'], ['\uD800'.repeat(20), 'unreadable'],
    ['lösenord lösenord', 'common'], ['Du gamla, du fria!', 'common'], ['correct horse battery staple', 'common'], ['blinka lilla stjärna 1', 'common'],
    ['aaaaaaaaaaaaaaaa', 'repetitive'], ['hej hej hej hej hej', 'repetitive'], ['kaffekaffekaffekaf', 'repetitive'], ['121212121212121212', 'repetitive'], ['AbcABCabcABCabc', 'repetitive'],
    ['qwertyuiopasdfghjkl', 'weak'], ['1234567890abcdef', 'weak'], ['Sommaren 2026 Kalmar', 'weak'], ['Anna Andersson 1951', 'weak'], ['19510309 anna karin', 'weak'],
    ['Lösenord2026!Lösenord2027!', 'common'], ['0987654321qwerty', 'weak'], ['vqxzjvqxzj1vqxzj', 'weak'],
    ['katten åt min gröna väst', 'fair'], ['kx9wq2hfz7mtb4r', 'fair'], ['gurka lykta vagga pelikan tomte sabel', 'very-strong'],
  ] as const)('%s is %s', (text, rating) => {
    expect(judgePassphrase(text)).toEqual({ ok: ['fair', 'strong', 'very-strong'].includes(rating), rating })
  })

  it('asks for no capitals, digits or signs', () => {
    expect(judgePassphrase('en grå älg simmade över sjön i morse').ok).toBe(true)
  })

  it('allows 15 and 1024 characters, counted as a person counts them', () => {
    expect(judgePassphrase('kx9wq2hfz7mtb4').rating).toBe('too-short')
    expect(judgePassphrase('kx9wq2hfz7mtb4r').ok).toBe(true)
    expect(judgePassphrase('kx9wq2hfz7mta\u030A').rating).toBe('too-short')
    const long = Array.from({ length: 250 }, (_, i) => swedishWords[(i * 37) % 4096]).join(' ').slice(0, 1024)
    expect(judgePassphrase(long)).toEqual({ ok: true, rating: 'very-strong' })
  })

  it('is the same from every keyboard: both ways to write å give one key and one judgement', () => {
    fc.assert(fc.property(anyText(40), (text) => {
      fc.pre(text.isWellFormed())
      expect(normalisePassphrase(text.normalize('NFD'))).toBe(normalisePassphrase(text))
      expect(judgePassphrase(text.normalize('NFD'))).toEqual(judgePassphrase(text))
    }))
    expect(normalisePassphrase(' A  ')).toBe(' A  ')
  })

  it('never gets worse by one more word that was not there', () => {
    const order = ['weak', 'fair', 'strong', 'very-strong']
    fc.assert(fc.property(fiveIndexes, (indexes) => {
      const five = fromIndexes(indexes)
      const four = five.split(' ').slice(0, 4).join(' ')
      fc.pre(four.length >= 15)
      expect(order.indexOf(judgePassphrase(five).rating)).toBeGreaterThanOrEqual(order.indexOf(judgePassphrase(four).rating))
    }), { numRuns: 100 })
  })

  describe('where the names of the unit and of whoever chooses are known', () => {
    const names = ['Växjö', 'Omsorgsnämnden', 'Britt-Inger Ljungqvist']

    it.each([
      'ljungqvist växjö 47kq', 'brittinger ljungqvist8', 'Britt-Inger i Växjö kommun', 'vaxjo omsorgsnamnden 9x', 'brittingerljungqvist 1962', 'växjös omsorgsnämnden!',
    ])('%s would do but for them', (text) => {
      expect(judgePassphrase(text).ok).toBe(true)
      expect(judgePassphrase(text, names)).toEqual({ ok: false, rating: 'names' })
      expect(judgePassphrase(text.toUpperCase().normalize('NFD'), names).ok).toBe(false)
    })

    it('four other words beside a name are enough, and what is weak by itself is called so', () => {
      expect(judgePassphrase('ljungqvist gurka lykta vagga pelikan', names).ok).toBe(true)
      expect(judgePassphrase('Sommaren 2026 Kalmar', names).rating).toBe('weak')
      expect(judgePassphrase('brittinger', names).rating).toBe('too-short')
    })

    it('a proposal is never refused for them', () => {
      fc.assert(fc.property(fiveIndexes, fc.nat(4), (indexes, which) => {
        const proposal = fromIndexes(indexes)
        expect(judgePassphrase(proposal, [proposal.split(' ')[which] ?? '']).ok).toBe(true)
      }), { numRuns: 100 })
    })

    it('names without letters, and none, change nothing', () => {
      for (const empty of [[], [''], ['–', '  ']]) expect(judgePassphrase('katten åt min gröna väst', empty)).toEqual({ ok: true, rating: 'fair' })
    })
  })

  it('is quick enough to follow the typing', () => {
    const text = Array.from({ length: 200 }, (_, i) => swedishWords[(i * 37) % 4096]).join(' ').slice(0, 1024)
    const start = performance.now()
    judgePassphrase(text, ['Upplands Väsby', 'Social- och omsorgsnämnden', 'Anna-Karin Håkansson'])
    expect(performance.now() - start).toBeLessThan(250)
  })
})

it('what the window refuses the gate refuses too, with a word of its own', () => {
  const reason = (passphrase: string) => newPassphrase.safeParse(passphrase).error?.issues.map(({ message }) => message)
  for (const guessed of ['lösenordlösenord', 'aaaaaaaaaaaaaaa', 'qwertyuiopåasdfg', 'dugamladufria 2026']) expect(reason(guessed)).toEqual(['weak'])
  expect(reason('kort fras')).toEqual(['too-short'])
  expect(reason('korp lykta vinter åska brygga')).toBeUndefined()
})
