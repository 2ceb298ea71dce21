import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { faultOf, fuzzGate, isHarmless, spoiltMessages } from '../../../scripts/torture/ipc/fuzz-gate.ts'
import { hostileValues, prototypePayloads } from '../../../scripts/torture/ipc/hostile-values.ts'
import { spoil } from '../../../scripts/torture/ipc/spoil.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const messages = Number(process.env['MESSAGES'] ?? 1000)

test(`${messages} messages with something wrong in them, made from the contract, have no effect and crash nothing`, async () => {
  await using home = await tempFolder()
  const report = await fuzzGate({ count: messages, seed: Date.now() % 100_000, home: home.path })
  console.log(JSON.stringify(report))
  expect(report).toMatchObject({ messages, accepted: 0, crashed: 0, changed: 0, polluted: 0, restarted: 0, wrong: [] })
  expect(isHarmless(report, messages)).toBe(true)
  // Most of them must have been wrong, or nothing was tried.
  expect(report.refused).toBeGreaterThan(messages / 2)
  expect(report.asked).toBeGreaterThan(0)
}, 300_000)

test('every route gets its share, and the same seed makes the same messages', () => {
  const made = spoiltMessages(2000, 5, ['019aa000-0000-7000-8000-000000000001'])
  expect(new Set(made.map(([route]) => route))).toEqual(new Set(Object.keys(contract)))
  expect(made.length).toBe(2000)
  const shape = (value: unknown): string => (typeof value === 'object' && value !== null ? Object.keys(value).join() : typeof value)
  expect(spoiltMessages(2000, 5, ['019aa000-0000-7000-8000-000000000001']).map(([route, input]) => [route, shape(input)])).toEqual(made.map(([route, input]) => [route, shape(input)]))
})

test('the battery sees what it is there for', () => {
  expect(faultOf({ ok: false, error: { code: 'invalid-input' } }, false)).toBeUndefined()
  expect(faultOf({ ok: true, value: 1 }, false)).toBe('accepted')
  expect(faultOf({ ok: true, value: 1 }, true)).toBeUndefined()
  for (const answer of [undefined, null, 'x', new Error('x'), { ok: false }, { ok: false, error: { code: 'unexpected' } }, { ok: false, error: { code: 'store-stopped' } }, { ok: false, error: { code: 'ENOENT' } }]) expect(faultOf(answer, false)).toBe('crashed')
  // A merge that follows __proto__ would be caught by any of these.
  const merged: Record<string, Record<string, unknown>> = {}
  for (const [key, value] of Object.entries(prototypePayloads[0]?.() as object)) Object.assign(merged[key] ??= {}, value)
  expect(({} as Record<string, unknown>)['admin']).toBe(true)
  delete (Object.prototype as unknown as Record<string, unknown>)['admin']
  const spoilt = spoil({ id: 'a', deep: { b: 1 } }, { how: 'payload', place: 0, value: 0 })
  expect(Object.hasOwn(spoilt as object, '__proto__')).toBe(true)
  expect(hostileValues.length + prototypePayloads.length).toBeGreaterThan(60)
})
