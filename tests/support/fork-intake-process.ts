import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import { intakeLimits, type IntakeAnswer } from '../../src/shared/contract/intake.ts'
import type { IntakeProcess } from '../../src/main/vault/read-table-file.ts'

const realEntry = resolve(import.meta.dirname, '../../src/main/store/intake/entry.ts')

/** The same process as in the app, started by Node from its source in a folder of its own choosing. */
export function forkIntakeProcess({ entry = realEntry, cwd = process.cwd() } = {}): IntakeProcess & { readonly pid: number } {
  const child = fork(entry, [], { cwd, serialization: 'advanced', execArgv: ['--no-warnings', `--max-old-space-size=${intakeLimits.heapMiB}`], env: {}, stdio: 'ignore' })
  return {
    pid: child.pid ?? -1,
    send: (bytes) => void child.send(bytes, () => undefined),
    onAnswer: (listener) => void child.once('message', (answer) => listener(answer as IntakeAnswer)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill('SIGKILL'),
  }
}
