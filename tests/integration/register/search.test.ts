import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { codeCarer, daughter, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'

const number = testPersonalNumber('1957-03-14' as CivilDate, 4)
let register: TestRegister

const names = async (text: string) => (await register.call('carers.search', { text })).rows.map(({ name }) => name)
const spelling = async (text: string) => (await register.call('carers.search', { text })).spelling

beforeAll(async () => {
  register = await openTestRegister()
  const people = [
    ['Anna', 'Åberg'], ['Anna-Karin', 'Berg'], ['Berit', 'Annasson'], ['Örjan', 'Öst'], ['Sven', 'Svensson'], ['Märta', 'Zetterlund'], ['André', 'Ek'],
    ['Anna', 'Aberg'], ['Åsa', 'Wik'], ['Alva', 'Vik'],
  ] as const
  for (const [firstName, lastName] of people) await register.call('carers.create', namedCarer(firstName, lastName))
  await register.call('carers.create', namedCarer('Nora', 'Nummer', { personalNumber: number, personalNumberReason: 'Tolk' }))
  const coded = await register.call('carers.create', codeCarer())
  await register.call('caredFor.add', { carerId: coded.id, caredFor: somebodyCaredFor({ alias: 'Demens' }), relation: daughter() })
})
afterAll(() => register.close())

describe('R4 search', () => {
  it('finds by the beginnings of words, in any order and any case', async () => {
    expect(await names('ann berg')).toEqual(['Berg, Anna-Karin'])
    expect(await names('BER kar')).toEqual(['Berg, Anna-Karin'])
    expect(await names('berg anna-karin')).toEqual(['Berg, Anna-Karin'])
    expect(await names('erg')).toEqual([])
  })

  it('gives Swedish order, with å ä ö last', async () => {
    expect(await names('a')).toEqual(['Aberg, Anna', 'Annasson, Berit', 'Berg, Anna-Karin', 'Ek, André', 'Vik, Alva', 'Åberg, Anna'])
    expect((await register.call('carers.list', {})).rows.map(({ name }) => name)).toEqual([
      'A-2026-00012', 'Aberg, Anna', 'Annasson, Berit', 'Berg, Anna-Karin', 'Ek, André', 'Nummer, Nora', 'Svensson, Sven', 'Vik, Alva', 'Wik, Åsa', 'Zetterlund, Märta', 'Åberg, Anna', 'Öst, Örjan',
    ])
  })

  it('tells å from a as long as somebody is found that way', async () => {
    expect(await names('aberg')).toEqual(['Aberg, Anna'])
    expect(await names('åberg')).toEqual(['Åberg, Anna'])
    expect(await spelling('åberg')).toBe('exact')
    expect(await names('å')).toEqual(['Wik, Åsa', 'Åberg, Anna'])
  })

  it('leaves accents aside only when nobody was found, and says so', async () => {
    expect(await register.call('carers.search', { text: 'ost orj' })).toMatchObject({ spelling: 'similar', rows: [{ name: 'Öst, Örjan' }] })
    expect(await names('andre')).toEqual(['Ek, André'])
    expect(await spelling('marta')).toBe('similar')
  })

  it('takes a carer once though two of her names begin so', async () => {
    expect(await names('sv')).toEqual(['Svensson, Sven'])
    expect(await names('s')).toEqual(['Svensson, Sven'])
    expect(await names('sven svensson')).toEqual(['Svensson, Sven'])
  })

  it.each([
    number, number.slice(2), `${number.slice(0, 8)}-${number.slice(8)}`, `${number.slice(2, 8)}-${number.slice(8)}`, `${number.slice(0, 8)} ${number.slice(8)}`,
    number.slice(0, 6), `${number.slice(0, 8)}-${number.slice(8, 10)}`, `nora ${number}`, 'A-2026-00011', 'a-2026-00011', '2026-00011', '00011',
  ])('finds by number, as people write it: %s', async (text) => {
    expect(await names(text)).toEqual(['Nummer, Nora'])
  })

  it('finds a coded carer by her number', async () => {
    expect(await names('A-2026-00012')).toEqual(['A-2026-00012'])
  })

  it.each(['demens', 'Mamma', 'dotter', 'woman', 'kvinna', 'AO', 'adult-child', '^', '%', '_', '*', "' OR 1=1 --", '', '   ', '🙂', '\0'])('never finds anybody by what a list of persons may not be searched by: %s', async (text) => {
    expect(await names(text)).toEqual([])
  })

  it('says when there is more, page by page through the whole list', async () => {
    expect(await register.call('carers.search', { text: 'a', limit: 2 })).toMatchObject({ hasMore: true, rows: [{ name: 'Aberg, Anna' }, { name: 'Annasson, Berit' }] })
    expect((await register.call('carers.search', { text: 'a', limit: 6 })).hasMore).toBe(false)
    const pages = [await register.call('carers.list', { offset: 0, limit: 7 }), await register.call('carers.list', { offset: 7, limit: 7 })]
    expect(pages.map(({ rows, hasMore, total }) => [rows.length, hasMore, total])).toEqual([[7, true, 12], [5, false, 12]])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(12)
  })

  it('shows nothing of a person but name, number, birth year and status', async () => {
    const [row] = (await register.call('carers.search', { text: 'nora' })).rows
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['birthYear', 'carerNumber', 'id', 'isProtected', 'name', 'statusCode'])
  })
})
