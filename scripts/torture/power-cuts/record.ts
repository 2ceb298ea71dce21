import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Result } from '../../../src/shared/contract/errors.ts'
import type { StoreRoute } from '../../../src/main/store/call-handler.ts'
import { childEnvironment } from '../processes/child-environment.ts'
import { startStore } from '../processes/start-store.ts'
import type { SyntheticRegister } from '../synthetic-register.ts'
import type { Disk } from './disk.ts'
import { diskOf } from './lay-out.ts'
import { operationsOf, recordedCalls, type Operation } from './operations-of.ts'
import { parseCalls } from './parse-calls.ts'

/** What one process did in one folder. */
export interface Recording {
  /** The folder before, all of it on the disk. */
  readonly base: Disk
  readonly operations: readonly Operation[]
}

/** One question that a store has answered. */
export interface Answered {
  readonly route: StoreRoute
  readonly input: unknown
  /** Undefined where it refused. */
  readonly value: unknown
}

export type Ask = (route: StoreRoute, input: unknown) => Promise<Result<unknown>>

export const canRecord = (): boolean => spawnSync('strace', ['-V']).status === 0

/** Longer than anything that is written at once. */
const longestString = 8 * 1024 * 1024

/** Outside of every recorded folder: beside it. */
const logOf = (root: string): string => `${root}.calls`

const straceTo = (log: string): readonly string[] =>
  ['strace', '-f', '--seccomp-bpf', '-qq', '-y', '-xx', '-s', String(longestString), '-o', log, '-e', `trace=${recordedCalls.join()}`]

/** Without its ring for files, every change is a call of its own. */
const withoutRing = { UV_USE_IO_URING: '0' }

/** Records all that `run` makes a process do in `root` until it has ended. Throws what it throws, and at what is no part of the model. */
async function record(root: string, run: (under: readonly string[]) => Promise<void>): Promise<Recording> {
  const base = diskOf(root)
  await run(straceTo(logOf(root)))
  const operations = operationsOf(parseCalls(readFileSync(logOf(root), 'latin1')), realpathSync(root))
  rmSync(logOf(root))
  return { base, operations }
}

/** A store process on `register`, which lies in `root`, that answers what `asking` asks; and its answers in their order. */
export async function recordStore(root: string, register: Pick<SyntheticRegister, 'folder' | 'keysAsText'>, asking: (ask: Ask) => Promise<void>): Promise<Recording & { readonly answered: readonly Answered[] }> {
  const answered: Answered[] = []
  const recording = await record(root, async (under) => {
    await using store = await startStore(register, withoutRing, under)
    await asking(async (route, input) => {
      const { ok, value, code } = await store.call(route, input as never)
      answered.push({ route, input, value: ok ? value : undefined })
      return ok ? { ok, value } : { ok, error: { code: code ?? 'unexpected' } } as Result<unknown>
    })
  })
  return { ...recording, answered }
}

/** What had been answered when so many lines were said: the first says that the store is ready. */
export const answeredBy = (answered: readonly Answered[], lines: number): readonly Answered[] => answered.slice(0, Math.max(0, lines - 1))

const work = resolve(import.meta.dirname, 'scenarios/work-in-child.ts')

/** Work on whole files, in the words of work-in-child.ts, which says a line for each thing done. */
export const recordWork = (root: string, args: readonly string[]): Promise<Recording> => record(root, async ([program = '', ...options]) => {
  const child = spawn(program, [...options, process.execPath, '--no-warnings', work, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...childEnvironment, ...withoutRing } })
  child.stdout.resume()
  const [code] = await once(child, 'close') as [number | null]
  if (code !== 0) throw new Error(`the recorded work ended with ${code}`)
})
