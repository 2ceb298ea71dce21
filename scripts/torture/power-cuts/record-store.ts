import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync, rmSync } from 'node:fs'
import type { Result } from '../../../src/shared/contract/errors.ts'
import { startStore, type AnyChildRoute } from '../processes/start-store.ts'
import type { SyntheticRegister } from '../synthetic-register.ts'
import type { Disk } from './disk.ts'
import { diskOf } from './lay-out.ts'
import { operationsOf, recordedCalls, type Operation } from './operations-of.ts'
import { parseCalls } from './parse-calls.ts'

/** One question that the store has answered, in the order of its answers. */
export interface Answered {
  readonly route: AnyChildRoute
  readonly input: unknown
  readonly value: unknown
}

export interface Recording {
  /** The folder before, all of it on the disk. */
  readonly base: Disk
  readonly operations: readonly Operation[]
  readonly answered: readonly Answered[]
}

export type Ask = (route: AnyChildRoute, input: unknown) => Promise<Result<unknown>>

export const canRecord = (): boolean => spawnSync('strace', ['-V']).status === 0

/** Longer than anything that is written at once. */
const longestString = 8 * 1024 * 1024

/**
 * Lets `work` question a store process on `register`, which lies in `root`, and records all that the process did in
 * `root` until it ended. `log` is a file outside of it. Throws what `work` throws, and at what is no part of the model.
 */
export async function recordStore(root: string, register: Pick<SyntheticRegister, 'folder' | 'keysAsText'>, log: string, work: (ask: Ask) => Promise<void>): Promise<Recording> {
  const base = diskOf(root)
  const answered: Answered[] = []
  const under = ['strace', '-f', '--seccomp-bpf', '-qq', '-y', '-xx', '-s', String(longestString), '-o', log, '-e', `trace=${recordedCalls.join()}`]
  {
    // Without the ring every change is a call of its own.
    await using store = await startStore(register, { UV_USE_IO_URING: '0' }, under)
    await work(async (route, input) => {
      const { ok, value, code } = await store.call(route, input as never)
      // In the order of the answers: nothing else waits between the line that was read and here.
      answered.push({ route, input, value: ok ? value : undefined })
      return ok ? { ok, value } : { ok, error: { code: code ?? 'unexpected' } } as Result<unknown>
    })
  }
  const operations = operationsOf(parseCalls(readFileSync(log, 'latin1')), realpathSync(root))
  rmSync(log)
  return { base, operations, answered }
}

/** What had been answered when so many lines were said: the first says that the store is ready. */
export const answeredBy = ({ answered }: Recording, lines: number): readonly Answered[] => answered.slice(0, Math.max(0, lines - 1))
