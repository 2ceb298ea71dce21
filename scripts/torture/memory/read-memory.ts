import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

export type MemoryReading =
  | { readonly read: true; readonly mib: number }
  | { readonly read: false; readonly because: string }

const page = 4096
const present = 0xc0
const pieceBytes = 8 * 1024 * 1024
const overlap = 64

interface Region {
  readonly from: number
  readonly until: number
  /** `[heap]` is where the C library keeps what it was asked for; V8's own pages have no name. */
  readonly name: string
}

/** What the process may read of itself; devices and the kernel's own pages cannot be read. */
function regionsOf(pid: number): readonly Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n').flatMap((line) => {
    const found = /^([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \S+ *(.*)$/.exec(line)
    if (found === null || /^\[v\w+\]$/.test(found[3] ?? '')) return []
    return [{ from: Number.parseInt(found[1] ?? '', 16), until: Number.parseInt(found[2] ?? '', 16), name: found[3] ?? '' }]
  })
}

/** Parts of a region that are in memory or swapped out; the rest (gigabytes, reserved by V8) has never been touched. */
function residentParts(pagemap: number, { from, until, name }: Region): readonly Region[] {
  const flags = Buffer.alloc(((until - from) / page) * 8)
  readSync(pagemap, flags, 0, flags.length, (from / page) * 8)
  const parts: { from: number; until: number; name: string }[] = []
  for (let index = 0; index < flags.length / 8; index += 1) {
    if (((flags[index * 8 + 7] ?? 0) & present) === 0) continue
    const at = from + index * page
    const last = parts.at(-1)
    if (last?.until === at && at - last.from < pieceBytes) last.until = at + page
    else parts.push({ from: at, until: at + page, name })
  }
  return parts
}

/**
 * Shows the memory of a running process piece by piece, with the end of the piece before: what stands across an edge is seen too. Reads what
 * a core dump would hold, but only pages that were ever used: a core of such a process is eleven gigabytes of reserved addresses.
 */
export function readMemory(pid: number, look: (bytes: Buffer, region: string) => void): MemoryReading {
  if (process.platform !== 'linux') return { read: false, because: 'only Linux shows a process its neighbour\'s memory as a file' }
  try {
    const [memory, pagemap] = [openSync(`/proc/${pid}/mem`, 'r'), openSync(`/proc/${pid}/pagemap`, 'r')]
    try {
      let bytes = 0
      let tail = Buffer.alloc(0)
      for (const { from, until, name } of regionsOf(pid).flatMap((region) => residentParts(pagemap, region))) {
        const piece = Buffer.alloc(until - from)
        const read = readSync(memory, piece, 0, piece.length, from)
        bytes += read
        look(Buffer.concat([tail, piece.subarray(0, read)]), name)
        tail = Buffer.from(piece.subarray(-overlap))
      }
      return { read: true, mib: Math.round(bytes / 1024 / 1024) }
    } finally {
      closeSync(memory)
      closeSync(pagemap)
    }
  } catch (error) {
    return { read: false, because: `this system does not let it be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})` }
  }
}
