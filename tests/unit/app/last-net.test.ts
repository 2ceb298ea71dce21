import { expect, test, vi } from 'vitest'
import { lastNet } from '../../../src/main/app/last-net.ts'
import { lastNetText } from '../../../src/main/app/last-net.text.ts'

// ASVS 16.5.4: an error that no call has caught locks the register; the program goes on behind the lock where it can.

function watched(lock: (() => Promise<void>) | undefined) {
  const done: string[] = []
  let time = 0
  const caught = lastNet({
    vault: () => (lock === undefined ? undefined : { lock: async (reason) => { done.push(`lock: ${reason}`); await lock() } }),
    tell: (sentence) => void done.push(sentence),
    end: () => void done.push('end'),
    now: () => time,
  })
  return { caught, done, later: (ms: number) => { time += ms } }
}

const once = ['lock: unexpected error', lastNetText.locked]
const last = ['lock: unexpected error', lastNetText.ends, 'end']

test('it locks first, then tells, and goes on', async () => {
  const { caught, done } = watched(() => Promise.resolve())
  await caught()
  expect(done).toEqual(once)
})

test('what falls while one is being answered is not told again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { caught, done } = watched(() => promise)
  const first = caught()
  await caught()
  await caught()
  resolve()
  await first
  expect(done).toEqual(once)
})

test('a third time within a minute ends the program; now and then does not', async () => {
  const quick = watched(() => Promise.resolve())
  for (const _ of [1, 2, 3]) await quick.caught()
  expect(quick.done).toEqual([...once, ...once, ...last])
  const slow = watched(() => Promise.resolve())
  for (const _ of [1, 2, 3, 4]) {
    await slow.caught()
    slow.later(31_000)
  }
  expect(slow.done).not.toContain('end')
})

test('where it does not lock, does not lock in time, or has not begun, it ends', async () => {
  const broken = watched(() => Promise.reject(new Error('gone')))
  await broken.caught()
  expect(broken.done).toEqual(last)
  const early = watched(undefined)
  await early.caught()
  expect(early.done).toEqual(last.slice(1))
  vi.useFakeTimers()
  const stuck = watched(() => new Promise(() => undefined))
  const ended = stuck.caught()
  await vi.advanceTimersByTimeAsync(10_000)
  await ended
  vi.useRealTimers()
  expect(stuck.done).toEqual(last)
})
