import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract, type InputOf } from '#shared/contract/index.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { callHandler, type StoreRoute } from '../../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { createRegister } from '../../../../src/main/store/create-register.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../../../support/carer-inputs.ts'
import { bookingOf, grantFor, relieverNamed } from '../../../support/planning/respite-inputs.ts'
import { testPassphrase, testSetup } from '../../../support/register-setup.ts'
import { spawnStore } from '../../../support/spawn-store.ts'
import type { ChildAnswer } from '../../../support/store-in-child.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const rounds = 40
const far = '2100-01-04' as CivilDate

const dayOfRound = (round: number) => addDays(far, round * 7)
const eight = (round: number, hours: readonly [string, string] = ['08:00', '12:00']) => ({ startsOn: dayOfRound(round), startsAt: hours[0], endsOn: dayOfRound(round), endsAt: hours[1] })
const idIn = (answer: ChildAnswer) => (answer.value as { ids: readonly string[] }).ids[0] ?? ''
const inBoth = (a: ChildAnswer, b: ChildAnswer) => Math.max(a.from, b.from) < Math.min(a.until, b.until)

test(`two processes that take the same reliever, or the same hours of the same family, at once: exactly one gets them (${rounds} rounds of each)`, async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  const ask = async <N extends StoreRoute>(route: N, input: InputOf<N>) => (await callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)) as { id: string; caredForId: string }
  const family = async (name: string) => {
    const { id: carerId } = await ask('carers.create', namedCarer('Anna', name))
    const { caredForId } = await ask('caredFor.add', { carerId, caredFor: somebodyCaredFor(), relation: daughter() })
    return (await ask('respite.saveGrant', { grant: grantFor(carerId, caredForId, { capMinutes: 600_000 }) })).id
  }
  const [one, other] = [await family('Ett'), await family('Två')]
  const [relieverId, second] = [(await ask('relievers.save', { reliever: relieverNamed('Rut') })).id, (await ask('relievers.save', { reliever: relieverNamed('Ester') })).id]
  await using left = await spawnStore(folder, testPassphrase)
  await using right = await spawnStore(folder, testPassphrase)
  const tally = { left: 0, right: 0, together: 0 }
  const race = async (mine: () => Promise<ChildAnswer>, theirs: () => Promise<ChildAnswer>, reason: string): Promise<void> => {
    // Turn about who is asked a hair earlier.
    const answers = (tally.left + tally.right) % 2 === 0 ? await Promise.all([mine(), theirs()]) : (await Promise.all([theirs(), mine()])).toReversed()
    const [ofMine, ofTheirs] = answers
    if (ofMine === undefined || ofTheirs === undefined) throw new Error('two were asked')
    const [loser] = answers.filter(({ ok }) => !ok)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(loser).toMatchObject({ code: 'refused', reason })
    tally[ofMine.ok ? 'left' : 'right'] += 1
    if (inBoth(ofMine, ofTheirs)) tally.together += 1
  }

  for (let round = 0; round < rounds; round += 1) {
    const spans = [eight(round)]
    await race(() => left.call('respite.book', bookingOf(one, spans, { relieverId })), () => right.call('respite.book', bookingOf(other, spans, { relieverId })), 'reliever-booked')
  }
  for (let round = rounds; round < 2 * rounds; round += 1) {
    const spans = [eight(round)]
    await race(() => left.call('respite.book', bookingOf(one, spans, { relieverId })), () => right.call('respite.book', bookingOf(one, spans, { relieverId: second })), 'cared-for-booked')
  }
  for (let round = 2 * rounds; round < 3 * rounds; round += 1) {
    // Both move a booking of their own to the hours between, which only one of them can have.
    const [early, late] = [idIn(await left.call('respite.book', bookingOf(one, [eight(round)], { relieverId }))), idIn(await left.call('respite.book', bookingOf(other, [eight(round, ['16:00', '20:00'])], { relieverId })))]
    const change = { span: eight(round, ['12:00', '16:00']) }
    await race(() => left.call('respite.changeBooking', { id: early, version: 1, scope: 'this', change }), () => right.call('respite.changeBooking', { id: late, version: 1, scope: 'this', change }), 'reliever-booked')
  }
  const overlapping = open.register.sqlite.prepare(`SELECT count(*) FROM respite_bookings a JOIN respite_bookings b ON a.id < b.id AND a.start_instant < b.end_instant AND b.start_instant < a.end_instant
    AND (a.reliever_id = b.reliever_id OR a.cared_for_id = b.cared_for_id)`).pluck().get()
  open.close()
  console.log(JSON.stringify({ rounds: 3 * rounds, ...tally }))
  expect(overlapping).toBe(0)
  expect(tally.left + tally.right).toBe(3 * rounds)
  // Processes that never met have not raced.
  expect(tally.together).toBeGreaterThan(rounds)
  expect(Math.min(tally.left, tally.right)).toBeGreaterThan(0)
})
