import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bytesOf, descriptorOf, parseCalls, type Call } from '../power-cuts/parse-calls.ts'
import { holdsTyped, longestForm } from './canary-text.ts'

/** Everything by which a process puts bytes into a file; a file mapped for writing would change without any of these. */
const recorded = ['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'sendfile', 'splice', 'copy_file_range', 'mmap', 'io_uring_setup'] as const

/** Longer than anything that is written at once. */
const longestString = 8 * 1024 * 1024

/** Starts a program so that each of its threads, and of all that it starts, leaves its calls in a file of its own in `folder`. */
export const recordingInto = (folder: string): readonly string[] =>
  ['strace', '-f', '-ff', '--seccomp-bpf', '-qq', '-y', '-xx', '-s', String(longestString), '-e', 'signal=none', '-e', `trace=${recorded.join()}`, '-o', join(folder, 'calls')]

export interface Written {
  /** Bytes that went into files. Pipes and sockets, by which processes talk to each other, are none. */
  bytes: number
  calls: number
  /** Files into which something that was typed was written, by any of its names, and how often. */
  readonly hits: Map<string, number>
  /** Ways of writing that would not have been seen. */
  readonly unseen: Set<string>
}

const isFile = (path: string): boolean => path.startsWith('/') && !/^\/(dev|proc|sys)\//u.test(path)

/** Each string of the call, whole; a vector's one after the other. */
const bytesIn = ({ args }: Call): Buffer =>
  Buffer.concat((args[1]?.startsWith('[') === true ? [...args[1].matchAll(/iov_base=("[^"]*")/gu)].map(([, text = '""']) => bytesOf(text)) : [bytesOf(args[1] ?? '""')]))

const isSharedForWriting = ({ args }: Call): boolean => (args[2] ?? '').includes('PROT_WRITE') && (args[3] ?? '').includes('MAP_SHARED')

function look(call: Call, tails: Map<string, Buffer>, written: Written): void {
  if (call.name === 'io_uring_setup') {
    // One with which files would be written unseen has a thread of the kernel; the other is for events.
    if (call.args.some((arg) => arg.includes('IORING_SETUP_SQPOLL'))) written.unseen.add('io_uring')
    return
  }
  const argument = call.args[call.name === 'mmap' ? 4 : call.name === 'splice' || call.name === 'copy_file_range' ? 2 : 0] ?? ''
  // A temporary file has lost its name before anything is written to it.
  const target = descriptorOf(argument.replace(/\(deleted\)$/u, ''))
  if (target === undefined || !isFile(target.path)) return
  if (call.name === 'mmap') {
    if (isSharedForWriting(call)) written.unseen.add(`mmap ${target.path}`)
    return
  }
  if (call.result <= 0) return
  if (!call.name.includes('write')) {
    written.unseen.add(`${call.name} ${target.path}`)
    return
  }
  const bytes = bytesIn(call).subarray(0, call.result)
  written.bytes += bytes.length
  written.calls += 1
  // What two writes share between them is found as well.
  const joined = Buffer.concat([tails.get(target.path) ?? Buffer.alloc(0), bytes])
  tails.set(target.path, joined.subarray(-longestForm))
  if (holdsTyped(joined)) written.hits.set(target.path, (written.hits.get(target.path) ?? 0) + 1)
}

/** Searches every byte that was written to a file while it was recorded into `folder`. */
export async function searchWritten(folder: string): Promise<Written> {
  const written: Written = { bytes: 0, calls: 0, hits: new Map(), unseen: new Set() }
  for (const name of readdirSync(folder)) {
    const tails = new Map<string, Buffer>()
    for await (const line of createInterface({ input: createReadStream(join(folder, name), 'latin1') })) {
      for (const call of parseCalls(`0 ${line}`)) look(call, tails, written)
    }
  }
  return written
}
