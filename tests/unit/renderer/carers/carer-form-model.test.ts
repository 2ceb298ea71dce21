import { describe, expect, test } from 'vitest'
import { carerInput, type CarerCard } from '#shared/contract/carers.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { carerEntryOf, newCarerEntry, type CarerEntry } from '../../../../src/renderer/features/carers/form/model/carer-entry.ts'
import { decodeCarerDraft, encodeCarerDraft } from '../../../../src/renderer/features/carers/form/model/carer-draft.ts'
import { changedFields } from '../../../../src/renderer/features/carers/form/model/changed-fields.ts'
import { checkCarerEntry } from '../../../../src/renderer/features/carers/form/model/check-carer-entry.ts'
import { personalNumberWords } from '../../../../src/renderer/features/carers/form/model/personal-number-words.ts'
import { prefillFromSearch } from '../../../../src/renderer/features/carers/form/model/prefill-from-search.ts'

const today = '2026-11-22' as CivilDate
const number = testPersonalNumber('1948-03-02' as CivilDate, 0)
const full: CarerEntry = {
  ...newCarerEntry(today, { firstName: 'Anna', lastName: 'Åberg' }),
  birthYear: '1948', sexCode: 'woman', howContactCode: 'health-centre', informationGivenCode: 'spoken',
}
const sent = (change: Partial<CarerEntry>) => {
  const checked = checkCarerEntry({ ...full, ...change }, today)
  return checked.kind === 'valid' ? carerInput.parse(checked.carer) : undefined
}
const faults = (change: Partial<CarerEntry>, duplicate = false) => {
  const checked = checkCarerEntry({ ...full, ...change }, today, duplicate)
  return checked.kind === 'faulty' ? checked.faults : {}
}

describe('what is sent', () => {
  test('the required answers alone make a carer that the contract takes', () => {
    expect(sent({})).toMatchObject({ registrationForm: 'identified', firstName: 'Anna', birthYear: 1948, protectedIdentityCode: 'none-known' })
  })

  test('under a code nothing goes that says who the person is, also when it was typed before', () => {
    const carer = sent({ registrationForm: 'code', phone: '070-123 45 67', personalNumber: number, address: 'Storgatan 1' })
    expect(carer?.registrationForm).toBe('code')
    expect(JSON.stringify(carer)).not.toMatch(/Anna|Åberg|070|Storgatan|1948030/)
  })

  test('no address goes for a protected person', () => {
    const address = 'Storgatan 1'
    expect(sent({ address })).toMatchObject({ address })
    expect(JSON.stringify(sent({ address, protectedIdentityCode: 'confidentiality-mark' }))).not.toContain('Storgatan')
  })

  test('an unknown birth year goes as an age group, and the year that stood there does not', () => {
    expect(sent({ birthYearIsUnknown: true, ageGroupCode: '75-84' })).toMatchObject({ ageGroupCode: '75-84' })
    expect(sent({ birthYearIsUnknown: true, ageGroupCode: 'unknown' })).not.toHaveProperty('birthYear')
  })

  test('a stored personal number that is kept is not sent, its reason is', () => {
    const carer = sent({ keepsPersonalNumber: true, personalNumberReason: 'finns i verksamhetssystemet' })
    expect(carer).toMatchObject({ personalNumberReason: 'finns i verksamhetssystemet' })
    expect(carer).not.toHaveProperty('personalNumber')
  })
})

describe('what is asked to be mended', () => {
  test('everything that K1 asks for, in one go', () => {
    const checked = checkCarerEntry({ ...newCarerEntry(today), firstContactOn: '', informationGivenOn: '', phone: '070-123 45 67' }, today)
    expect(checked).toEqual({
      kind: 'faulty',
      faults: {
        firstName: 'required', lastName: 'required', birthYear: 'required', sex: 'required', mayLeaveMessage: 'required', howContact: 'required',
        firstContactOn: 'required', informationGivenCode: 'required', informationGivenOn: 'required',
      },
    })
  })

  test.each<[Partial<CarerEntry>, object]>([
    [{ personalNumber: number }, { personalNumberReason: 'required' }],
    [{ personalNumber: number, personalNumberReason: 'behövs', birthYear: '1949' }, { birthYear: 'year-differs' }],
    [{ personalNumber: `${number.slice(0, 11)}${(Number(number[11]) + 1) % 10}`, personalNumberReason: 'behövs' }, { personalNumber: 'number-checksum' }],
    [{ birthYear: '48' }, { birthYear: 'year-unreadable' }],
    [{ birthYear: '2027' }, { birthYear: 'year-unreadable' }],
    [{ birthYearIsUnknown: true }, { ageGroup: 'required' }],
    [{ firstContactOn: '2026-11-23' }, { firstContactOn: 'date-ahead' }],
    [{ firstName: 'A'.repeat(100_000) }, { firstName: 'too-long' }],
    [{ lastName: 'Åberg\uDE00' }, { lastName: 'broken' }],
  ])('%#', (change, expected) => {
    expect(faults(change)).toEqual(expected)
  })

  test('somebody else with the same number is a stop', () => {
    expect(faults({ personalNumber: number, personalNumberReason: 'behövs' }, true)).toEqual({ personalNumber: 'duplicate' })
  })
})

test('the draft gives back every sign, and under a code no name', () => {
  const entry: CarerEntry = { ...full, firstName: 'halv \uD83D', birthYear: 'nitton' }
  expect(decodeCarerDraft(encodeCarerDraft({ carerId: 'x', entry }))).toEqual({ carerId: 'x', entry })
  expect(encodeCarerDraft({ entry: { ...full, registrationForm: 'code' } })).not.toMatch(/Anna|Åberg/)
  expect(decodeCarerDraft('[]')).toBeUndefined()
})

test.each([
  ['anna åberg', { firstName: 'Anna', lastName: 'Åberg' }],
  ['Åberg, Anna-karin', { firstName: 'Anna-karin', lastName: 'Åberg' }],
  ['anna-karin af åberg', { firstName: 'Anna-Karin', lastName: 'Af Åberg' }],
  [' Anna ', { firstName: 'Anna', lastName: '' }],
  ['19480302-9801', { personalNumber: '19480302-9801' }],
  ['A-2026-00001', {}],
  ['', {}],
])('a search for "%s" prefills the form', (searched, prefill) => {
  expect(prefillFromSearch(searched)).toEqual(prefill)
})

test('the words beside the number wait until it can be judged, then say what is wrong and how to mend it', () => {
  expect(personalNumberWords('', today).tone).toBe('empty')
  expect(personalNumberWords('480302', today).tone).toBe('typing')
  expect(personalNumberWords('48x', today).tone).toBe('wrong')
  expect(personalNumberWords(number, today)).toMatchObject({ tone: 'fine', words: expect.stringContaining('2 mars 1948') })
  expect(personalNumberWords('19480231-1234', today).words).toContain('finns inte')
})

test('a conflict names what somebody else changed, and the form of a card is its own answer', () => {
  const card = { registrationForm: 'identified', firstName: 'Anna', lastName: 'Åberg', hasPersonalNumber: true, sexCode: 'woman', phone: '1', protectedIdentityCode: 'none-known', howContactCode: 'other', firstContactOn: today, statusCode: 'active' } as CarerCard
  expect(changedFields(card, { ...card, phone: '2', statusCode: 'closed' })).toEqual(['phone', 'statusCode'])
  expect(carerEntryOf(card)).toMatchObject({ keepsPersonalNumber: true, personalNumber: '', birthYearIsUnknown: true })
})
