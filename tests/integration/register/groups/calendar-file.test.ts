import ICAL from 'ical.js'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import { groupsHandlers } from '../../../../src/main/register/groups/groups.handlers.ts'
import { runInWriteTransaction } from '../../../../src/main/store/database/transaction.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { testKeyring } from '../../../support/test-keyring.ts'
import { testSession } from '../../../support/test-session.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const day = (text: string) => text as CivilDate
type Works = (() => Promise<void>)[]
let register: GroupRegister
let home: Awaited<ReturnType<typeof tempFolder>>

beforeEach(async () => {
  register = await openGroupRegister()
  home = await tempFolder()
})
afterEach(async () => {
  register.close()
  await home[Symbol.asyncDispose]()
})

/** The route as the store runs it, with a file chosen; `fail` breaks the transaction after the handler. */
async function save(groupId: string, meetingId?: string, { fail = false, hasFile = true } = {}) {
  const [committed, rolledBack]: [Works, Works] = [[], []]
  const context = {
    session: testSession({ userId: register.userId }), folder: home.path, access: 'register' as const, computer: undefined, scope: undefined, keyring: testKeyring(), protectedKey: undefined, now: '2026-11-22T09:00:00.000Z', today: day('2026-11-22'), newId: () => uuidv7(Date.now(), randomBytes(10)),
    registerId: 'test', statistics: register.connection, file: hasFile ? join(home.path, 'grupp.ics') : undefined, afterCommit: (work: () => Promise<void>) => void committed.push(work), afterRollback: (work: () => Promise<void>) => void rolledBack.push(work), logDone: async () => {},
  }
  const input = contract['meetings.saveIcs'].input.parse({ groupId, meetingId, suggestedName: 'grupp.ics' })
  try {
    const output = await runInWriteTransaction(register.connection, async (tx) => {
      const value = await groupsHandlers['meetings.saveIcs'](tx, input, context)
      if (fail) throw new Error('the transaction broke')
      return value
    })
    for (const work of committed) await work()
    return output
  } catch (error) {
    for (const work of rolledBack) await work()
    throw error
  }
}

const text = () => readFileSync(join(home.path, 'grupp.ics'), 'utf8')
const events = () => new ICAL.Component(ICAL.parse(text())).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
const shown = () => events().map((event) => [event.uid, event.sequence, event.startDate.toString(), event.endDate.toString(), event.summary, event.location, event.component.getFirstPropertyValue('status')])

it('holds the series with stable ids, in Swedish time, and nobody in it', async () => {
  const [anna = ''] = await register.carers(1)
  const { id: placeId } = await register.call('places.save', { name: 'Röda rummet; plan 2, Storgatan', isExclusive: true })
  const groupId = await register.group({ placeId, name: 'Anhöriggrupp å, ä; ö' }, { meetings: [{ heldOn: day('2027-03-24'), startsAt: '17:30', minutes: 120, theme: 'Sorg\noch ork' }, { heldOn: day('2027-04-07'), startsAt: '22:00', minutes: 120 }] })
  await register.add(groupId, anna)
  const [first, second] = (await register.open(groupId)).meetings
  expect(await save(groupId)).toEqual({ fileName: 'grupp.ics', events: 2 })
  expect(shown()).toEqual([
    [`${first?.id}@anhorigparmen`, 0, '2027-03-24T17:30:00', '2027-03-24T19:30:00', 'Anhöriggrupp å, ä; ö', 'Röda rummet; plan 2, Storgatan', 'CONFIRMED'],
    [`${second?.id}@anhorigparmen`, 0, '2027-04-07T22:00:00', '2027-04-08T00:00:00', 'Anhöriggrupp å, ä; ö', 'Röda rummet; plan 2, Storgatan', 'CONFIRMED'],
  ])
  const [winter, summer] = events()
  expect([winter?.startDate.toJSDate().toISOString(), summer?.startDate.toJSDate().toISOString(), winter?.startDate.zone.tzid]).toEqual(['2027-03-24T16:30:00.000Z', '2027-04-07T20:00:00.000Z', 'Europe/Stockholm'])
  expect(winter?.description).toBe('Sorg\noch ork')
  expect(text()).not.toMatch(/Efternamn|Förnamn|Konsulent|ATTENDEE|ORGANIZER/)
})

it('updates a calendar that has it: a moved meeting keeps its id and has a higher number, a cancelled one says so', async () => {
  const groupId = await register.group()
  const calendar = new Map<string, { sequence: number; start: string; status: unknown }>()
  const take = async (meetingId?: string) => {
    await save(groupId, meetingId)
    for (const event of events()) {
      const known = calendar.get(event.uid)
      if (known === undefined || event.sequence > known.sequence) calendar.set(event.uid, { sequence: event.sequence, start: event.startDate.toString(), status: event.component.getFirstPropertyValue('status') })
    }
  }
  await take()
  const [first, second, third] = (await register.open(groupId)).meetings
  await register.call('meetings.change', { id: first?.id ?? '', version: 1, scope: 'this', change: { heldOn: day('2027-01-14'), startsAt: '13:00' } })
  await register.call('meetings.cancel', { id: second?.id ?? '', version: 1, reasonCode: 'leader-ill' })
  await register.call('meetings.cancel', { id: third?.id ?? '', version: 1, reasonCode: 'leader-ill' })
  await register.call('meetings.restore', { id: third?.id ?? '', version: 2 })
  await take(first?.id)
  expect(calendar.get(`${first?.id}@anhorigparmen`)).toEqual({ sequence: 1, start: '2027-01-14T13:00:00', status: 'CONFIRMED' })
  await take()
  expect(calendar.size).toBe(6)
  expect(calendar.get(`${second?.id}@anhorigparmen`)).toMatchObject({ sequence: 1, status: 'CANCELLED' })
  expect(calendar.get(`${third?.id}@anhorigparmen`)).toMatchObject({ sequence: 2, status: 'CONFIRMED' })
})

it('is written only when the transaction stands, and never half', async () => {
  const groupId = await register.group()
  await expect(save(groupId, undefined, { fail: true })).rejects.toThrow('unexpected')
  expect(readdirSync(home.path)).toEqual([])
  await save(groupId)
  expect(readdirSync(home.path)).toEqual(['grupp.ics'])
})

it('is refused for what does not exist, and where no file was chosen', async () => {
  const groupId = await register.group()
  const other = await register.group()
  const meetingId = (await register.open(other)).meetings[0]?.id
  expect(await refusalOf(save(groupId, meetingId))).toEqual({ code: 'not-found' })
  expect(await refusalOf(save('00000000-0000-7000-8000-000000000000'))).toEqual({ code: 'not-found' })
  expect(await refusalOf(save(groupId, undefined, { hasFile: false }))).toMatchObject({ code: 'invalid-input' })
})
