import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { childEnvironment } from '../processes/child-environment.ts'

/** A process that can change the passphrase of one register and will be killed while it does. */
export interface Changer {
  /** About how long a change takes; kills are spread over it. */
  readonly typicalMs: number
  /** True when it answered that the change is made; undefined when it died before it answered. */
  change(to: string): Promise<boolean | undefined>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

const script = resolve(import.meta.dirname, 'change-in-child.ts')

/** The key file's own path in a process of its own: unwrap, wrap anew, write. */
export async function startChild(folder: string, passphrase: string): Promise<Changer> {
  const child = spawn(process.execPath, ['--no-warnings', script, folder, passphrase], { stdio: ['pipe', 'pipe', 'inherit'], env: childEnvironment })
  const exit = once(child, 'exit')
  // The pipe breaks under the last question; that it stays unanswered is told by `change`.
  child.stdin.on('error', () => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  if ((await lines.next()).value !== 'ready') throw new Error('refused to open')
  return {
    typicalMs: 500,
    async change(to) {
      child.stdin.write(`${to}\n`)
      const line = await lines.next()
      return line.done === true ? undefined : line.value === 'changed'
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
  }
}
