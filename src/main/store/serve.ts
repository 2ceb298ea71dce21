import { contract, isRouteName } from '#shared/contract/index.ts'
import { AppError, type Result } from '#shared/contract/errors.ts'
import type { FromStore, Opened, StoreRequest, ToStore } from '#shared/contract/store-messages.ts'
import { callHandler, isStoreRoute } from './call-handler.ts'
import { callUpkeep, isUpkeepRoute } from './call-upkeep.ts'
import type { Clock } from './clock.ts'
import { createRegister } from './create-register.ts'
import { checkTable, tablesToCheck } from './database/check-integrity.ts'
import { asAppError } from './database/sqlite-error.ts'
import { runInWriteTransaction } from './database/transaction.ts'
import { appendAccessEntries } from '../register/audit-log/append-access-entries.ts'
import { openVault, type OpenVault } from './open-register.ts'
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

const opened = ({ session, idleMinutes, notices }: OpenVault): Opened => ({ session, idleMinutes, notices })

function failure(error: unknown): Result<never> {
  const { code, fields, reason } = asAppError(error)
  return { ok: false, error: { code, ...(fields && { fields }), ...(reason !== undefined && { reason }) } }
}

async function logLock(open: OpenVault, clock: Clock): Promise<void> {
  const { userId, sessionId } = open.session
  await runInWriteTransaction(open.logged, (tx) =>
    appendAccessEntries(tx, [{ at: clock.now().toISOString(), userId, sessionId, event: 'locked', purpose: 'administration', route: 'vault' }]))
}

/**
 * The store's half of the gate: one request at a time, so that no reader sees half a transaction.
 * `send` carries replies and, after a commit, the topics that changed.
 */
export function createStoreServer(send: (message: FromStore) => void, clock: Clock): StoreServer {
  let open: OpenVault | undefined
  let queue: Promise<void> = Promise.resolve()
  let lastAsked = 0

  async function replaceOpen(opening: () => Promise<OpenVault>): Promise<Opened> {
    if (open !== undefined) throw new AppError('already-open')
    open = await opening()
    checkLater(open, tablesToCheck(open.logged))
    return opened(open)
  }

  /** One table at a time, and only when nobody has asked for anything for a while. */
  function checkLater(checked: OpenVault, tables: readonly string[]): void {
    const [table, ...rest] = tables
    if (table === undefined) return
    setTimeout(() => {
      if (open !== checked) return
      if (clock.now().getTime() - lastAsked < quietMs) return checkLater(checked, tables)
      queue = queue.then(() => {
        if (open === checked) checkTable(checked.logged, table)
        checkLater(checked, rest)
      }).catch(() => send({ kind: 'damaged' }))
    }, quietMs).unref()
  }

  async function call(name: string, input: unknown, file: string | undefined): Promise<unknown> {
    if (open === undefined) throw new AppError('locked')
    const output = await answerFrom(open, name, input, file)
    const changes = isRouteName(name) ? contract[name].changes : []
    if (changes.length > 0) send({ kind: 'changed', topics: changes })
    return output
  }

  function answerFrom(from: OpenVault, name: string, input: unknown, file: string | undefined): Promise<unknown> {
    if (isRouteName(name) && isStoreRoute(name)) return callHandler(from, name, input, file, clock)
    if (isRouteName(name) && isUpkeepRoute(name)) return callUpkeep(from, name, input, file, clock, (next) => { open = next })
    throw new AppError('unknown-route')
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
        return replaceOpen(() => openVault(request.folder, request, clock))
      case 'create':
        return replaceOpen(() => createRegister(request.folder, { ...request, kdf: 'calibrated' }, clock))
      case 'recover':
        return replaceOpen(() => recoverRegister(request.folder, request, clock))
      case 'list-backups':
      case 'back-up':
      case 'restore':
        throw new AppError('unexpected')
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
