import { expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { foldedTokens, searchTokens } from '#shared/domain/swedish-sort.ts'
import { searchCarers } from '../../../src/main/register/carers/find/search-carers.ts'
import { randomFrom } from '../../../src/main/register/practice/random.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { openTestRegister } from '../../support/open-test-register.ts'

interface Named {
  readonly id: string
  readonly first: string | null
  readonly last: string | null
  readonly pnr: string | null
  readonly nr: string
}

const wordsOf = ({ first, last, pnr, nr }: Named) => [...searchTokens(`${first ?? ''} ${last ?? ''}`), nr.slice(2, 6) + nr.slice(7), nr.slice(7), ...(pnr === null ? [] : [pnr, pnr.slice(2)])]

it('R4: every way of searching finds the same as looking through everybody', async () => {
  const register = await openTestRegister()
  await seedRegister(register.connection, { carers: 1500, contacts: 1500, seed: 11, today: '2026-11-20' as CivilDate, userId: register.userId, notes: false })
  const everybody = register.connection.sqlite.prepare('SELECT id, first_name first, last_name last, personal_number pnr, carer_number nr FROM carers ORDER BY sort_name, carer_number').all() as Named[]
  const exact = everybody.map((carer) => ({ id: carer.id, words: wordsOf(carer) }))
  const folded = exact.map(({ id, words }) => ({ id, words: words.flatMap(foldedTokens) }))
  const matching = (people: typeof exact, asked: readonly string[]) => people.filter(({ words }) => asked.every((ask) => words.some((word) => word.startsWith(ask)))).map(({ id }) => id)

  const random = randomFrom(4)
  const beginnings = () => {
    const words = random.pick(exact).words
    return Array.from({ length: 1 + random.below(3) }, () => random.pick(words).slice(0, 1 + random.below(random.chance(0.5) ? 2 : 6)))
  }
  for (let round = 0; round < 150; round += 1) {
    // A comma between, since six digits and a blank are the beginning of one number. Now and then words of two people, a wrong å, or an ending of another's name.
    const asked = random.chance(0.3) ? [beginnings()[0] ?? '', beginnings()[0] ?? ''] : beginnings()
    const typed = random.chance(0.2) ? asked.flatMap(foldedTokens) : asked
    const expected = matching(exact, typed).length > 0 ? matching(exact, typed) : matching(folded, typed.flatMap(foldedTokens))
    for (const ways of [{ broadFrom: 8000, askFrom: 4500 }, { broadFrom: 1, askFrom: 0 }, { broadFrom: 30, askFrom: 20 }, { broadFrom: 8000, askFrom: 0 }]) {
      const found = await searchCarers(register.connection.drizzle, { text: typed.join(', '), limit: 40 }, { scope: undefined, protectedKey: undefined, registerId: 'test' }, ways)
      expect({ typed, ways, ids: found.rows.map(({ id }) => id), hasMore: found.hasMore }).toEqual({ typed, ways, ids: expected.slice(0, 40), hasMore: expected.length > 40 })
    }
  }
  register.close()
})
