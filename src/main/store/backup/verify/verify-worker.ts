import { parentPort, workerData } from 'node:worker_threads'
import { asAppError } from '../../database/sqlite-error.ts'
import type { FileKeys } from './file-keys.ts'
import { verifyBackup } from './verify-backup.ts'
import type { VerifyAnswer, VerifyTask } from './verify-task.ts'

// A thread of its own inside the store process: checking a large file must not keep anybody waiting.

async function answerTo({ folder, keys, at }: VerifyTask): Promise<VerifyAnswer> {
  try {
    const { noted } = await verifyBackup(folder, keys, at)
    return { ok: true, noted }
  } catch (error) {
    const { code, reason } = asAppError(error)
    return { ok: false, code, reason }
  } finally {
    clear(keys)
  }
}

function clear({ register, statistics }: FileKeys): void {
  register.fill(0)
  statistics.fill(0)
}

/** This file as it stands, in source or in a build: what the thread is started from. */
export const workerUrl = import.meta.url

// Whoever only asks for the address imports this file too, and has no task for it.
const task = workerData as VerifyTask | null
if (task?.task === 'verify-backup') parentPort?.postMessage(await answerTo(task))
