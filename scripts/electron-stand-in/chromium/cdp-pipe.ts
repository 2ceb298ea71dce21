import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

interface Pending {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

export type SendCommand = <T = unknown>(method: string, params?: object) => Promise<T>

/** One attached page: its events, and commands that go to it. */
export class CdpSession extends EventEmitter {
  readonly send: SendCommand

  constructor(send: SendCommand) {
    super()
    this.send = send
  }
}

/**
 * Chromium's debugging protocol over a pair of pipes: zero-terminated JSON. Events of the browser
 * are emitted here, events of a page on its session. When Chromium goes, every waiting command is
 * rejected and `gone` is emitted.
 */
export class CdpPipe extends EventEmitter {
  readonly #writer: Writable
  readonly #pending = new Map<number, Pending>()
  readonly #sessions = new Map<string, CdpSession>()
  #nextId = 1
  #rest: string[] = []
  closed = false

  constructor(writer: Writable, reader: Readable) {
    super()
    this.#writer = writer
    writer.on('error', () => { this.close() })
    reader.on('error', () => { this.close() })
    reader.setEncoding('utf8').on('data', (chunk: string) => { this.#read(chunk) })
  }

  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    if (this.closed) return Promise.reject(new Error('Chromium is gone'))
    const id = this.#nextId++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#pending.set(id, { method, resolve, reject })
    this.#writer.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return promise as Promise<T>
  }

  session(sessionId: string): CdpSession {
    const session = new CdpSession((method, params) => this.send(method, params, sessionId))
    this.#sessions.set(sessionId, session)
    return session
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    for (const waiting of this.#pending.values()) waiting.reject(new Error('Chromium is gone'))
    this.#pending.clear()
    this.emit('gone')
  }

  #read(chunk: string): void {
    const parts = chunk.split('\0')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      const text = this.#rest.join('') + part
      this.#rest = []
      this.#deliver(JSON.parse(text) as Message)
    }
    if (last) this.#rest.push(last)
  }

  #deliver(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.#pending.get(message.id)
      this.#pending.delete(message.id)
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
      else waiting?.resolve(message.result)
      return
    }
    const target = message.sessionId === undefined ? this : this.#sessions.get(message.sessionId)
    if (message.method !== undefined) target?.emit(message.method, message.params)
  }
}
