import { createInterface } from 'node:readline'
import { contract } from '../../../src/shared/contract/index.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { openSynthetic } from '../synthetic-register.ts'

// node store-in-child.ts FOLDER KEYS: a store of its own on a synthetic register; one line {route, input}
// in, one {ok, value | code, ms} out. Says `ready` when it has opened, or the code of the refusal.

export interface ChildAnswer {
  readonly ok: boolean
  readonly value?: unknown
  readonly code?: string
  /** How long it took, waiting for others included. */
  readonly ms: number
}

const [folder = '', keys = ''] = process.argv.slice(2)

async function answer(open: Awaited<ReturnType<typeof openSynthetic>>, line: string): Promise<ChildAnswer> {
  const { route, input } = JSON.parse(line) as { readonly route: StoreRoute; readonly input: unknown }
  const started = performance.now()
  try {
    const value = await callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)
    return { ok: true, value, ms: performance.now() - started }
  } catch (error) {
    return { ok: false, code: asAppError(error).code, ms: performance.now() - started }
  }
}

const open = await openSynthetic(folder, keys).catch((error: unknown) => {
  console.log(asAppError(error).code)
  process.exit(0)
})
console.log('ready')
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await answer(open, line)))
open.close()
