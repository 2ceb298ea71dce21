import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { KeyOrder } from './key-victim.ts'

/** A process that will change the keys of a register, and may be killed while it does. */
export interface KeyVictim {
  /** Unlocks and begins; resolves when the register is open and the job has begun. */
  begin(order: KeyOrder): Promise<void>
  /** Resolves when the process has said that the job is done. */
  done(): Promise<void>
  /** Resolves when it has ended by itself. */
  finish(): Promise<void>
  kill(): Promise<void>
  /** True when it had said that the job was done. */
  isDone(): boolean
}

const victim = resolve(import.meta.dirname, 'key-victim.ts')
const compiled = resolve(import.meta.dirname, '../../../node_modules/.cache/compiled')

export function startKeyVictim(): KeyVictim {
  const child = spawn(process.execPath, ['--no-warnings', victim], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: compiled } })
  const exit = once(child, 'exit')
  const said = new Set<string>()
  const waiting = new Map<string, () => void>()
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (word) => {
    said.add(word)
    waiting.get(word)?.()
  })
  child.stdin.on('error', () => undefined)
  const heard = (word: string): Promise<unknown> => (said.has(word) ? Promise.resolve() : Promise.race([new Promise<void>((settle) => { waiting.set(word, settle) }), exit]))
  return {
    async begin(order) {
      await heard('loaded')
      child.stdin.write(`${JSON.stringify(order)}\n`)
      await heard('open')
    },
    async done() {
      await heard('done')
    },
    async finish() {
      child.stdin.end()
      await exit
    },
    async kill() {
      child.kill('SIGKILL')
      await exit
    },
    isDone: () => said.has('done'),
  }
}
