import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asked, ChannelOffer, Sealed } from '#shared/contract/channel/sealed.ts'
import type { Result } from '#shared/contract/errors.ts'
import { createStoreChannels } from '../../../src/main/store/channel/store-channels.ts'
import { newOwnHalf, type PageChannel } from '../../../src/preload/page-channel.ts'
import { createSealedInvoke } from '../../../src/preload/sealed-invoke.ts'
import { headlessRegister, type HeadlessRegister } from '../../support/headless-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

async function agreed(): Promise<{ readonly page: PageChannel; readonly store: ReturnType<typeof createStoreChannels> }> {
  const store = createStoreChannels()
  const half = await newOwnHalf()
  return { store, page: await half.agree(store.connect(half.publicKey)) }
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => bytes.map((byte, index) => (index === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))

describe('between page and store', () => {
  test('every value that JSON can hold arrives as it was, both ways, and cannot be read on its way', async () => {
    const { page, store } = await agreed()
    for (const value of [undefined, null, 0, '', 'åäö \u0000 "', [], {}, { note: 'Hemlig anteckning', list: [1, [2]] }, 'x'.repeat(900_000)]) {
      const asked = await page.seal('carers.open', value)
      expect(store.open('carers.open', asked)).toEqual(value)
      const answer = store.seal('carers.open', asked, value)
      expect(await page.open('carers.open', asked, answer)).toEqual(value)
      for (const sealed of [asked, answer]) expect(text(sealed.bytes)).not.toContain('Hemlig')
    }
  })

  test('one changed bit, another route, another count or another channel is read by nobody', async () => {
    const { page, store } = await agreed()
    const asked = await page.seal('carers.open', { id: 'x' })
    for (let bit = 0; bit < asked.bytes.length * 8; bit += 1) expect(() => store.open('carers.open', { ...asked, bytes: flipped(asked.bytes, bit) })).toThrow('channel-gone')
    expect(() => store.open('carers.timeline', asked)).toThrow('channel-gone')
    expect(() => store.open('carers.open', { ...asked, n: asked.n + 1 })).toThrow('channel-gone')
    expect(() => store.open('carers.open', { ...asked, channel: randomUUID() })).toThrow('channel-gone')
    expect(() => createStoreChannels().open('carers.open', asked)).toThrow('channel-gone')
    for (const bytes of [new Uint8Array(), new Uint8Array(15), new Uint8Array(16)]) expect(() => store.open('carers.open', { ...asked, bytes })).toThrow('channel-gone')
    expect(store.open('carers.open', asked)).toEqual({ id: 'x' })
  })

  test('an answer is read as the answer to its question alone', async () => {
    const { page, store } = await agreed()
    const [first, second] = [await page.seal('carers.open', 1), await page.seal('carers.open', 2)]
    const answer = store.seal('carers.open', first, 'one')
    await expect(page.open('carers.open', second, answer)).rejects.toThrow()
    await expect(page.open('carers.timeline', first, answer)).rejects.toThrow()
    expect(await page.open('carers.open', first, answer)).toBe('one')
    // Sent again by what lies between: an answer to the same question is a message of its own, never the same key and nonce twice.
    expect(store.seal('carers.open', first, 'one')).not.toEqual(answer)
  })

  test('what is no key of a page agrees on nothing', () => {
    for (const publicKey of ['', 'AAAA', Buffer.alloc(31, 1).toString('base64'), Buffer.alloc(33, 1).toString('base64'), Buffer.alloc(32).toString('base64'), 'å'.repeat(44)]) {
      expect(() => createStoreChannels().connect(publicKey), publicKey).toThrow('invalid-input')
    }
  })
})

describe('through the gate', () => {
  let register: HeadlessRegister
  const seen: { readonly route: unknown; readonly asked: Asked; readonly result: Result<unknown> }[] = []
  beforeAll(async () => {
    register = await headlessRegister()
  })
  afterAll(() => register[Symbol.asyncDispose]())

  /** A page of its own, whose every message is looked at. */
  const watchedPage = () => createSealedInvoke(async (route, asked) => {
    const result = await register.app.send(route, asked)
    seen.push({ route, asked, result })
    return result
  })
  const everything = (): string => JSON.stringify(seen, (_key, value: unknown) => (value instanceof Uint8Array ? text(value) : value))

  test('neither passphrase nor content is to be read in what passes: only which route, and how the lock stands', async () => {
    const page = watchedPage()
    expect(await page('vault.unlock', { passphrase: testPassphrase })).toMatchObject({ ok: true })
    expect(await page('carers.search', { text: 'Stina' })).toMatchObject({ ok: true, value: { rows: [{ name: 'Stående, Stina' }] } })
    expect(await page('carers.open', { id: register.standing.carerId })).toMatchObject({ ok: true })
    expect(seen.length).toBeGreaterThan(3)
    expect(everything()).not.toContain(testPassphrase)
    expect(everything()).not.toContain('Stina')
    expect(everything()).toContain('carers.search')
  })

  test('what nobody of ours has sealed is refused before the store is asked', async () => {
    const half = await newOwnHalf()
    const offered = await register.app.send('vault.connect', { clear: { publicKey: half.publicKey, purpose: 'call' } })
    if (!offered.ok) throw new Error(offered.error.code)
    const page = await half.agree(offered.value as ChannelOffer)
    const good = await page.seal('contacts.today', {})
    const bad: readonly unknown[] = [undefined, null, {}, [], 'x', { ...good, n: 0 }, { ...good, n: 1.5 }, { ...good, n: '1' }, { ...good, channel: 'x' }, { ...good, channel: randomUUID() }, { ...good, bytes: [...good.bytes] }, { ...good, bytes: 'x' }, { ...good, surplus: 1 }, { ...good, bytes: flipped(good.bytes, 3) }]
    for (const sealed of bad) expect(await register.app.send('contacts.today', { sealed: sealed as Sealed })).toEqual({ ok: false, error: { code: 'channel-gone' } })
    expect(await register.app.send('contacts.today', { clear: {}, sealed: good })).toMatchObject({ ok: true })
    expect(await register.app.send('contacts.today', { clear: {} })).toEqual({ ok: false, error: { code: 'channel-gone' } })
  })

  test('a page keeps working after a lock and an unlock: it agrees with the new store by itself', async () => {
    const page = watchedPage()
    expect(await page('contacts.today', {})).toMatchObject({ ok: true })
    await register.app.vault.lock('test')
    expect(await page('contacts.today', {})).toEqual({ ok: false, error: { code: 'locked' } })
    expect(await page('vault.unlock', { passphrase: `${testPassphrase}.` })).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    expect(await page('vault.unlock', { passphrase: testPassphrase })).toMatchObject({ ok: true })
    expect(await Promise.all([page('contacts.today', {}), page('unit.read', {}), page('contacts.today', {})])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  })
})
