import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { codeCarer, namedCarer } from '../../support/carer-inputs.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'

const number = testPersonalNumber('1957-03-14' as CivilDate, 4)
const reason = 'Behövs för att boka tolk'
let register: TestRegister

beforeEach(async () => {
  register = await openTestRegister()
})
afterEach(() => register.close())

describe('K1 a new carer', () => {
  it('gets the next number of the year and the one who registers as responsible', async () => {
    const first = await register.call('carers.create', namedCarer('Anna', 'Åkerlund'))
    const second = await register.call('carers.create', codeCarer())
    const nextYear = await register.call('carers.create', codeCarer(), { today: '2027-01-02' as CivilDate })
    expect([first.carerNumber, second.carerNumber, nextYear.carerNumber]).toEqual(['A-2026-00001', 'A-2026-00002', 'A-2027-00001'])
    const card = await register.call('carers.open', { id: first.id })
    expect(card).toMatchObject({ carerNumber: 'A-2026-00001', firstName: 'Anna', lastName: 'Åkerlund', responsibleUserName: 'Kim Konsulent', changedByName: 'Kim Konsulent', version: 1, hasPersonalNumber: false, heldInAll: 0, relations: [] })
  })

  it('is read back exactly as it was typed, whatever was typed', async () => {
    const awkward = [' Anna  ', 'A\u030Asa', 'Åsa', '👩‍👩‍👧‍👦 Zoë', 'nul\0here', "O'Brien; DROP TABLE carers--", '\u202Etlanigirev', 'ﬁ', 'x'.repeat(200)]
    for (const typed of awkward) {
      const { id } = await register.call('carers.create', namedCarer(typed, typed, { phone: typed.slice(0, 60), email: typed, address: typed, employmentCode: 'retired', mayLeaveMessageCode: 'yes' }))
      expect(await register.call('carers.open', { id })).toMatchObject({ firstName: typed, lastName: typed, phone: typed.slice(0, 60), email: typed, address: typed })
    }
  })

  it('has her birth year from the personal number, and no age group beside a year', async () => {
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek', { personalNumber: number, personalNumberReason: reason, ageGroupCode: '65-74' }))
    const card = await register.call('carers.open', { id })
    expect(card).toMatchObject({ birthYear: 1957, hasPersonalNumber: true, personalNumberReason: reason })
    expect(card.ageGroupCode).toBeUndefined()
    expect(JSON.stringify(card)).not.toContain(number)
    expect(await register.call('carers.revealPersonalNumber', { id })).toEqual({ personalNumber: number })
  })

  it.each([
    ['a wrong check digit', `${number.slice(0, 11)}${(Number(number.slice(11)) + 1) % 10}`, 'checksum'],
    ['a date to come', testPersonalNumber('2027-01-01' as CivilDate, 0), 'future'],
    ['no such day', '195702311234', 'date'],
    ['no number at all', 'vet ej', 'format'],
  ])('is refused with %s', async (_what, personalNumber, expected) => {
    const refusal = await refusalOf(register.call('carers.create', namedCarer('Anna', 'Ek', { personalNumber, personalNumberReason: reason })))
    expect(refusal).toEqual({ code: 'invalid-input', fields: [{ path: 'personalNumber', reason: expected }] })
    expect((await register.call('carers.list', {})).total).toBe(0)
  })

  it('may have a coordination number', async () => {
    const day = Number(number.slice(6, 8)) + 60
    const accepted: string[] = []
    for (let check = 0; check < 10; check += 1) {
      const personalNumber = `${number.slice(0, 6)}${day}${number.slice(8, 11)}${check}`
      try {
        accepted.push((await register.call('carers.create', namedCarer('Sam', 'Ordning', { personalNumber, personalNumberReason: reason }))).id)
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-input', fields: [{ path: 'personalNumber', reason: 'checksum' }] })
      }
    }
    expect(accepted).toHaveLength(1)
  })

  it('needs a reason for her personal number', async () => {
    const refusal = await refusalOf(register.call('carers.create', namedCarer('Anna', 'Ek', { personalNumber: number, personalNumberReason: '  ' })))
    expect(refusal).toEqual({ code: 'invalid-input', fields: [{ path: 'personalNumberReason', reason: 'required' }] })
  })

  it('stops at a personal number that is already here and says whose', async () => {
    const first = await register.call('carers.create', namedCarer('Anna', 'Ek', { personalNumber: number, personalNumberReason: reason }))
    const again = namedCarer('Någon', 'Annan', { personalNumber: `${number.slice(2, 8)}-${number.slice(8)}`, personalNumberReason: reason })
    expect(await refusalOf(register.call('carers.create', again))).toEqual({ code: 'duplicate-personal-number', reason: first.id })
    expect((await register.call('carers.list', {})).total).toBe(1)
  })
})

