import { expect, test } from 'vitest'
import { seededRandom } from '../../../scripts/torture/seeded-random.ts'
import { writerOf } from '../../../src/main/register/audit-log/chain/log-writer.ts'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import { heldContact, namedCarer } from '../../support/carer-inputs.ts'
import { loggedRegister, type LogEntry } from '../../support/logged-register.ts'
import { endedQuarter } from '../../support/valid-calls.ts'

/** The whole of it: ACTIONS=1000. */
const actions = Number(process.env['ACTIONS'] ?? 100)
const seed = 20_261_122

interface Expected {
  readonly event: string
  readonly route: string
  readonly objectId: string | null
}

const asSeen = ({ event, route, object_id }: LogEntry): Expected => ({ event, route, objectId: object_id })

const entry = (route: string, event: string, ...objects: readonly string[]): readonly Expected[] =>
  objects.length === 0 ? [{ event, route, objectId: null }] : objects.map((objectId) => ({ event, route, objectId }))

test(`P38: ${actions} random actions leave not one entry too few and not one too many`, async () => {
  await using register = await loggedRegister()
  const { call, standing } = register
  const random = seededRandom(seed)
  const carers = [standing.carerId, standing.otherCarerId]
  const contacts = [standing.contactId]
  const draft = '019aa000-0000-7000-8000-0000000000aa'
  const nobody = '019aa000-0000-7000-8000-00000000beef'
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? nobody

  /** Each does something and says which entries that must leave. */
  const day: readonly (() => Promise<readonly Expected[]>)[] = [
    async () => {
      const { id } = await call('carers.create', namedCarer('Slump', `Person${carers.length}`))
      carers.push(id)
      return entry('carers.create', 'created', id)
    },
    async () => {
      const who = [...new Set([pick(carers), pick(carers)])]
      const { id } = await call('contacts.register', heldContact(who, { note: 'slump' }))
      contacts.push(id)
      return entry('contacts.register', 'created', id, ...who)
    },
    async () => {
      const id = pick(carers)
      await call('carers.open', { id })
      return entry('carers.open', 'opened', id)
    },
    async () => {
      const id = pick(carers)
      await call('carers.timeline', { id })
      return entry('carers.timeline', 'opened', id)
    },
    async () => {
      await call('carers.search', { text: 'slump' })
      return entry('carers.search', 'searched')
    },
    async () => {
      await call('contacts.today', {})
      return entry('contacts.today', 'listed')
    },
    async () => {
      const id = pick(contacts)
      await call('contacts.remove', { id })
      await call('contacts.restore', { id })
      return [...entry('contacts.remove', 'removed', id), ...entry('contacts.restore', 'changed', id)]
    },
    async () => {
      await call('statistics.preview', { quarter: endedQuarter })
      return entry('statistics.preview', 'counted')
    },
    // Leaves none: one's own half-written form, codes of the last form, what was refused.
    async () => {
      await call('drafts.save', { id: draft, form: 'contact', values: '{}' })
      await call('drafts.mine', { form: 'contact' })
      await call('contacts.defaults', {})
      return []
    },
    async () => {
      await expect(call('contacts.register', heldContact([nobody]))).rejects.toThrow()
      await expect(call('carers.open', { id: nobody })).rejects.toThrow()
      return []
    },
  ]

  const from = register.lastSeq()
  const expected: Expected[] = []
  for (let done = 0; done < actions; done += 1) expected.push(...await (day[Math.floor(random() * day.length)] ?? day[0]!)())
  expect(register.entriesAfter(from).map(asSeen)).toEqual(expected)
  expect(await verifyLog(writerOf(register.open.register.sqlite), [])).toBeUndefined()
})
