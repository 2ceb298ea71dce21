import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { childEnvironment } from '../processes/child-environment.ts'
import type { Outcome } from './save-under-faults.ts'

/** Which calls on the register's files fail, and how. */
export interface Fault {
  readonly error: 'EIO' | 'ENOSPC' | 'EINTR'
  /** In strace's own words: `5` the fifth call, `5+` the fifth and all after, `5+7` the fifth and each seventh after. */
  readonly when: string
  readonly calls: readonly string[]
}

export interface Run {
  readonly outcomes: readonly Outcome[]
  /** Writing calls on the register's files, and how many of them were made to fail. */
  readonly calls: number
  readonly injected: number
  /** Undefined where the process ended by itself; else the signal that ended it. */
  readonly crashed: string | undefined
}

/** Every call by which SQLite changes a file. */
export const writingCalls = ['openat', 'pwrite64', 'write', 'fsync', 'fdatasync', 'ftruncate', 'unlink'] as const

const script = resolve(import.meta.dirname, 'save-under-faults.ts')
const files = ['register.db', 'register.db-journal', 'statistik.db', 'statistik.db-journal']

/** One store process under strace, which makes chosen calls on the register's files fail. */
export async function runWithFaults(folder: string, keys: string, saves: number, fault: Fault): Promise<Run> {
  const log = join(folder, '..', 'calls.log')
  const args = [
    '-f', '--seccomp-bpf', '-qq', '-o', log, '-e', `trace=${writingCalls.join()}`, '-e', `inject=${fault.calls.join()}:error=${fault.error}:when=${fault.when}`,
    ...files.flatMap((name) => ['-P', join(folder, name)]), process.execPath, '--no-warnings', script, folder, keys, String(saves),
  ]
  const child = spawn('strace', args, { stdio: ['ignore', 'pipe', 'pipe'], env: childEnvironment })
  const outcomes: Outcome[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => void outcomes.push(JSON.parse(line) as Outcome))
  let complaint = ''
  child.stderr.on('data', (bytes: Buffer) => {
    complaint += bytes.toString()
  })
  const [code, signal] = await once(child, 'close') as [number | null, string | null]
  const calls = (existsSync(log) ? readFileSync(log, 'utf8') : '').trim().split('\n').filter((line) => line !== '')
  return { outcomes, calls: calls.length, injected: calls.filter((line) => line.includes('(INJECTED)')).length, crashed: code === 0 ? undefined : (signal ?? (complaint.trim().split('\n')[0] || `exit ${code}`)) }
}
