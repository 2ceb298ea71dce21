import type { InputOf, RouteName } from '#shared/contract/index.ts'
import { isOpeningName } from '#shared/contract/channel/secret-members.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { Called, StoreRequest } from '#shared/contract/store-messages.ts'
import { createSealedInvoke, type Send } from '../../src/preload/sealed-invoke.ts'

type Ask = (request: StoreRequest) => Promise<Result<unknown>>

/** A page that speaks to a store without a shell between them: sealed as always, but nobody asks for its role. */
export interface PageAtStore {
  readonly call: <N extends RouteName>(route: N, input: InputOf<N>, file?: string) => Promise<Result<unknown>>
  unlock(folder: string, input: InputOf<'vault.unlock'>): Promise<Result<unknown>>
}

export function pageAtStore(ask: Ask): PageAtStore {
  let file: string | undefined
  let folder = ''
  const send: Send = async (route, { clear, sealed }) => {
    const name = String(route)
    if (name === 'vault.connect') return ask({ kind: 'connect', publicKey: (clear as { readonly publicKey: string }).publicKey })
    if (sealed === undefined) return { ok: false, error: { code: 'channel-gone' } }
    if (isOpeningName(name)) return ask({ kind: 'open', folder, asked: { clear, sealed } })
    const called = await ask({ kind: 'call', route: name, sealed, file }) as Result<Called>
    if (!called.ok) return called
    return 'answer' in called.value ? { ok: true, value: called.value.answer } : { ok: false, error: { code: 'refused', reason: 'no-file-chosen' } }
  }
  const invoke = createSealedInvoke(send)
  return {
    call: (route, input, chosen) => {
      file = chosen
      return invoke(route, input)
    },
    unlock(where, input) {
      folder = where
      return invoke('vault.unlock', input)
    },
  }
}
