import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { StoreRoute } from '../../../src/main/store/call-handler.ts'
import type { InputOf } from '../../../src/shared/contract/index.ts'
import type { SyntheticRegister } from '../synthetic-register.ts'
import { childEnvironment } from './child-environment.ts'
import type { ChildAnswer } from './store-in-child.ts'

/** A store in a process of its own, on a register that others may have open too. */
export interface ChildStore extends AsyncDisposable {
  call<N extends StoreRoute>(route: N, input: InputOf<N>): Promise<ChildAnswer>
}

const script = resolve(import.meta.dirname, 'store-in-child.ts')

/**
 * Opens `register` in a new process; throws the code when it is refused. `environment` is added to this one's;
 * `under` is a program that starts the process, with its arguments.
 */
export async function startStore(register: Pick<SyntheticRegister, 'folder' | 'keysAsText'>, environment: Readonly<Record<string, string>> = {}, under: readonly string[] = []): Promise<ChildStore> {
  const [program, ...args] = [...under, process.execPath, '--no-warnings', script, register.folder, register.keysAsText]
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...childEnvironment, ...environment } })
  const exit = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done === true) throw new Error('the store has ended')
    return line.value
  }
  const greeting = await next()
  if (greeting !== 'ready') throw new Error(greeting)
  // Answers come in the order of the questions, so that several may be on their way.
  let turn: Promise<unknown> = Promise.resolve()
  return {
    call(route, input) {
      child.stdin.write(`${JSON.stringify({ route, input })}\n`)
      const answered = turn.then(async () => JSON.parse(await next()) as ChildAnswer)
      turn = answered
      return answered
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await exit
    },
  }
}
