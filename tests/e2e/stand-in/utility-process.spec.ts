import { expect, test } from '../support/app-fixture.ts'
import { type FixtureGlobals, startFixture } from './fixture-app.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a utility process echoes structured clones, knows its arguments and has a parent port only', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const seen = await app.evaluate(async () => {
    const child = (globalThis as unknown as FixtureGlobals).forkStore()
    const answer = new Promise<Record<string, unknown>>((resolve) => { child.once('message', resolve) })
    child.postMessage({ ask: 'echo', map: new Map([['k', 7n]]), day: new Date(5), bytes: new Uint8Array([9]) })
    const { echo, argv, type, hasSend } = await answer as { echo: { map: Map<string, bigint>; day: Date; bytes: Uint8Array }; argv: string[]; type: string; hasSend: string }
    child.kill()
    return { big: String(echo.map.get('k')), day: echo.day instanceof Date && echo.day.getTime(), byte: echo.bytes[0], argv, type, hasSend }
  })
  expect(seen).toEqual({ big: '7', day: 5, byte: 9, argv: ['--one'], type: 'utility', hasSend: 'undefined' })
})

test('its output can be read, kill ends it and exit is told', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const seen = await app.evaluate(async () => {
    const child = (globalThis as unknown as FixtureGlobals).forkStore()
    const exited = new Promise<number>((resolve) => { child.once('exit', resolve) })
    const text = await new Promise<string>((resolve) => { child.stdout?.once('data', (data: Buffer) => { resolve(data.toString('utf8')) }) })
    const pid = child.pid ?? 0
    const killed = child.kill()
    return { text: text.trim(), pid, killed, code: typeof await exited, pidAfter: child.pid }
  })
  expect(seen).toMatchObject({ text: 'lagret har startat', killed: true, code: 'number', pidAfter: undefined })
  expect(seen.pid).toBeGreaterThan(0)
  await expect.poll(() => isAlive(seen.pid)).toBe(false)
})

test('its own exit code reaches the application', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const code = await app.evaluate(() => {
    const child = (globalThis as unknown as FixtureGlobals).forkStore()
    child.postMessage({ ask: 'exit', code: 7 })
    return new Promise((resolve) => { child.once('exit', resolve) })
  })
  expect(code).toBe(7)
})

test('it cannot reach the application or its windows', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const answer = await app.evaluate(async () => {
    const child = (globalThis as unknown as FixtureGlobals).forkStore()
    child.postMessage({ ask: 'reach' })
    const message = await new Promise((resolve) => { child.once('message', resolve) })
    child.kill()
    return message
  })
  expect(answer).toEqual({ reach: 'nothing' })
})

test('it dies with an application that is killed', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const pid = await app.evaluate(async () => {
    const child = (globalThis as unknown as FixtureGlobals).forkStore({ stdio: 'ignore' })
    await new Promise<void>((resolve) => { child.once('spawn', resolve) })
    return child.pid ?? 0
  })
  expect(isAlive(pid)).toBe(true)
  app.process().kill('SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
})
