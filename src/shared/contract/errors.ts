/**
 * Every way a request can fail, as a closed set. The renderer turns a code into a Swedish sentence
 * (`renderer/api/error-text.ts`); nothing else about a failure crosses the process boundary, so no
 * SQL, stack, name or key can leak through an error.
 */
export const appErrorCodes = [
  // the gate
  'unknown-route', 'untrusted-sender', 'locked', 'not-allowed', 'invalid-input', 'too-large', 'busy', 'channel-gone',
  // the vault
  'wrong-passphrase', 'wrong-recovery-key', 'key-file-missing', 'key-file-damaged', 'key-file-newer',
  'register-missing', 'register-exists', 'register-damaged', 'register-foreign', 'register-newer',
  'register-older', 'user-ended', 'already-open', 'folder-missing', 'folder-read-only', 'migration-failed', 'store-stopped',
  'backup-missing', 'backup-damaged', 'backup-newer', 'folder-is-synced', 'lease-held', 'lease-lost', 'rights-changed',
  // the store
  'disk-full', 'write-failed', 'not-found', 'conflict', 'duplicate-personal-number', 'refused',
  'unexpected',
] as const

export type AppErrorCode = (typeof appErrorCodes)[number]

/** One field of the input that was refused, and a code that says why (`required`, `too-long` …). */
export interface FieldError {
  readonly path: string
  readonly reason: string
}

export interface AppErrorValue {
  readonly code: AppErrorCode
  readonly fields?: readonly FieldError[]
  /** A further machine-readable word for `refused` and `conflict`; never content. */
  readonly reason?: string
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppErrorValue }

/** Thrown inside the store and the shell; the gate turns it into a {@link Result}. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly fields: readonly FieldError[] | undefined
  readonly reason: string | undefined

  constructor(code: AppErrorCode, detail: { reason?: string; fields?: readonly FieldError[]; cause?: unknown } = {}) {
    super(code, { cause: detail.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = detail.fields
    this.reason = detail.reason
  }
}
