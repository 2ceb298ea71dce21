import { relative, resolve } from 'node:path'
import { bytesOf, descriptorOf, type Call } from './parse-calls.ts'

/** What a process did to the disk, or said. Paths are relative to the recorded folder; '' is the folder itself. */
export type Operation =
  | { readonly kind: 'make'; readonly path: string; readonly what: 'file' | 'folder' }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly path: string; readonly size: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** Lines on its standard output: from here on somebody relies on them. */
  | { readonly kind: 'say'; readonly lines: number }

/** Everything that can change a file, or pass by the calls that do; what has no meaning below is refused, not overlooked. */
export const recordedCalls = [
  'openat', 'openat2', 'open', 'creat', 'write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'ftruncate', 'truncate', 'fallocate', 'fsync', 'fdatasync', 'sync', 'syncfs',
  'sync_file_range', 'msync', 'mmap', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'unlink', 'unlinkat', 'rmdir', 'mkdir', 'mkdirat', 'dup', 'dup2', 'dup3',
  'lseek', 'sendfile', 'splice', 'copy_file_range', 'io_uring_setup',
] as const

const stdout = 1
const lineFeed = 10

/** `register/nycklar.json`; undefined outside of the folder. */
function within(root: string, path: string): string | undefined {
  const inside = relative(root, path)
  return inside === '..' || inside.startsWith('../') ? undefined : inside
}

/** Paths that a call names: after a descriptor of a folder, where there is one, and else from where the process stands. */
function namedPaths({ args }: Call): readonly string[] {
  let folder = process.cwd()
  const paths: string[] = []
  for (const arg of args) {
    if (arg.startsWith('"')) paths.push(resolve(folder, bytesOf(arg).toString()))
    else folder = descriptorOf(arg)?.path ?? folder
  }
  return paths
}

const vector = (text: string): Buffer => Buffer.concat([...text.matchAll(/iov_base=("[^"]*")/gu)].map(([, bytes = '""']) => bytesOf(bytes)))

const bytesIn = ({ name, args: [, bytes = ''], result }: Call): Buffer => (name.endsWith('v') ? vector(bytes) : bytesOf(bytes)).subarray(0, result)

/** How it was opened so that every write would be on the disk, or past its cache, or under no name. */
const strangeFlags = /O_SYNC|O_DSYNC|O_DIRECT(?!ORY)|O_TMPFILE|O_APPEND/u

/** Where the next plain write of each descriptor goes. */
type Positions = Map<number, number>

const refuse = ({ name, args }: Call): never => {
  throw new Error(`a call that the model of the disk does not know: ${name}(${args.filter((arg) => !arg.startsWith('"')).join(', ').slice(0, 200)})`)
}

function opened(call: Call, path: string, positions: Positions): readonly Operation[] {
  const flags = call.args[2] ?? ''
  if (call.name !== 'openat' || strangeFlags.test(flags)) return refuse(call)
  positions.set(call.result, 0)
  return [
    ...(flags.includes('O_CREAT') ? [{ kind: 'make', path, what: 'file' } as const] : []),
    ...(flags.includes('O_TRUNC') ? [{ kind: 'resize', path, size: 0 } as const] : []),
  ]
}

function onDescriptor(call: Call, descriptor: number, path: string, positions: Positions): readonly Operation[] {
  const { name, args, result } = call
  const at = positions.get(descriptor) ?? 0
  switch (name) {
    case 'write':
    case 'writev':
      positions.set(descriptor, at + result)
      return [{ kind: 'write', path, at, bytes: bytesIn(call) }]
    case 'pwrite64':
    case 'pwritev':
      return [{ kind: 'write', path, at: Number(args.at(-1)), bytes: bytesIn(call) }]
    case 'ftruncate':
      return [{ kind: 'resize', path, size: Number(args[1]) }]
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', path }]
    case 'lseek':
      positions.set(descriptor, result)
      return []
    default:
      return refuse(call)
  }
}

/** A file mapped into memory changes without any call. */
const isMappedForWriting = ({ args }: Call): boolean => (args[2] ?? '').includes('PROT_WRITE') && (args[3] ?? '').includes('MAP_SHARED')

function onNames(call: Call, paths: readonly (string | undefined)[]): readonly Operation[] {
  const [path, to] = paths
  switch (call.name) {
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return path === undefined || to === undefined ? refuse(call) : [{ kind: 'rename', from: path, to }]
    case 'unlink':
    case 'unlinkat':
    case 'rmdir':
      return [{ kind: 'remove', path: path ?? '' }]
    case 'mkdir':
    case 'mkdirat':
      return [{ kind: 'make', path: path ?? '', what: 'folder' }]
    default:
      return refuse(call)
  }
}

function operationsOfOne(root: string, call: Call, positions: Positions): readonly Operation[] {
  // libuv has two rings: one for events, and one, polled by the kernel, through which files would be written unseen.
  if (call.name === 'sync' || (call.name === 'io_uring_setup' && call.args.some((arg) => arg.includes('IORING_SETUP_SQPOLL')))) return refuse(call)
  if (call.result < 0 || call.name === 'io_uring_setup') return []
  if (call.opened !== undefined && call.name.startsWith('open')) {
    const path = within(root, call.opened)
    return path === undefined ? [] : opened(call, path, positions)
  }
  if (call.name === 'mmap') {
    const mapped = descriptorOf(call.args[4] ?? '')
    return mapped !== undefined && within(root, mapped.path) !== undefined && isMappedForWriting(call) ? refuse(call) : []
  }
  const descriptor = descriptorOf(call.args[0] ?? '')
  if (descriptor !== undefined && !call.name.endsWith('at') && !call.name.endsWith('at2')) {
    if (descriptor.number === stdout) return call.name.startsWith('write') ? [{ kind: 'say', lines: bytesIn(call).filter((byte) => byte === lineFeed).length }] : []
    const others = call.args.map((arg) => descriptorOf(arg)?.path).filter((path) => path !== undefined)
    const path = others.map((each) => within(root, each)).find((each) => each !== undefined)
    return path === undefined ? [] : onDescriptor(call, descriptor.number, path, positions)
  }
  const paths = namedPaths(call).map((path) => within(root, path))
  return paths.every((path) => path === undefined) ? [] : onNames(call, paths)
}

/** What the calls did inside `root`, and what the process said, in order. Throws at what could change a file there in a way that is not modelled. */
export function operationsOf(calls: readonly Call[], root: string): readonly Operation[] {
  const positions: Positions = new Map()
  return calls.flatMap((call) => operationsOfOne(root, call, positions))
}
