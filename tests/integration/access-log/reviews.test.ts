import { expect, test } from 'vitest'
import { contract, type InputOf, type OutputOf } from '#shared/contract/index.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { writePastTheApp } from '../../support/access-log/past-the-app.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'

const today = (): CivilDate => localToday(new Date())
const seed = '0123456789abcdef'

async function planned({ call }: LoggedRegister, about: Partial<InputOf<'reviews.plan'>> = {}): Promise<OutputOf<'reviews.plan'>> {
  return call('reviews.plan', { from: today(), to: today(), seed, sampleSize: 5, ...about })
}

const decided = ({ items }: OutputOf<'reviews.plan'>, about: Partial<InputOf<'reviews.sign'>> = {}): InputOf<'reviews.sign'> => ({
  from: today(), to: today(), seed, sampleSize: 5, measures: 'Vi talar om det på mötet.',
  items: items.map(({ entry: { file, seq }, reasons }) => ({ file, seq, reasons: [...reasons], outcome: 'in-order' })),
  ...about,
})

/** Opens cards, so that there is more to draw from than is drawn. */
async function lookAround({ call, standing, open }: LoggedRegister): Promise<void> {
  for (const id of open.register.sqlite.prepare('SELECT id FROM carers').pluck().all() as string[]) await call('carers.open', { id })
  await call('carers.revealPersonalNumber', { id: standing.carerId })
}

test('a plan draws as many as asked for, the same for the same seed, and says why each is there', async () => {
  await using register = await loggedRegister()
  await lookAround(register)
  const plan = await planned(register)
  expect(plan.items.filter(({ reasons }) => reasons.includes('random'))).toHaveLength(5)
  expect(plan.items.every(({ reasons }) => reasons.length > 0)).toBe(true)
  expect((await planned(register)).items).toEqual(plan.items)
  expect((await planned(register, { seed: 'fedcba9876543210' })).items).not.toEqual(plan.items)
  const asked = await planned(register, { carerIds: [register.standing.carerId] })
  expect(asked.items.filter(({ reasons }) => reasons.includes('asked-for')).every(({ entry }) => entry.object?.id === register.standing.carerId)).toBe(true)
  expect(asked.items.some(({ reasons }) => reasons.includes('asked-for'))).toBe(true)
})

test('a signed review stands with the head of the log, and one word changed in it shows', async () => {
  await using register = await loggedRegister()
  await lookAround(register)
  const plan = await planned(register)
  const { items, ...rest } = decided(plan)
  const head = await register.call('log.chain', {})
  await register.call('reviews.sign', { ...rest, items: items.map((item, n) => ({ ...item, outcome: n === 0 ? 'deviation' : n === 1 ? 'ask-colleague' : 'in-order' })) })
  const { reviews: [review], dueOn } = await register.call('reviews.list', {})
  expect(review).toMatchObject({ signatureHolds: true, checked: items.length, deviations: 1, toAsk: 1, logSeq: head.entries, logHead: head.head, signedByName: register.open.session.userName, seed })
  expect(dueOn).toBe(addDays(today(), 35))
  for (const sql of ["UPDATE log_reviews SET measures = 'Inget.'", "UPDATE log_review_items SET outcome = 'in-order'", 'UPDATE log_reviews SET log_seq = log_seq - 1']) {
    register.open.register.sqlite.exec('SAVEPOINT before')
    writePastTheApp(register.open, (sqlite) => void sqlite.exec(sql))
    expect((await listed(register))[0]?.signatureHolds).toBe(false)
    register.open.register.sqlite.exec('ROLLBACK TO before; RELEASE before')
  }
  expect((await register.call('reviews.list', {})).reviews[0]?.signatureHolds).toBe(true)
})

/** In the savepoint of a test: without a transaction of its own. */
async function listed({ open }: LoggedRegister): Promise<OutputOf<'reviews.list'>['reviews']> {
  const { listReviews } = await import('../../../src/main/register/reviews/list-reviews.ts')
  return (await listReviews(open.register.drizzle)).reviews
}

test('nothing can be signed that was not drawn, not decided, or not in the period', async () => {
  await using register = await loggedRegister()
  await lookAround(register)
  const plan = await planned(register)
  const whole = decided(plan)
  const [drawn] = plan.items.filter(({ reasons }) => reasons.includes('random'))
  // There is an earlier plan of hers, for which less would do.
  const left = new Set([drawn?.entry.seq, ...register.standing.review.items.map(({ seq }) => seq)])
  const sign = (input: InputOf<'reviews.sign'>) => register.call('reviews.sign', input)
  await expect(sign({ ...whole, items: [] })).rejects.toMatchObject({ code: 'refused', reason: 'nothing-to-sign' })
  await expect(sign({ ...whole, items: whole.items.filter(({ seq }) => !left.has(seq)) })).rejects.toMatchObject({ code: 'refused', reason: 'not-all-decided' })
  await expect(sign({ ...whole, items: [...whole.items, { file: 'register', seq: 1, reasons: [], outcome: 'in-order' }] })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(sign({ ...whole, items: [...whole.items, ...whole.items] })).rejects.toMatchObject({ code: 'invalid-input' })
  expect((await register.call('reviews.list', {})).reviews).toEqual([])
  await sign(whole)
})

test('what happens while a review is gone through does not stop it from being signed', async () => {
  await using register = await loggedRegister()
  await lookAround(register)
  const plan = await planned(register)
  await lookAround(register)
  await planned(register)
  await register.call('reviews.sign', decided(plan))
})

test('the next review is due 35 days after the register was made, or the last review signed; a day later it is overdue', async () => {
  await using register = await loggedRegister()
  expect((await register.call('reviews.list', {})).dueOn).toBe(addDays(today(), 35))
  const remindersOn = async (days: number) => {
    const clock = { now: () => new Date(Date.now() + days * 86_400_000) }
    const { reminders } = (await callHandler(register.open, 'reminders.list', contract['reminders.list'].input.parse({}), undefined, clock)) as OutputOf<'reminders.list'>
    return reminders.filter(({ kind }) => kind === 'review-overdue')
  }
  expect(await remindersOn(35)).toEqual([])
  expect(await remindersOn(36)).toEqual([{ kind: 'review-overdue', days: 36 }])
})
