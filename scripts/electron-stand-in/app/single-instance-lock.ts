import { createHash } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SecondInstance {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly extra: unknown
}

interface Holder {
  readonly pid: number
  readonly started: string
  readonly socket: string
}

/** When a process started: a number used again for another process must not look like the holder. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20]
  } catch {
    return undefined
  }
}

function isRunning({ pid, started }: Holder): boolean {
  if (process.platform === 'linux') return startOf(pid) === started
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** On Linux a name that ends with its process; elsewhere a file. */
function socketName(userData: string): string {
  const name = `stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 12)}-${process.pid}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

function removeSocket(socket: string): void {
  if (!socket.startsWith('\0')) rmSync(socket, { force: true })
}

/**
 * One running application per user-data folder. The lock file names the holder and the socket on
 * which it hears about further starts.
 */
export class SingleInstanceLock {
  #server: Server | undefined
  #file: string | undefined
  #socket = ''

  get held(): boolean { return this.#server !== undefined }

  /**
   * True when this process now holds the folder. Otherwise the holder has been told about this
   * start, and `told` settles when it has heard.
   */
  take(userData: string, message: SecondInstance, onSecond: (second: SecondInstance) => void): { readonly held: boolean; readonly told: Promise<void> } {
    if (this.held) return { held: true, told: Promise.resolve() }
    const file = join(userData, 'SingletonLock.json')
    const own: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', socket: socketName(userData) }
    const other = claim(file, own)
    if (other) return { held: false, told: tell(other.socket, message) }
    this.#file = file
    this.#socket = own.socket
    this.#server = listen(own.socket, onSecond)
    return { held: true, told: Promise.resolve() }
  }

  release(): void {
    this.#server?.close()
    this.#server = undefined
    if (this.#file === undefined) return
    rmSync(this.#file, { force: true })
    removeSocket(this.#socket)
  }
}

/** Writes the lock, or gives back the running process that has it. A lock whose process is gone is taken over. */
function claim(file: string, own: Holder): Holder | undefined {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(own))
  try {
    for (;;) {
      try {
        // A link appears with its content or not at all, and fails when the name is taken.
        linkSync(draft, file)
        return undefined
      } catch (error) {
        const holder = readHolder(file)
        if (holder && isRunning(holder)) return holder
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        if (holder) removeSocket(holder.socket)
        rmSync(file, { force: true })
      }
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

function listen(socket: string, onSecond: (second: SecondInstance) => void): Server {
  removeSocket(socket)
  const server = createServer((connection) => {
    let text = ''
    connection.setEncoding('utf8')
    connection.on('data', (part: string) => { text += part })
    connection.on('end', () => { onSecond(JSON.parse(text) as SecondInstance) })
    connection.on('error', () => { connection.destroy() })
  })
  server.listen(socket)
  server.unref()
  return server
}

function tell(socket: string, message: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => { connection.end(JSON.stringify(message)) })
    connection.on('close', () => { resolve() })
    connection.on('error', () => { resolve() })
  })
}
