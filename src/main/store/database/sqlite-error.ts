import { AppError, type AppErrorCode } from '#shared/contract/errors.ts'

const byPrefix: readonly (readonly [prefix: string, code: AppErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_NOTADB', 'register-damaged'],
  ['SQLITE_CORRUPT', 'register-damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_READONLY', 'folder-read-only'],
  ['SQLITE_CANTOPEN', 'folder-missing'],
  ['SQLITE_IOERR', 'write-failed'],
  ['EIO', 'write-failed'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'folder-read-only'],
  ['EACCES', 'folder-read-only'],
  ['EPERM', 'folder-read-only'],
  ['ENOENT', 'folder-missing'],
  ['ENOTDIR', 'folder-missing'],
]

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error.cause)
}

/** What went wrong below, as one of our codes. The cause stays inside the process: SQL is in it. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = systemCode(error)
  const known = code === undefined ? undefined : byPrefix.find(([prefix]) => code.startsWith(prefix))
  return new AppError(known?.[1] ?? 'unexpected', { cause: error })
}
