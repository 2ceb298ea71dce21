import { expect, test } from 'vitest'
import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import { splitRecoveryKey } from '#shared/domain/split-recovery-key.ts'
import { checkTypedBack, makeKey, papersOf } from '../../../../src/renderer/components/recovery-key/made-key.ts'
import { checkTypedKey, noKey, refusedKeyText, typedKeyInput } from '../../../../src/renderer/components/recovery-key/typed-key.ts'
import { delayAfter } from '#shared/domain/passphrase/wrong-delay.ts'
import { leaseHolderOf } from '../../../../src/renderer/features/unlock/lease-holder.ts'

const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 13 + 1)
const whole = formatRecoveryKey(bytes)
const [first, second] = splitRecoveryKey(bytes, new Uint8Array(16).fill(77))

test('the first slip of the finger costs nothing; then the wait grows, to half a minute at most', () => {
  const waits = Array.from({ length: 12 }, (_, tries) => delayAfter(tries))
  expect(waits.slice(0, 2)).toEqual([0, 0])
  expect(waits[2]).toBeGreaterThan(0)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits.at(-1)).toBe(30)
})

test('who holds a shared register is told as the store writes it, and taking over is offered only when the store says so', () => {
  const told = (over: object) => leaseHolderOf(JSON.stringify({ host: 'SOC-114', user: 'asaek', at: '2026-11-22T13:05:00.000Z', silentSeconds: 200, mayTakeOver: true, ...over }))
  expect(told({})).toEqual({ who: 'asaek (datorn SOC-114)', since: '2026-11-22T13:05:00.000Z', silentSeconds: 200, mayTakeOver: true })
  expect(told({ mayTakeOver: false }).mayTakeOver).toBe(false)
  expect(told({ user: '', host: '', at: '' })).toMatchObject({ who: undefined, since: undefined })
  for (const reason of [undefined, '', 'null', '{"mayTakeOver":true}']) expect(leaseHolderOf(reason)).toMatchObject({ who: undefined, mayTakeOver: false })
})

test('a half is told from a whole key before it is sent, and the same half twice', () => {
  const both = { recoveryKey: first, otherHalf: second, isSplit: true }
  expect(checkTypedKey({ ...noKey, recoveryKey: whole }, true)).toEqual({})
  expect(checkTypedKey(both, true)).toEqual({})
  expect(checkTypedKey({ ...noKey, recoveryKey: first }, true).recoveryKey).toContain('halva nyckeln')
  expect(checkTypedKey({ ...both, otherHalf: first.toLowerCase() }, true).otherHalf).toContain('samma halva')
  expect(checkTypedKey({ ...both, otherHalf: whole }, true).otherHalf).toContain('hel nyckel')
  expect(checkTypedKey({ ...both, otherHalf: '' }, false)).toEqual({})
  expect(Object.keys(checkTypedKey({ ...noKey, isSplit: true }, true))).toEqual(['recoveryKey', 'otherHalf'])
})

test('a half that was hidden again is not sent', () => {
  expect(typedKeyInput({ recoveryKey: whole, otherHalf: second, isSplit: false })).toEqual({ recoveryKey: whole })
})

test('every reason for which a key is refused has its sentence; other failures have none here', () => {
  const sentences = ['length', 'character', 'check', 'half-missing', 'no-slot', undefined].map((reason) => refusedKeyText({ code: 'wrong-recovery-key', reason }))
  expect(new Set(sentences).size).toBe(6)
  expect(sentences).not.toContain(undefined)
  expect(refusedKeyText({ code: 'disk-full' })).toBeUndefined()
  expect(refusedKeyText(null)).toBeUndefined()
})

test('a new key goes on one paper or on two that make it together, and is typed back from each', () => {
  const made = makeKey()
  expect(papersOf(made, 'sheet')).toEqual([made.whole])
  expect(papersOf(made, 'envelopes')).toEqual(made.halves)
  expect(new Set([made.whole, ...made.halves]).size).toBe(3)
  expect(checkTypedBack([made.whole, ''], made, 'sheet')).toEqual({})
  expect(checkTypedBack([...made.halves], made, 'envelopes')).toEqual({})
  expect(Object.keys(checkTypedBack([made.halves[0], ''], made, 'envelopes'))).toEqual(['second'])
  expect(Object.keys(checkTypedBack([made.halves[0], ''], made, 'sheet'))).toEqual(['first'])
})
