import { expect, test } from '../support/app-fixture.ts'
import { type FixtureWindow, startFixture } from './fixture-app.ts'

test('values reach the handler and come back as structured clones', async ({ launch }) => {
  const { page } = await startFixture(launch)
  const seen = await page.evaluate(async () => {
    const { fixture } = window as unknown as FixtureWindow
    const sent = { day: new Date(86_400_000), big: 12n, map: new Map([['a', new Set([1, Number.NaN, -0])]]), bytes: new Uint8Array([1, 2, 255]), text: 'å\u0000\ud83d\ude00', nothing: undefined }
    const back = await fixture.invoke('echo', sent) as typeof sent
    return {
      kinds: await Promise.all([sent.day, sent.map, sent.bytes, new RangeError('r')].map((value) => fixture.invoke('describe', value))),
      day: back.day.getTime(), big: String(back.big), set: [...(back.map.get('a') ?? [])].map(String), isSet: back.map.get('a') instanceof Set,
      bytes: [...back.bytes], text: back.text, keeps: 'nothing' in back,
    }
  })
  expect(seen).toEqual({
    kinds: ['[object Date]', '[object Map]', '[object Uint8Array]', '[object Error]'],
    day: 86_400_000, big: '12', set: ['1', 'NaN', '0'], isSet: true, bytes: [1, 2, 255], text: 'å\u0000\ud83d\ude00', keeps: true,
  })
})

test('what cannot be cloned is refused, and errors of handlers are told as Electron tells them', async ({ launch }) => {
  const { page } = await startFixture(launch)
  const messages = await page.evaluate(async () => {
    const { fixture } = window as unknown as FixtureWindow
    const message = (error: Error) => error.message
    return {
      symbol: await fixture.later('x').then(() => fixture.invoke('echo', Symbol('s'))).catch(message),
      failing: await fixture.invoke('fail').catch(message),
      missing: await fixture.invoke('no-such-channel').catch(message),
    }
  })
  expect(messages.symbol).toContain('could not be cloned')
  expect(messages.failing).toBe("Error invoking remote method 'fail': TypeError: så gick det")
  expect(messages.missing).toBe("Error invoking remote method 'no-such-channel': Error: No handler registered for 'no-such-channel'")
})

test('messages go both ways and a listener can be taken away', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  const heard = await page.evaluate(async () => {
    const { fixture } = window as unknown as FixtureWindow
    const got: unknown[] = []
    const off = fixture.onTold((value) => { got.push(value) })
    fixture.send('tell', { n: 1 })
    await fixture.invoke('echo', 'wait')
    off()
    fixture.send('tell', { n: 2 })
    await fixture.invoke('echo', 'wait')
    return got
  })
  expect(heard).toEqual([{ n: 1 }])
  expect(await app.evaluate(() => (globalThis as unknown as { received: unknown[] }).received)).toEqual([{ n: 1 }, { n: 2 }])
})

test('a handler sees which frame asked', async ({ launch }) => {
  const { page } = await startFixture(launch)
  const sender = await page.evaluate(() => (window as unknown as FixtureWindow).fixture.invoke('sender'))
  expect(sender).toEqual({ url: 'app://bundle/index.html', origin: 'app://bundle', isMain: true })
})

test('the page sees the exposed API frozen, and nothing of the preload', async ({ launch }) => {
  const { page } = await startFixture(launch)
  const seen = await page.evaluate(() => {
    const { fixture, secondExpose, nodeInPreload } = window as unknown as FixtureWindow
    const attempt = (work: () => void) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return (error as Error).message
      }
    }
    const globals = window as unknown as Record<string, unknown>
    attempt(() => { fixture.invoke = () => Promise.resolve('changed') })
    attempt(() => { globals['fixture'] = 'replaced' })
    return {
      frozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.nested) && Object.isFrozen(fixture.nested.list),
      still: typeof globals['fixture'], secondExpose, nodeInPreload,
      leaks: ['require', 'process', 'module', 'electron', 'ipcRenderer', 'standInSay', 'standInHear'].filter((name) => name in globals),
      called: fixture.call((a: unknown, b: unknown) => `${String(a)}${String(b)}`, 'a', 'b'),
      refused: attempt(() => { fixture.refuse() }),
      day: fixture.nested.day instanceof Date,
    }
  })
  expect(seen).toEqual({
    frozen: true, still: 'object', nodeInPreload: 'refused', leaks: [], called: 'ab', refused: 'nej tack', day: true,
    secondExpose: 'Cannot bind an API on top of an existing property on the window object',
  })
})
