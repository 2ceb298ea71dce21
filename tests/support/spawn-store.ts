import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { InputOf } from '#shared/contract/index.ts'
import type { StoreRoute } from '../../src/main/store/call-handler.ts'
import type { ChildAnswer } from './store-in-child.ts'

/** A store in a process of its own, on a register that others have open too. */
export interface SpawnedStore extends AsyncDisposable {
  readonly call: <N extends StoreRoute>(route: N, input: InputOf<N>) => Promise<ChildAnswer>
}

export async function spawnStore(folder: string, passphrase: string): Promise<SpawnedStore> {
  const child = spawn(process.execPath, ['--no-warnings', resolve(import.meta.dirname, 'store-in-child.ts'), folder, passphrase], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done === true) throw new Error('the store has ended')
    return line.value
  }
  await next()
  return {
    call: async (route, input) => {
      child.stdin.write(`${JSON.stringify({ route, input })}\n`)
      return JSON.parse(await next()) as ChildAnswer
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await exit
    },
  }
}
