import type { Result } from '#shared/contract/errors.ts'
import type { Asked, ChannelOffer, Sealed } from '#shared/contract/channel/sealed.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { isOpeningName, secretMembers, type OpeningName } from '#shared/contract/channel/secret-members.ts'
import { newOwnHalf, type PageChannel } from './page-channel.ts'

/** Hands a message to the gate. */
export type Send = (route: unknown, asked: Asked) => Promise<Result<unknown>>

export interface SealedInvoke {
  (route: unknown, input: unknown): Promise<Result<unknown>>
  /** Somebody has begun to type at the lock: agrees on a channel beforehand, so that unlocking need not wait for a store to start. */
  readonly makeReady: () => void
}

type Purpose = InputOf<'vault.connect'>['purpose']

interface Split {
  readonly clear: unknown
  readonly secret: Readonly<Record<string, unknown>>
}

const isOpening = (route: unknown): route is OpeningName => typeof route === 'string' && isOpeningName(route)

/** Cycles and the like are no input of any route. */
function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return true
  } catch {
    return false
  }
}

const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> => typeof input === 'object' && input !== null && !Array.isArray(input)

function split(route: OpeningName, input: unknown): Split {
  if (!isRecord(input)) return { clear: input, secret: {} }
  const names: readonly string[] = secretMembers[route]
  const members = Object.entries(input)
  return { clear: Object.fromEntries(members.filter(([name]) => !names.includes(name))), secret: Object.fromEntries(members.filter(([name]) => names.includes(name))) }
}

/**
 * The page's way to the register. Everything but what the shell itself must act on is sealed for the store, on a channel that is agreed on
 * when first needed and again when the store is another one. Where none is to be had (the register is locked) the gate says why.
 */
export function createSealedInvoke(send: Send): SealedInvoke {
  let connecting: Promise<PageChannel | undefined> | undefined

  async function connect(purpose: Purpose): Promise<PageChannel | undefined> {
    const half = await newOwnHalf()
    const offered = await send('vault.connect', { clear: { publicKey: half.publicKey, purpose } })
    return offered.ok ? half.agree(offered.value as ChannelOffer) : undefined
  }

  /** The channel that stands, or a new one; what came to nothing is tried anew by the next message. */
  function channelFor(purpose: Purpose): Promise<PageChannel | undefined> {
    if (connecting !== undefined) return connecting
    const mine = connect(purpose)
    const forget = (): void => {
      if (connecting === mine) connecting = undefined
    }
    void mine.then((channel) => (channel === undefined ? forget() : undefined), forget)
    connecting = mine
    return mine
  }

  async function askThrough(channel: PageChannel | undefined, route: unknown, clear: unknown, secret: unknown): Promise<Result<unknown>> {
    const name = String(route)
    const sealed = await channel?.seal(name, secret)
    const result = await send(route, { clear, sealed })
    if (channel === undefined || sealed === undefined || !result.ok || isOpening(route)) return result
    return { ok: true, value: await channel.open(name, sealed, result.value as Sealed) }
  }

  async function ask(route: unknown, clear: unknown, secret: unknown): Promise<Result<unknown>> {
    if (!isJson(secret)) return { ok: false, error: { code: 'invalid-input' } }
    const purpose = isOpening(route) ? 'open' : 'call'
    const used = channelFor(purpose)
    const result = await askThrough(await used, route, clear, secret)
    if (result.ok || result.error.code !== 'channel-gone') return result
    // Nobody has read it, so nothing has happened: it may be asked once more, of the store that is there now.
    if (connecting === used) connecting = undefined
    return askThrough(await channelFor(purpose), route, clear, secret)
  }

  const invoke = async (route: unknown, input: unknown): Promise<Result<unknown>> => {
    if (isOpening(route)) {
      const { clear, secret } = split(route, input)
      return ask(route, clear, secret)
    }
    if (typeof route === 'string' && route.startsWith('vault.')) return send(route, { clear: input })
    return ask(route, undefined, input)
  }

  // What comes to nothing here is told to nobody: unlocking tries anew.
  return Object.assign(invoke, { makeReady: () => void channelFor('ready').catch(() => undefined) })
}