describe('R6 protected identity', () => {
  it('refuses an address and marks the person in every list', async () => {
    const hidden = namedCarer('Dold', 'Ek', { protectedIdentityCode: 'confidentiality-mark' })
    expect(await refusalOf(register.call('carers.create', { ...hidden, address: 'Storgatan 1' }))).toEqual({ code: 'invalid-input', fields: [{ path: 'address', reason: 'not-for-protected' }] })
    await register.call('carers.create', hidden)
    expect((await register.call('carers.list', {})).rows).toMatchObject([{ name: 'A-2026-00001', isProtected: true }])
    expect((await register.call('carers.search', { text: 'dold' })).rows).toMatchObject([{ isProtected: true }])
  })

  it('takes the address away when a person becomes protected', async () => {
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek', { address: 'Storgatan 1' }))
    await register.call('carers.update', { id, version: 1, carer: namedCarer('Anna', 'Ek', { protectedIdentityCode: 'own-assessment' }) })
    expect((await register.call('carers.open', { id })).address).toBeUndefined()
    expect(register.connection.sqlite.prepare('SELECT address FROM carers').pluck().get()).toBeNull()
  })
})

describe('changing a carer', () => {
  it('finds her by the new name and no more by the old', async () => {
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek'))
    expect(await register.call('carers.update', { id, version: 1, carer: namedCarer('Anna', 'Lind') })).toEqual({ version: 2 })
    expect((await register.call('carers.search', { text: 'ek' })).rows).toEqual([])
    expect((await register.call('carers.search', { text: 'lin' })).rows).toMatchObject([{ id, name: 'Lind, Anna' }])
  })

  it('is refused when somebody else saved in between', async () => {
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek'))
    await register.call('carers.update', { id, version: 1, carer: namedCarer('Anna', 'Lind') })
    expect(await refusalOf(register.call('carers.update', { id, version: 1, carer: namedCarer('Anna', 'Berg') }))).toEqual({ code: 'conflict' })
    expect((await register.call('carers.open', { id })).lastName).toBe('Lind')
  })

  it('keeps the stored personal number when told to, and otherwise takes the typed one or none', async () => {
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek', { personalNumber: number, personalNumberReason: reason }))
    await register.call('carers.update', { id, version: 1, carer: namedCarer('Anna', 'Ek'), keepPersonalNumber: true })
    expect(await register.call('carers.open', { id })).toMatchObject({ hasPersonalNumber: true, personalNumberReason: reason, birthYear: 1957 })
    expect((await register.call('carers.search', { text: number })).rows).toHaveLength(1)
    await register.call('carers.update', { id, version: 2, carer: namedCarer('Anna', 'Ek') })
    expect(await register.call('carers.open', { id })).toMatchObject({ hasPersonalNumber: false })
    expect((await register.call('carers.search', { text: number })).rows).toHaveLength(0)
    expect(await refusalOf(register.call('carers.revealPersonalNumber', { id }))).toEqual({ code: 'not-found' })
  })

  it('never lets a coded carer have an identity', async () => {
    const { id } = await register.call('carers.create', codeCarer())
    expect(await refusalOf(register.call('carers.update', { id, version: 1, carer: namedCarer('Anna', 'Ek') }))).toEqual({ code: 'refused', reason: 'registration-form-is-fixed' })
    expect(await register.call('carers.update', { id, version: 1, carer: { ...codeCarer(), statusCode: 'dormant' } })).toEqual({ version: 2 })
    expect(await register.call('carers.open', { id })).toMatchObject({ registrationForm: 'code', statusCode: 'dormant' })
  })
})
