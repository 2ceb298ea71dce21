import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'
import { plansOf } from '../../support/plans-of.ts'

const today = '2026-11-20' as CivilDate

/** Walks that are meant: the list in order of name, counting everybody, what a step above has narrowed, and the handful of staff. */
const meant = [/^SCAN carers USING COVERING INDEX /, /^SCAN (collected|some)$/, /^SCAN unit_areas/, /^SCAN (users|changer)\b/]

describe.each(['as it grows', 'after the planner has looked at it'])('a register %s', (state) => {
  let register: TestRegister
  let carerId: string

  beforeAll(async () => {
    register = await openTestRegister({ today })
    await seedRegister(register.connection, { carers: 400, contacts: 3000, seed: 1, today, userId: register.userId, notes: true })
    if (state !== 'as it grows') register.connection.sqlite.exec('ANALYZE')
    carerId = (await register.call('carers.list', { limit: 1 })).rows[0]?.id ?? ''
  })
  afterAll(() => register.close())

  it.each<[string, () => Promise<unknown>]>([
    ['list', () => register.call('carers.list', { offset: 100 })],
    ['search by one letter', () => register.call('carers.search', { text: 'å' })],
    ['search by a word', () => register.call('carers.search', { text: 'berg' })],
    ['search by words', () => register.call('carers.search', { text: 'an berg 2022' })],
    ['search by other spelling', () => register.call('carers.search', { text: 'bjork o' })],
    ['similar', () => register.call('carers.similar', { firstName: 'Anna', lastName: 'Berglunda', birthYear: 1957, phone: '070-174 06 05', personalNumber: '195512119883' })],
    ['open', () => register.call('carers.open', { id: carerId })],
    ['timeline', () => register.call('carers.timeline', { id: carerId, before: '2026-01-01|' })],
    ['today', () => register.call('contacts.today', {})],
    ['defaults', () => register.call('contacts.defaults', {})],
    ['proposed area', () => register.call('contacts.proposedArea', { carerIds: [carerId] })],
    ['drafts', () => register.call('drafts.mine', { form: 'contact' })],
  ])('answers %s from an index', async (_name, ask) => {
    const planned = await plansOf(register, ask)
    expect(planned.length).toBeGreaterThan(0)
    const walks = planned.flatMap(({ sql, plan }) => plan.filter((step) => (step.startsWith('SCAN ') || step.includes('AUTOMATIC')) && !meant.some((walk) => walk.test(step))).map((step) => `${step}: ${sql}`))
    expect(walks).toEqual([])
  })

  it('reads the first key pressed in order, without sorting and without reading a carer who is not shown', async () => {
    const [, page] = (await plansOf(register, () => register.call('carers.search', { text: 'b' }))).filter(({ sql }) => sql.includes('carer_tokens'))
    expect(page?.plan).toEqual(['SEARCH carer_tokens USING COVERING INDEX carer_tokens_by_token (token=?)'])
  })

  it('finds what is to be followed up and what was recorded today by the one who asks', async () => {
    const plans = (await plansOf(register, () => register.call('contacts.today', {}))).flatMap(({ plan }) => plan)
    expect(plans).toContain('SEARCH contacts USING INDEX contacts_to_follow_up (created_by=? AND follow_up_on>? AND follow_up_on<?)')
    expect(plans).toContain('SEARCH contacts USING INDEX contacts_by_recorder (created_by=? AND created_at>?)')
    expect(plans).toContain('SEARCH contacts USING COVERING INDEX contacts_by_date (held_on>? AND held_on<?)')
  })
})
