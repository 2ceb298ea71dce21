import type { ChannelOffer } from '#shared/contract/channel/sealed.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { StoreClient } from './store-client.ts'

/** A store that has been started and has opened nothing yet: with it a page agrees on a key before it sends a passphrase. */
export interface ReadyStore {
  /** `isOnItsWay`: what is to be opened follows at once. */
  connect(publicKey: string, isOnItsWay: boolean): Promise<Result<ChannelOffer>>
  /** Hands it over to whoever opens a register with it; undefined where it could not read what was sealed for `channel`. */
  take(channel: string): StoreClient | undefined
  /** One that need not read anything sealed. */
  takeAny(): StoreClient
  /** A lock was asked for: what was about to be opened must not be open behind a locked screen. */
  holdBack(): void
  /** True, once, for a channel that was being agreed on when the lock came: its page was on its way to open. */
  isHeldBack(channel: string): boolean
}

/** Longer than a page takes from the agreement to sending the passphrase, shorter than a person takes to type one anew. */
const onItsWayMs = 500

/** At most one is waiting. One that has ended meanwhile is replaced when it is next asked for. */
export function createReadyStore(start: () => StoreClient): ReadyStore {
  let waiting: StoreClient | undefined
  let locks = 0
  let agreed: { readonly channel: string; readonly at: number } | undefined
  const held = new Set<string>()

  function standing(): StoreClient {
    if (waiting?.isAlive() !== true) waiting = start()
    return waiting
  }

  return {
    async connect(publicKey, isOnItsWay) {
      const locksBefore = locks
      const result = await standing().connect(publicKey)
      if (!result.ok || !isOnItsWay) return result
      const { channel } = result.value
      agreed = { channel, at: performance.now() }
      if (locks !== locksBefore) held.add(channel)
      return result
    },
    take(channel) {
      const taken = waiting?.knows(channel) === true ? waiting : undefined
      if (taken !== undefined) waiting = undefined
      return taken
    },
    takeAny() {
      const taken = standing()
      waiting = undefined
      return taken
    },
    holdBack() {
      locks += 1
      if (agreed !== undefined && performance.now() - agreed.at < onItsWayMs) held.add(agreed.channel)
    },
    isHeldBack: (channel) => held.delete(channel),
  }
}
