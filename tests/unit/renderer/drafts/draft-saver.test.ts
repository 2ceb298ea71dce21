import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftSaver, type DraftState } from '../../../../src/renderer/api/drafts/draft-saver.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function saverWith(results: readonly boolean[] = []) {
  const written: string[] = []
  const states: DraftState[] = []
  let atOnce = 0
  let most = 0
  const saver = createDraftSaver({
    pauseMs: 250,
    onState: (state) => states.push(state),
    save: async (values) => {
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((done) => setTimeout(done, 100))
      atOnce -= 1
      written.push(values)
      return results[written.length - 1] ?? true
    },
  })
  return { saver, written, states, mostAtOnce: () => most }
}

test('typing is written once, a quarter of a second after the last sign', async () => {
  const { saver, written } = saverWith()
  for (const values of ['a', 'an', 'ann']) {
    saver.change(values)
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(150)
  expect(written).toEqual(['ann'])
})

test('a flush writes at once what has been typed, as when the app is about to lock', async () => {
  const { saver, written, states } = saverWith()
  saver.change('half')
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(100)
  await flushed
  expect(written).toEqual(['half'])
  expect(states).toEqual(['waiting', 'saved'])
  await saver.flush()
  expect(written).toEqual(['half'])
})

test('two writes are never under way at once, and the newest is the last', async () => {
  const { saver, written, mostAtOnce } = saverWith()
  saver.change('1')
  void saver.flush()
  await vi.advanceTimersByTimeAsync(50)
  saver.change('2')
  void saver.flush()
  await vi.advanceTimersByTimeAsync(500)
  expect(written).toEqual(['1', '2'])
  expect(mostAtOnce()).toBe(1)
})

test('what could not be stored is kept and tried again', async () => {
  const { saver, written, states } = saverWith([false, true])
  saver.change('x')
  await vi.advanceTimersByTimeAsync(400)
  expect(states.at(-1)).toBe('failed')
  void saver.flush()
  await vi.advanceTimersByTimeAsync(400)
  expect(written).toEqual(['x', 'x'])
  expect(states.at(-1)).toBe('saved')
})

test('after a stop nothing is written, and stop waits for what was on its way', async () => {
  const { saver, written } = saverWith()
  saver.change('under way')
  void saver.flush()
  await vi.advanceTimersByTimeAsync(1)
  const stopped = saver.stop()
  saver.change('too late')
  await vi.advanceTimersByTimeAsync(1000)
  await stopped
  expect(written).toEqual(['under way'])
})
