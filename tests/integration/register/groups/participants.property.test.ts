import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'

const places = 3
const people = 7
const answerBy = '2026-12-01' as CivilDate
const runs = Number(process.env['RUNS'] ?? 30)

type Command =
  | { readonly kind: 'add'; readonly who: number; readonly as: 'invited' | 'queued' | 'enrolled' }
  | { readonly kind: 'change'; readonly who: number; readonly to: ParticipationStatus }
  | { readonly kind: 'move'; readonly who: number; readonly place: number }
  | { readonly kind: 'remove'; readonly who: number }

/** What a group is on paper: who has which status, and the names in the queue from the top. Written apart from the code it judges. */
interface Model {
  readonly statuses: ReadonlyMap<number, ParticipationStatus>
  readonly queue: readonly number[]
}

const who = fc.nat({ max: people - 1 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), who, as: fc.constantFrom('invited' as const, 'queued' as const, 'enrolled' as const, 'enrolled' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('change' as const), who, to: fc.constantFrom<ParticipationStatus[]>('invited', 'queued', 'offered', 'enrolled', 'enrolled', 'declined', 'dropped-out', 'completed') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), who, place: fc.integer({ min: 1, max: people }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), who }) },
)

/** Most begin with a full group and a queue: from an empty one chance seldom gets there. */
const history = fc.tuple(fc.constantFrom(0, people - 1, people), fc.array(command, { minLength: 10, maxLength: 30 }))
  .map(([come, commands]): readonly Command[] => [...Array.from({ length: come }, (_, person): Command => ({ kind: 'add', who: person, as: 'enrolled' })), ...commands])

const seated = (model: Model) => [...model.statuses.values()].filter((status) => ['enrolled', 'offered'].includes(status)).length
const allowed = new Set([
  'invited>queued', 'invited>offered', 'invited>enrolled', 'invited>declined', 'queued>offered', 'queued>enrolled', 'queued>declined',
  'offered>offered', 'offered>enrolled', 'offered>queued', 'offered>declined', 'enrolled>dropped-out', 'enrolled>completed',
  'declined>invited', 'declined>queued', 'declined>offered', 'declined>enrolled', 'dropped-out>queued', 'dropped-out>offered', 'dropped-out>enrolled', 'completed>enrolled',
])

const withStatus = (model: Model, person: number, status: ParticipationStatus): Model => {
  const others = model.queue.filter((one) => one !== person)
  return { statuses: new Map([...model.statuses, [person, status]]), queue: status === 'queued' ? [...others, person] : others }
}

/** The group after the command, or the word with which it is refused. */
function expected(model: Model, asked: Command): Model | string {
  const is = model.statuses.get(asked.who)
  switch (asked.kind) {
    case 'add':
      if (is !== undefined) return 'already-in-group'
      return withStatus(model, asked.who, asked.as === 'enrolled' && seated(model) >= places ? 'queued' : asked.as)
    case 'change': {
      if (is === undefined) return 'not-found'
      if (!allowed.has(`${is}>${asked.to}`)) return 'not-from-here'
      const sits = ['enrolled', 'offered'].includes(is)
      return ['enrolled', 'offered'].includes(asked.to) && !sits && seated(model) >= places ? 'group-full' : withStatus(model, asked.who, asked.to)
    }
    case 'move': {
      if (is === undefined) return 'not-found'
      if (is !== 'queued') return 'not-in-queue'
      const others = model.queue.filter((one) => one !== asked.who)
      return { ...model, queue: [...others.slice(0, asked.place - 1), asked.who, ...others.slice(asked.place - 1)] }
    }
    case 'remove':
      if (is === undefined) return 'not-found'
      return { statuses: new Map([...model.statuses].filter(([person]) => person !== asked.who)), queue: model.queue.filter((one) => one !== asked.who) }
  }
}

let register: GroupRegister
let carers: readonly string[]

beforeAll(async () => {
  register = await openGroupRegister()
  carers = await register.carers(people)
  // Thousands of commits: what is on the disk after a power cut is tested elsewhere.
  register.connection.sqlite.pragma('synchronous=OFF')
})
afterAll(() => register.close())

async function run(groupId: string, asked: Command): Promise<string | undefined> {
  const one = (await register.open(groupId)).participants.find(({ carerId }) => carerId === carers[asked.who])
  const known = { id: one?.id ?? '00000000-0000-7000-8000-000000000000', version: one?.version ?? 1 }
  try {
    switch (asked.kind) {
      case 'add':
        await register.add(groupId, carers[asked.who] ?? '', asked.as)
        break
      case 'change': {
        const told = await register.call('participants.change', { ...known, statusCode: asked.to, answerBy, dropOutReasonCode: 'other' })
        expect(told.carerId).toBe(carers[asked.who])
        break
      }
      case 'move':
        await register.call('participants.moveInQueue', { ...known, toPlace: asked.place, reasonCode: 'other' })
        break
      case 'remove':
        await register.call('participants.remove', known)
        break
    }
    return undefined
  } catch (error) {
    if (error instanceof AppError) return error.reason ?? error.code
    throw error
  }
}

const stands = async (groupId: string) => {
  const group = await register.open(groupId)
  return {
    taken: group.taken,
    suggested: group.participants.find(({ id }) => id === group.suggestedId)?.carerId,
    statuses: group.participants.map(({ carerId, statusCode }) => `${carers.indexOf(carerId)} ${statusCode}`).toSorted(),
    queue: group.participants.flatMap(({ carerId, queuePlace }) => (queuePlace === undefined ? [] : [`${queuePlace}: ${carers.indexOf(carerId)}`])),
  }
}

const asStands = (model: Model) => ({
  taken: seated(model),
  suggested: seated(model) < places && model.queue[0] !== undefined ? carers[model.queue[0]] : undefined,
  statuses: [...model.statuses].map(([person, status]) => `${person} ${status}`).toSorted(),
  queue: model.queue.map((person, index) => `${index + 1}: ${person}`),
})

test(`whatever is done to the participants of a group (${runs} histories), places hold, the queue has no gaps and nobody is moved by another's leaving`, async () => {
  await fc.assert(fc.asyncProperty(history, async (commands) => {
    const groupId = await register.group({ maxPlaces: places, formCode: 'open' })
    let model: Model = { statuses: new Map(), queue: [] }
    for (const asked of commands) {
      const outcome = expected(model, asked)
      expect(await run(groupId, asked)).toBe(typeof outcome === 'string' ? outcome : undefined)
      if (typeof outcome !== 'string') model = outcome
      expect(seated(model)).toBeLessThanOrEqual(places)
      expect(await stands(groupId)).toEqual(asStands(model))
    }
  }), { numRuns: runs })
})
