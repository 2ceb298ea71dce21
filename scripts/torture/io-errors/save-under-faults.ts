import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { syntheticConversation } from '../synthetic-carer.ts'
import { openSynthetic } from '../synthetic-register.ts'

// node save-under-faults.ts FOLDER KEYS SAVES: opens, saves, closes; one JSON line for each thing that
// went through or was refused. Somebody outside makes the calls below it fail.

export type Outcome =
  | { readonly did: 'open' | 'save' | 'close'; readonly code: string }
  | { readonly did: 'open' | 'close' }
  | { readonly did: 'draft'; readonly id: string }
  | { readonly did: 'save'; readonly id: string; readonly note: string; readonly carerId: string }

const say = (outcome: Outcome): void => void process.stdout.write(`${JSON.stringify(outcome)}\n`)
const [folder = '', keys = '', saves = '3'] = process.argv.slice(2)

async function attempt(did: 'open' | 'save' | 'close', work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    say({ did, code: asAppError(error).code })
  }
}

await attempt('open', async () => {
  const open = await openSynthetic(folder, keys)
  say({ did: 'open' })
  const call = (route: StoreRoute, input: unknown) => callHandler(open, route, input, undefined, systemClock)
  const carerId = open.register.sqlite.prepare('SELECT min(id) FROM carers').pluck().get() as string
  for (let n = 0; n < Number(saves); n += 1) {
    await attempt('save', async () => {
      const draftId = `019aa000-0000-7000-8000-${String(process.pid * 10_000 + n).padStart(12, '0')}`
      const note = `${draftId} ${'ett samtal '.repeat(n % 4 === 3 ? 900 : 20)}`
      await call('drafts.save', { id: draftId, form: 'contact', values: JSON.stringify({ note }) })
      say({ did: 'draft', id: draftId })
      const { id } = await call('contacts.register', { ...syntheticConversation([carerId]), statusCode: 'held', note, draftId }) as { readonly id: string }
      say({ did: 'save', id, note, carerId })
    })
  }
  await attempt('close', async () => {
    open.close()
    say({ did: 'close' })
  })
})
