import { stat } from 'node:fs/promises'
import { intakeLimits, type IntakeAnswer, type IntakeCode } from '#shared/contract/intake.ts'
import { NotSmallFile, readSmallFile } from '../disk/read-small-file.ts'

/** A process that reads one file, whatever started it: Electron's utility process, or a forked Node. */
export interface IntakeProcess {
  send(bytes: Uint8Array): void
  onAnswer(listener: (answer: IntakeAnswer) => void): void
  onExit(listener: () => void): void
  kill(): void
}

const refuse = (code: IntakeCode): IntakeAnswer => ({ ok: false, code })

/** The bytes of an ordinary file that is small enough; one that changes its size while it is read is refused. */
async function readBytes(path: string): Promise<Uint8Array | IntakeCode> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() !== true) return 'not-found'
  try {
    const bytes = await readSmallFile(path, intakeLimits.fileBytes)
    return bytes.length === found.size ? bytes : 'damaged'
  } catch (error) {
    return error instanceof NotSmallFile ? 'too-large' : 'not-found'
  }
}

function askProcess(bytes: Uint8Array, child: IntakeProcess, limitMs: number): Promise<IntakeAnswer> {
  const { promise, resolve } = Promise.withResolvers<IntakeAnswer>()
  const timer = setTimeout(() => resolve(refuse('too-slow')), limitMs)
  child.onAnswer(resolve)
  child.onExit(() => resolve(refuse('reader-stopped')))
  child.send(bytes)
  return promise.finally(() => {
    clearTimeout(timer)
    child.kill()
  })
}

/**
 * Reads a table that somebody else made. The file is opened here and nothing but its bytes goes to a process of its
 * own, which is ended afterwards whatever happened: also when it hangs, dies or answers too late.
 *
 * @param start starts that process anew for each file
 * @returns the sheets as text, or one word; never rejects
 */
export async function readTableFile(path: string, start: () => IntakeProcess, limitMs: number = intakeLimits.milliseconds): Promise<IntakeAnswer> {
  const bytes = await readBytes(path)
  return typeof bytes === 'string' ? refuse(bytes) : askProcess(bytes, start(), limitMs)
}
