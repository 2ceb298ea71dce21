import { changedBytes, changedNames, type Disk, type FileChange, type NameChange } from './disk.ts'

/**
 * What became of that which was asked for and not synced: nothing of it reached the disk, all of it did, any part of it
 * did, or its writes were cut at the sectors of the disk.
 */
export const cutModes = ['none', 'all', 'random', 'torn'] as const
export type CutMode = (typeof cutModes)[number]

/** A folder as it lies there when the power is back: files by path, and folders as undefined. */
export type Image = ReadonlyMap<string, Buffer | undefined>

const sectorBytes = 512

/** The pieces of a write between multiples of 512. */
function sectorsOf({ at, bytes }: Extract<FileChange, { kind: 'write' }>): readonly FileChange[] {
  const pieces: FileChange[] = []
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + sectorBytes - ((at + from) % sectorBytes))
    pieces.push({ kind: 'write', at: at + from, bytes: bytes.subarray(from, to) })
    from = to
  }
  return pieces
}

interface Choice {
  readonly files: (changes: readonly FileChange[]) => readonly FileChange[]
  readonly names: (changes: readonly NameChange[]) => readonly NameChange[]
}

const some = (random: () => number) => <T>(changes: readonly T[]): readonly T[] => {
  // Now nearly nothing, now nearly everything: one write missing among many is a case of its own.
  const share = random()
  return changes.filter(() => random() < share)
}

/** Old and new sectors side by side; a file may have its new length without its new end. */
const torn = (random: () => number) => (changes: readonly FileChange[]): readonly FileChange[] => {
  const grown = random() < 0.5
  return changes.flatMap((change): readonly FileChange[] => {
    if (change.kind === 'resize') return random() < 0.5 ? [change] : []
    const end: FileChange = { kind: 'write', at: change.at + change.bytes.length, bytes: Buffer.alloc(0) }
    return [...sectorsOf(change).filter(() => random() < 0.5), ...(grown ? [end] : [])]
  })
}

/** As a journal of the file system keeps them: in order, up to some point. */
const first = (random: () => number) => <T>(changes: readonly T[]): readonly T[] => changes.slice(0, Math.floor(random() * (changes.length + 1)))

function choiceOf(mode: CutMode, random: () => number): Choice {
  switch (mode) {
    case 'none':
      return { files: () => [], names: () => [] }
    case 'all':
      return { files: (changes) => changes, names: (changes) => changes }
    case 'random':
      return { files: some(random), names: some(random) }
    case 'torn':
      return { files: torn(random), names: first(random) }
  }
}

/** What lies on `disk` when its power goes now and comes back. `random` decides what `random` and `torn` leave to chance. */
export function imageAfterCut(disk: Disk, mode: CutMode, random: () => number): Image {
  const choice = choiceOf(mode, random)
  const image = new Map<string, Buffer | undefined>()
  const walk = (number: number, path: string): void => {
    const node = disk.get(number)
    if (node === undefined) return
    image.set(path, node.kind === 'file' ? changedBytes(node.synced, choice.files(node.pending)) : undefined)
    if (node.kind !== 'folder') return
    for (const [name, child] of changedNames(node.synced, choice.names(node.pending))) walk(child, path === '' ? name : `${path}/${name}`)
  }
  walk(0, '')
  return image
}
