import { utilityProcess } from 'electron'
import { intakeLimits, type IntakeAnswer } from '#shared/contract/intake.ts'
import intakePath from '../store/intake/entry.ts?modulePath'
import { minimalEnvironment } from './minimal-environment.ts'
import type { IntakeProcess } from './read-table-file.ts'

/** A process that reads one foreign file and nothing else. Its output goes nowhere. */
export function startUtilityIntake(): IntakeProcess {
  const execArgv = [`--max-old-space-size=${intakeLimits.heapMiB}`]
  const child = utilityProcess.fork(intakePath, [], { serviceName: 'table-reader', env: minimalEnvironment(), stdio: 'ignore', execArgv })
  return {
    send: (bytes) => child.postMessage(bytes),
    onAnswer: (listener) => void child.once('message', (answer: IntakeAnswer) => listener(answer)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}
