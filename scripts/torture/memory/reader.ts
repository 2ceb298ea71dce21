import { openHeadless } from '../../rpc/open-headless.ts'
import type { InputOf, OutputOf, RouteName } from '../../../src/shared/contract/index.ts'

// node reader.ts FOLDER FILES: the app without a window, in a process of its own. Told a passphrase it unlocks and looks at every card;
// told to lock it locks, and stays, as the app does behind its locked window.

const [folder = '', files = ''] = process.argv.slice(2)
const app = openHeadless(folder, { files })

async function call<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await app.call(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.code}`)
  return result.value
}

async function look(passphrase: string): Promise<void> {
  await call('vault.unlock', { passphrase })
  const { rows } = await call('carers.list', { limit: 100 })
  for (const { id, name } of rows) {
    await call('carers.open', { id })
    await call('carers.timeline', { id })
    await call('carers.search', { text: name })
  }
  process.send?.({ storePid: app.storePid() })
}

async function lock(): Promise<void> {
  await call('vault.lock', {})
  // The copy that follows is made by a process without keys.
  await app.vault.settled()
  process.send?.({ locked: true })
}

process.on('message', (message: { readonly passphrase?: string }) => void (message.passphrase === undefined ? lock() : look(message.passphrase)))
