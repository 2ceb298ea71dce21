import type { AppErrorCode } from '#shared/contract/errors.ts'
import type { FileKeys } from './file-keys.ts'

/** What the thread is told: it takes over the keys' memory and clears it. */
export interface VerifyTask {
  readonly task: 'verify-backup'
  readonly folder: string
  readonly keys: FileKeys
  readonly at: string
}

export type VerifyAnswer =
  | { readonly ok: true; readonly noted: boolean }
  | { readonly ok: false; readonly code: AppErrorCode; readonly reason: string | undefined }
