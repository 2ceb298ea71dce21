import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Starts a script, waits for its first word, and kills it `afterMs` later. Answers how long it ran, and whether it got to its end. */
export async function killAfter(script: string, args: readonly string[], afterMs: number): Promise<{ readonly ms: number; readonly done: boolean }> {
  const child = spawn(process.execPath, ['--no-warnings', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = new Promise((settle) => { child.once('exit', settle) })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString() })
  await Promise.race([exit, new Promise((settle) => { child.stdout.once('data', settle) })])
  const started = performance.now()
  await Promise.race([exit, sleep(afterMs)])
  child.kill('SIGKILL')
  await exit
  return { ms: performance.now() - started, done: said.includes('done') }
}
