import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addressIn, type Attempt } from './address-in.ts'

/** One process that ran, what it was, and what it asked of the network. */
export interface TracedProcess {
  readonly pid: number
  readonly role: string
  /** Ours: the application's own main process, its store and its reader of files. Otherwise the browser that shows the pages. */
  readonly isOurs: boolean
  /** Calls that stayed on this machine: to itself, to files, to the kernel. */
  readonly local: number
  /** Calls that went, or would have gone, to another machine; and doors opened to others. */
  readonly outside: readonly Attempt[]
}

interface Thread {
  readonly id: number
  readonly text: string
  readonly parent: number | undefined
  readonly isThread: boolean
}

/** `clone(…) = 12`, `clone3({…} => {…}, 88) = 12`, `vfork() = 12` */
const started = /^(?:clone3?|v?fork)\(.*\)\s*= (\d+)$/u
const networkCall = /^(connect|sendto|sendmsg|sendmmsg|bind|socket)\(/u

function roleOf(text: string): string | undefined {
  const runs = text.split('\n').filter((line) => line.startsWith('execve(') && line.endsWith(' = 0'))
  const command = runs.at(-1)
  if (command === undefined) return undefined
  if (command.includes('utility-child.ts')) return 'store'
  if (command.includes('launcher.ts')) return 'main'
  const type = /"--type=([a-z-]+)"/u.exec(command)?.[1]
  const service = /"--utility-sub-type=([A-Za-z._]+)"/u.exec(command)?.[1]
  if (type !== undefined) return ['browser', type, service].filter((part) => part !== undefined).join(' ')
  return command.includes('--remote-debugging-pipe') ? (command.includes('STANDIN_PROFILE') ? 'clean-up shell' : 'browser') : `tool ${/^execve\("([^"]*)"/u.exec(command)?.[1]?.split('/').at(-1) ?? ''}`
}

async function readThreads(folder: string): Promise<ReadonlyMap<number, Thread>> {
  const texts = await Promise.all((await readdir(folder)).map(async (name) => ({ id: Number(name.split('.').at(-1)), text: await readFile(join(folder, name), 'utf8') })))
  const parents = new Map<number, { readonly parent: number; readonly isThread: boolean }>()
  for (const { id, text } of texts) {
    for (const line of text.split('\n')) {
      const child = started.exec(line)?.[1]
      if (child !== undefined) parents.set(Number(child), { parent: id, isThread: line.includes('CLONE_THREAD') })
    }
  }
  return new Map(texts.map(({ id, text }) => [id, { id, text, parent: parents.get(id)?.parent, isThread: parents.get(id)?.isThread ?? false }]))
}

/** The process a thread belongs to, and what that process is: its own last program, or its parent's. */
function owner(id: number, threads: ReadonlyMap<number, Thread>): { readonly pid: number; readonly role: string } {
  const thread = threads.get(id)
  if (thread === undefined) return { pid: id, role: 'unknown' }
  if (thread.isThread && thread.parent !== undefined) return owner(thread.parent, threads)
  const role = roleOf(thread.text)
  if (role !== undefined) return { pid: id, role }
  return { pid: id, role: thread.parent === undefined ? 'unknown' : owner(thread.parent, threads).role }
}

/** Everything that the processes of a traced run asked of the network. */
export async function readTraces(folder: string): Promise<readonly TracedProcess[]> {
  const threads = await readThreads(folder)
  const processes = new Map<number, { role: string; local: number; outside: Attempt[] }>()
  for (const { id, text } of threads.values()) {
    const { pid, role } = owner(id, threads)
    const found = processes.get(pid) ?? { role, local: 0, outside: [] }
    processes.set(pid, found)
    for (const line of text.split('\n')) {
      const call = networkCall.exec(line)?.[1]
      if (call === undefined) continue
      const addresses = addressIn(call, line)
      if (addresses.length === 0) found.local += 1
      else found.outside.push(...addresses)
    }
  }
  return [...processes].map(([pid, found]) => ({ pid, ...found, isOurs: found.role === 'main' || found.role === 'store' || found.role === 'unknown' || found.role.startsWith('tool') }))
}
