import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { openGroupRegister, type GroupRegister } from '../../../support/planning/open-group-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'

const day = (text: string) => text as CivilDate
const nobody = '00000000-0000-7000-8000-000000000000'
let register: GroupRegister

beforeEach(async () => { register = await openGroupRegister() })
afterEach(() => register.close())

it('a room has one name however it is written, and a change needs the version that was seen', async () => {
  const { id } = await register.call('places.save', { name: 'Röda rummet', isExclusive: true })
  await register.call('places.save', { name: 'Aulan', isExclusive: false })
  expect(await refusalOf(register.call('places.save', { name: ' RÖDA  rummet ', isExclusive: false }))).toEqual({ code: 'refused', reason: 'name-taken' })
  await register.call('places.save', { id, version: 1, name: 'röda rummet', isExclusive: false })
  expect(await refusalOf(register.call('places.save', { id, version: 1, name: 'Blå', isExclusive: false }))).toEqual({ code: 'conflict' })
  expect(await refusalOf(register.call('places.save', { id, name: 'Blå', isExclusive: false }))).toEqual({ code: 'conflict' })
  expect(await refusalOf(register.call('places.save', { id, version: 2, name: 'Aulan', isExclusive: false }))).toEqual({ code: 'refused', reason: 'name-taken' })
  expect(await refusalOf(register.call('places.save', { id: nobody, version: 1, name: 'Blå', isExclusive: false }))).toEqual({ code: 'not-found' })
  expect((await register.call('places.list', {})).places).toMatchObject([{ name: 'Aulan', version: 1 }, { id, name: 'röda rummet', isExclusive: false, version: 2 }])
})

it('a room that changes its name is told to calendars that have its meetings', async () => {
  const { id: placeId } = await register.call('places.save', { name: 'Röda rummet', isExclusive: true })
  const groupId = await register.group({ placeId }, { meetings: ['2026-11-18', '2026-12-02'].map((heldOn) => ({ heldOn: day(heldOn), startsAt: '10:00', minutes: 60 })) })
  await register.call('places.save', { id: placeId, version: 1, name: 'Blå rummet', isExclusive: true })
  expect(register.connection.sqlite.prepare('SELECT sequence FROM meetings WHERE group_id = ? ORDER BY held_on').pluck().all(groupId)).toEqual([0, 1])
})

it('a user becomes a leader the first time she leads, once, and is never listed twice', async () => {
  const robin = await register.addUser('Robin Registrerare')
  register.connection.sqlite.prepare("INSERT INTO users (id, name, title_code, active_from, active_to, created_at) VALUES ('gone', 'Slutat', 'x', '2020-01-01', '2026-11-21', '')").run()
  register.connection.sqlite.prepare("INSERT INTO user_roles (user_id, role) VALUES ('gone', 'consultant')").run()
  register.connection.sqlite.prepare("INSERT INTO users (id, name, title_code, active_from, created_at) VALUES ('boss', 'Chefen', 'x', '2020-01-01', '')").run()
  register.connection.sqlite.prepare("INSERT INTO user_roles (user_id, role) VALUES ('boss', 'manager')").run()
  const before = (await register.call('leaders.list', {})).leaders
  expect(before).toEqual([
    { ref: register.me, name: 'Kim Konsulent', kindCode: 'employee', isMe: true },
    { ref: { kind: 'user', id: robin }, name: 'Robin Registrerare', kindCode: 'employee', isMe: false },
  ])
  await register.group()
  await register.group()
  expect(register.rows('leaders')).toBe(1)
  const [me, other] = (await register.call('leaders.list', {})).leaders
  expect(me).toMatchObject({ ref: { kind: 'leader' }, version: 1, name: 'Kim Konsulent', isMe: true })
  expect(other?.ref.kind).toBe('user')
})

it('a leader who leaves is told of with the meetings that need another, and stands marked there', async () => {
  const { id } = await register.call('leaders.save', { name: 'Vera Volontär', kindCode: 'volunteer' })
  const groupId = await register.group({ leaders: [{ kind: 'leader', id }] })
  expect(await register.call('leaders.save', { id, version: 1, name: 'Vera V', kindCode: 'volunteer', leavesOn: day('2027-02-10') })).toEqual({ id, meetingsAfter: 3 })
  expect((await register.open(groupId)).meetings.map(({ leaders }) => leaders[0])).toMatchObject([false, false, false, true, true, true].map((hasLeft) => ({ name: 'Vera V', hasLeft })))
  expect(await refusalOf(register.call('leaders.save', { id, version: 1, name: 'X', kindCode: 'volunteer' }))).toEqual({ code: 'conflict' })
  expect(await refusalOf(register.call('leaders.save', { id: nobody, version: 1, name: 'X', kindCode: 'volunteer' }))).toEqual({ code: 'not-found' })
  const { marks } = await register.call('groups.preview', { meetings: [{ heldOn: day('2027-02-10'), startsAt: '08:00', minutes: 60 }, { heldOn: day('2027-02-11'), startsAt: '08:00', minutes: 60 }], leaders: [{ kind: 'leader', id }] })
  expect(marks).toEqual([[], [{ kind: 'leader-left', name: 'Vera V' }]])
})

it('a user whose last day has passed counts as having left, and keeps the name she has as a user', async () => {
  const robin = await register.addUser('Robin Registrerare')
  const groupId = await register.group({ leaders: [{ kind: 'user', id: robin }] })
  register.connection.sqlite.prepare("UPDATE users SET active_to = '2027-01-20' WHERE id = ?").run(robin)
  expect((await register.open(groupId)).meetings.slice(0, 2).map(({ leaders }) => leaders[0]?.hasLeft)).toEqual([false, true])
  const leader = (await register.call('leaders.list', {})).leaders.find(({ name }) => name.startsWith('Robin'))
  expect(leader).toMatchObject({ leavesOn: '2027-01-20' })
  await register.call('leaders.save', { id: leader?.ref.id ?? '', version: 1, name: 'Någon annan', kindCode: 'employee', leavesOn: day('2027-01-10') })
  expect((await register.open(groupId)).meetings[0]?.leaders).toMatchObject([{ name: 'Robin Registrerare', hasLeft: true }])
})
