import { basename, dirname } from 'node:path'
import type { Operation } from './operations-of.ts'

/** What is asked of a file between two syncs. A write of no bytes only makes it as long. */
export type FileChange =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly size: number }

/** Names that come, go or lead elsewhere, all at once; the number is that of a node, undefined for none. */
export type NameChange = ReadonlyMap<string, number | undefined>

export interface FileNode {
  readonly kind: 'file'
  readonly synced: Buffer
  readonly pending: readonly FileChange[]
}

export interface FolderNode {
  readonly kind: 'folder'
  readonly synced: ReadonlyMap<string, number>
  readonly pending: readonly NameChange[]
}

/**
 * A disk as it stands while power is on: of every file and folder what is certain, and what has been asked for
 * since and may or may not have reached it. Node 0 is the recorded folder; numbers are never used again.
 *
 * Assumed of the file system: what an fsync (or fdatasync) of a file returned from is there, its length included;
 * a rename is one step; 512 bytes at a multiple of 512 are old or new, never a mixture; what is not written to stays
 * as it is, and reads as zeros where a file has only grown. Not assumed: that an fsync of a file also keeps its name (ext4 does, POSIX does not promise it: only
 * an fsync of its folder does); that anything between two fsyncs reaches the disk in order, be it writes, lengths
 * or names, of one file or of several.
 */
export type Disk = ReadonlyMap<number, FileNode | FolderNode>

const root = 0

/** A file after some of its changes, in order. */
export function changedBytes(bytes: Buffer, changes: readonly FileChange[]): Buffer {
  if (changes.length === 0) return bytes
  const longest = Math.max(bytes.length, ...changes.map((change) => (change.kind === 'write' ? change.at + change.bytes.length : change.size)))
  const all = Buffer.alloc(longest)
  bytes.copy(all)
  let size = bytes.length
  for (const change of changes) {
    if (change.kind === 'write') {
      change.bytes.copy(all, change.at)
      size = Math.max(size, change.at + change.bytes.length)
    } else {
      // What is cut off does not come back when the file grows again.
      if (change.size < size) all.fill(0, change.size, size)
      size = change.size
    }
  }
  return all.subarray(0, size)
}

export function changedNames(names: ReadonlyMap<string, number>, changes: readonly NameChange[]): ReadonlyMap<string, number> {
  const next = new Map(names)
  for (const [name, node] of changes.flatMap((change) => [...change])) {
    if (node === undefined) next.delete(name)
    else next.set(name, node)
  }
  return next
}

function folderAt(disk: Disk, number: number): FolderNode {
  const node = disk.get(number)
  if (node?.kind !== 'folder') throw new Error('not a folder')
  return node
}

/** The node that a running process finds under a path; undefined where there is none. */
function find(disk: Disk, path: string): number | undefined {
  let number: number | undefined = root
  for (const name of path === '' ? [] : path.split('/')) {
    if (number === undefined) return undefined
    const { synced, pending } = folderAt(disk, number)
    number = changedNames(synced, pending).get(name)
  }
  return number
}

function mustFind(disk: Disk, path: string): number {
  const number = find(disk, path)
  if (number === undefined) throw new Error(`no such file in the recording: ${path}`)
  return number
}

const parentOf = (path: string): string => (dirname(path) === '.' ? '' : dirname(path))

function withNames(disk: Disk, folder: string, change: NameChange): Disk {
  const number = mustFind(disk, folder)
  const node = folderAt(disk, number)
  return new Map(disk).set(number, { ...node, pending: [...node.pending, change] })
}

function withChange(disk: Disk, path: string, change: FileChange): Disk {
  const number = mustFind(disk, path)
  const node = disk.get(number)
  if (node?.kind !== 'file') throw new Error(`not a file: ${path}`)
  return new Map(disk).set(number, { ...node, pending: [...node.pending, change] })
}

const syncedNode = (node: FileNode | FolderNode): FileNode | FolderNode =>
  (node.kind === 'file' ? { ...node, synced: changedBytes(node.synced, node.pending), pending: [] } : { ...node, synced: changedNames(node.synced, node.pending), pending: [] })

const emptyNode = (what: 'file' | 'folder'): FileNode | FolderNode =>
  (what === 'file' ? { kind: 'file', synced: Buffer.alloc(0), pending: [] } : { kind: 'folder', synced: new Map(), pending: [] })

function renamed(disk: Disk, from: string, to: string): Disk {
  // Between two folders it would be two syncs that make it certain; nothing recorded does so.
  if (parentOf(from) !== parentOf(to)) throw new Error(`renamed between folders: ${from}`)
  return withNames(disk, parentOf(to), new Map([[basename(from), undefined], [basename(to), mustFind(disk, from)]]))
}

/** The disk after one more operation. Throws where the operation does not fit the disk: the recording is of another one. */
export function afterOperation(disk: Disk, operation: Operation): Disk {
  switch (operation.kind) {
    case 'make': {
      if (find(disk, operation.path) !== undefined) return disk
      const number = disk.size
      return withNames(new Map(disk).set(number, emptyNode(operation.what)), parentOf(operation.path), new Map([[basename(operation.path), number]]))
    }
    case 'write':
      return withChange(disk, operation.path, { kind: 'write', at: operation.at, bytes: operation.bytes })
    case 'resize':
      return withChange(disk, operation.path, { kind: 'resize', size: operation.size })
    case 'sync': {
      const number = mustFind(disk, operation.path)
      const node = disk.get(number)
      return node === undefined ? disk : new Map(disk).set(number, syncedNode(node))
    }
    case 'rename':
      return renamed(disk, operation.from, operation.to)
    case 'remove':
      return withNames(disk, parentOf(operation.path), new Map([[basename(operation.path), undefined]]))
    case 'say':
      return disk
  }
}
