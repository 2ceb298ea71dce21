import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import type { FileKeys } from './file-keys.ts'
import type { VerifyAnswer, VerifyTask } from './verify-task.ts'

/** Imported only here and only so: the build then makes a file of its own of the worker, and its address is right in source and build alike. */
const workerUrl = async (): Promise<URL> => new URL((await import('./verify-worker.ts')).workerUrl)

/** Copies that the worker takes over and clears; nothing of them stays in this thread. */
const ownCopy = ({ epoch, register, statistics }: FileKeys): FileKeys => ({ epoch, register: Uint8Array.from(register), statistics: Uint8Array.from(statistics) })

async function run(url: URL, task: VerifyTask, signal: AbortSignal | undefined): Promise<VerifyAnswer> {
  const transferList = [task.keys.register.buffer as ArrayBuffer, task.keys.statistics.buffer as ArrayBuffer]
  const worker = new Worker(url, { workerData: task, transferList, env: {}, execArgv: ['--no-warnings'] })
  const stop = (): void => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (cause) => reject(new AppError('unexpected', { cause })))
      // After an answer this changes nothing: a promise settles once.
      worker.once('exit', () => reject(new AppError('store-stopped')))
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/**
 * `verifyBackup` in a thread of its own inside this process, so that requests are served meanwhile. The
 * worker gets copies of the keys and clears them; aborting ends it at once (store-stopped), without
 * clearing: then the process is about to end. Errors: those of `verifyBackup`, store-stopped.
 */
export async function verifyInBackground(folder: string, keys: FileKeys, at: string, signal?: AbortSignal): Promise<{ readonly noted: boolean }> {
  const url = await workerUrl()
  if (signal?.aborted === true) throw new AppError('store-stopped')
  const answer = await run(url, { task: 'verify-backup', folder, keys: ownCopy(keys), at }, signal)
  if (!answer.ok) throw new AppError(answer.code, { ...(answer.reason !== undefined && { reason: answer.reason }) })
  return { noted: answer.noted }
}
