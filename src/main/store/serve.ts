import { contract, isRouteName } from '#shared/contract/index.ts'
import { AppError, type Result } from '#shared/contract/errors.ts'
import type { FromStore, Opened, StoreRequest, ToStore } from '#shared/contract/store-messages.ts'
import { callHandler, isStoreRoute } from './call-handler.ts'
import type { Clock } from './clock.ts'
import { createRegister } from './create-register.ts'
import { checkTable, tablesToCheck } from './database/check-integrity.ts'
import { asAppError } from './database/sqlite-error.ts'
import { runInWriteTransaction } from './database/transaction.ts'
import { appendAccessEntries } from '../register/audit-log/append-access-entries.ts'
import { openRegister, type OpenRegister } from './open-register.ts'
import { openPractice } from './open-practice.ts'
import { recoverRegister } from './recover-register.ts'

export interface StoreServer {
  /** Answers every message with exactly one reply, in the order they came. */
  receive(message: ToStore): void
  /** Closes the files; for when the other end of the pipe is gone. */
  stop(): void
}

/** A large file is checked in the background, after this long without a request. */
const quietMs = 20_000

const opened = ({ session, idleMinutes }: OpenRegister): Opened => ({ session, idleMinutes })

function failure(error: unknown): Result<never> {
  const { code, fields, reason } = asAppError(error)
  return { ok: false, error: { code, ...(fields && { fields }), ...(reason !== undefined && { reason }) } }
}

async function logLock(open: OpenRegister, clock: Clock): Promise<void> {
  const { userId, sessionId } = open.session
  await runInWriteTransaction(open.register, (tx) =>
    appendAccessEntries(tx, [{ at: clock.now().toISOString(), userId, sessionId, event: 'locked', purpose: 'administration', route: 'vault' }]))
}

/**
 * The store's half of the gate: one request at a time, so that no reader sees half a transaction.
 * `send` carries replies and, after a commit, the topics that changed.
 */
export function createStoreServer(send: (message: FromStore) => void, clock: Clock): StoreServer {
  let open: OpenRegister | undefined
  let queue: Promise<void> = Promise.resolve()
  let lastAsked = 0

  async function replaceOpen(opening: () => Promise<OpenRegister>): Promise<Opened> {
    if (open !== undefined) throw new AppError('already-open')
    open = await opening()
    const { register } = open
    checkLater(open, tablesToCheck(register))
    return opened(open)
  }

  /** One table at a time, and only when nobody has asked for anything for a while. */
  function checkLater(checked: OpenRegister, tables: readonly string[]): void {
    const [table, ...rest] = tables
    if (table === undefined) return
    setTimeout(() => {
      if (open !== checked) return
      if (clock.now().getTime() - lastAsked < quietMs) return checkLater(checked, tables)
      queue = queue.then(() => {
        if (open === checked) checkTable(checked.register, table)
        checkLater(checked, rest)
      }).catch(() => send({ kind: 'damaged' }))
    }, quietMs).unref()
  }

  async function call(name: string, input: unknown, file: string | undefined): Promise<unknown> {
    if (open === undefined) throw new AppError('locked')
    if (!isRouteName(name) || !isStoreRoute(name)) throw new AppError('unknown-route')
    const output = await callHandler(open, name, input, file, clock)
    const { changes } = contract[name]
    if (changes.length > 0) send({ kind: 'changed', topics: changes })
    return output
  }

  async function close(): Promise<void> {
    const closing = open
    if (closing === undefined) return
    open = undefined
    try {
      await logLock(closing, clock)
    } finally {
      closing.close()
    }
  }

  function answer(request: StoreRequest): Promise<unknown> {
    switch (request.kind) {
      case 'open':
        return replaceOpen(() => openRegister(request.folder, request.passphrase, clock))
      case 'create':
        return replaceOpen(() => createRegister(request.folder, { ...request, kdf: 'calibrated' }, clock))
      case 'recover':
        return replaceOpen(() => recoverRegister(request.folder, request.recoveryKey, request.newPassphrase, clock))
      case 'practice':
        return replaceOpen(() => openPractice(request.folder, clock))
      case 'call':
        return call(request.route, request.input, request.file)
      case 'close':
        return close()
    }
  }

  async function handle({ id, request }: ToStore): Promise<void> {
    try {
      send({ kind: 'reply', id, result: { ok: true, value: await answer(request) } })
    } catch (error) {
      send({ kind: 'reply', id, result: failure(error) })
    }
  }

  return {
    receive(message) {
      lastAsked = clock.now().getTime()
      queue = queue.then(() => handle(message))
    },
    stop() {
      open?.close()
      open = undefined
    },
  }
}
