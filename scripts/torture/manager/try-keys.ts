import { createDecipheriv } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { canariesIn, hasPerson, unpacked } from './person-canaries.ts'

const page = 4096
/** A page of a rollback journal stands between its number and a checksum. */
const journalPage = page + 8

export interface Tried {
  readonly files: number
  /** Files that some key opened as a database. */
  readonly opened: readonly string[]
  /** Canaries of persons, of 200. */
  readonly found: number
  /** Bytes searched: the files, what each key made of their pages, and what opened. */
  readonly searched: number
}

/** AES-256-CBC of one page with its IV in the reserved end, whatever the authentication says. */
function decrypted(bytes: Buffer, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(page - 80, page - 64)).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes.subarray(0, page - 80)), decipher.final()])
}

/** Where pages may begin: in a database, in its first page after the salt, and in a journal. */
function* pagesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + page <= bytes.length; at += page) yield bytes.subarray(at, at + page)
  if (bytes.length >= page) yield Buffer.concat([bytes.subarray(16, page), Buffer.alloc(16)])
  for (let at = 512 + 4; at + page <= bytes.length; at += journalPage) yield bytes.subarray(at, at + page)
}

/** Everything that an opened database says, as bytes. */
function contentOf(path: string, key: Buffer): Buffer | undefined {
  try {
    const { sqlite } = openConnection(path, key, 'open')
    try {
      const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
      const values = tables.flatMap((table) => (sqlite.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat())
      const bytes = values.map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))))
      return Buffer.concat([...bytes, ...bytes.flatMap(unpacked)])
    } finally {
      sqlite.close()
    }
  } catch {
    // Not a database, or not with this key: what every wrong key should come to.
    return undefined
  }
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())

/** Tries every key on every file under `folder`: as SQLCipher's raw key, and on the bare pages without asking whether they are authentic. */
export function tryKeys(folder: string, keys: readonly Buffer[]): Tried {
  const found = new Set<string>()
  const opened = new Set<string>()
  let searched = 0
  const look = (bytes: Buffer): void => {
    searched += bytes.length
    for (const each of canariesIn(bytes)) found.add(each)
    if (hasPerson(bytes) && found.size === 0) found.add('in another spelling')
  }
  const files = filesUnder(folder)
  const workshop = mkdtempSync(join(tmpdir(), 'anhorigparmen-nycklar-'))
  try {
    for (const path of files) {
      const bytes = readFileSync(path)
      look(bytes)
      for (const key of keys) {
        for (const each of pagesOf(bytes)) look(decrypted(each, key))
        // A copy: opening may write.
        const copy = join(workshop, basename(path))
        copyFileSync(path, copy)
        const content = bytes.length < page ? undefined : contentOf(copy, key)
        rmSync(copy)
        if (content === undefined) continue
        opened.add(basename(path))
        look(content)
      }
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  return { files: files.length, opened: [...opened].toSorted(), found: found.size, searched }
}
