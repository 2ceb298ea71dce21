import { AppError } from '#shared/contract/errors.ts'
import { NotSmallFile, readSmallFile } from '../../disk/read-small-file.ts'
import { checksumOf, keyFile, keyFileVersion } from './key-file-format.ts'
import { isVersionOne, readVersionOne, type ReadKeyFile } from './version-one.ts'

const maxBytes = 1024 * 1024

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readSmallFile(path, maxBytes)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) throw new AppError('key-file-missing', { cause: error })
    // A folder or something enormous in its place, or a disk that cannot read it; anything else keeps us from it, and says nothing of what stands in it.
    const isDamage = error instanceof NotSmallFile || ['EISDIR', 'ENOTDIR', 'EIO'].some((code) => hasCode(error, code))
    throw new AppError(isDamage ? 'key-file-damaged' : 'folder-missing', { cause: error })
  }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw new AppError('key-file-damaged', { cause: error })
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'anhorigparmen-keys'
  && 'version' in value && typeof value.version === 'number' && value.version > keyFileVersion

/**
 * Reads and checks `nycklar.json` without any secret. Errors: key-file-missing, key-file-newer, folder-missing (it cannot be reached), and
 * key-file-damaged for everything else that is not a whole, well-formed file. The file is never touched.
 */
export async function readKeyFile(path: string): Promise<ReadKeyFile> {
  const bytes = await readBytes(path)
  const value = parseJson(bytes)
  if (isNewer(value)) throw new AppError('key-file-newer')
  if (isVersionOne(value)) return readVersionOne(value)
  const parsed = keyFile.safeParse(value)
  if (!parsed.success) throw new AppError('key-file-damaged')
  const { checksum, ...rest } = parsed.data
  if (checksumOf(rest) !== checksum) throw new AppError('key-file-damaged')
  return parsed.data
}

export interface FoundKeyFile {
  readonly file: ReadKeyFile
  /** `nycklar.json` was damaged or gone, and its copy was whole. */
  readonly copyUsed: boolean
  /** The copy is damaged, gone, or another one than the file. */
  readonly copyIsStale?: boolean
}

/**
 * Reads `nycklar.json`, or its copy when the first is damaged or gone. Errors: those of the first, when
 * the copy is no better.
 */
export async function findKeyFile(files: { readonly keys: string; readonly keysCopy: string }): Promise<FoundKeyFile> {
  const copy = await readKeyFile(files.keysCopy).catch(() => undefined)
  try {
    const file = await readKeyFile(files.keys)
    return { file, copyUsed: false, copyIsStale: copy?.checksum !== file.checksum }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'key-file-newer' || copy === undefined) throw error
    return { file: copy, copyUsed: true }
  }
}
