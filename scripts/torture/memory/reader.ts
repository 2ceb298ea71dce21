import { openHeadless } from '../../rpc/open-headless.ts'
import type { Asked } from '../../../src/shared/contract/channel/sealed.ts'
import type { Result } from '../../../src/shared/contract/errors.ts'

// node reader.ts FOLDER FILES: what of the app stands between page and store, in a process of its own: the gate and the lock. It passes on
// what a page in another process asks, and stays when it has locked, as the app does behind its locked window.

/** From the page, and the answer to it. */
export interface PageMessage {
  readonly id: number
  readonly route: unknown
  readonly asked: Asked
}
export interface PageAnswer {
  readonly id: number
  readonly result: Result<unknown>
  /** The store process of the moment. */
  readonly storePid: number | undefined
}

const [folder = '', files = ''] = process.argv.slice(2)
const app = openHeadless(folder, { files })

async function answer({ id, route, asked }: PageMessage): Promise<PageAnswer> {
  const result = await app.send(route, asked)
  // The copy that follows a lock is made by a process without keys.
  if (route === 'vault.lock') await app.vault.settled()
  return { id, result, storePid: app.storePid() }
}

process.on('message', (message) => void answer(message as PageMessage).then((answered) => process.send?.(answered)))
