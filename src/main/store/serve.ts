import type { Route } from '#shared/contract/define.ts'
import { contract, isRouteName, type RouteName } from '#shared/contract/index.ts'
import { AppError, type Result } from '#shared/contract/errors.ts'
import type { Called, Closed, FolderSeen, FromStore, Opened, RefusedCall, StoreRequest, ToStore } from '#shared/contract/store-messages.ts'
import { callHandler, isStoreRoute } from './call-handler.ts'
import { callUpkeep, isUpkeepRoute } from './call-upkeep.ts'
import { changedBy } from './channel/changed-by.ts'
import { readInput, readOpening } from './channel/read-input.ts'
import { createStoreChannels } from './channel/store-channels.ts'
import type { Clock } from './clock.ts'
import { backUpLocked } from './backup/back-up-locked.ts'
import { backupPlan } from './backup/backup-plan.ts'
import { restoreFrom } from './backup/restore/restore-from.ts'
import { folderOfBackup, viewsOfBackups } from './backup/views-of-backups.ts'
import { asAppError } from './database/sqlite-error.ts'
import { lookAtFolder } from './files/look-at-folder.ts'
import type { OpenVault } from './open-vault.ts'
import { createQuietWork } from './quiet-work.ts'
import { logLock } from './session/log-lock.ts'
import { createRefusalNotes } from './session/refusal-notes.ts'
import { rememberLast, type Guards } from './session/open-guarded.ts'
import { openAsAsked, type OpeningRequest } from './session/open-as-asked.ts'

export interface StoreServer {
  /** Answers every message with exactly one reply, in the order they came. */
  receive(message: ToStore): void
  /** Closes the files; for when the other end of the pipe is gone. */
  stop(): void
}

const opened = ({ session, idleMinutes, notices }: OpenVault): Opened => ({ session, idleMinutes, notices })

function failure(error: unknown): Result<never> {
  const { code, fields, reason } = asAppError(error)
  return { ok: false, error: { code, ...(fields && { fields }), ...(reason !== undefined && { reason }) } }
}

/**
 * The store's half of the gate: one request at a time, so that no reader sees half a transaction.
 * `send` carries replies and, after a commit, the topics that changed.
 */
export function createStoreServer(send: (message: FromStore) => void, clock: Clock): StoreServer {
  const channels = createStoreChannels()
  const refusals = createRefusalNotes(clock)
  let open: OpenVault | undefined
  /** What the shell has been told of the open register. */
  let told: Opened | undefined
  let guards: Guards | undefined
  let queue: Promise<void> = Promise.resolve()
  let untilClose = new AbortController()

  /** What goes wrong is for whoever asked; the queue goes on. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const quiet = createQuietWork({ clock, send, inTurn, isOpen: (still) => open === still })

  async function begin(request: OpeningRequest): Promise<Opened> {
    if (open !== undefined) throw new AppError('already-open')
    guards = {
      computer: request.kind === 'practice' ? undefined : request.computer,
      acceptOlder: request.kind === 'open' && request.input.acceptOlder,
      takeOver: request.kind === 'open' && request.input.takeOver,
      onLeaseLost: () => send({ kind: 'lease-lost' }),
    }
    untilClose = new AbortController()
    open = await openAsAsked(request, guards, clock)
    quiet.begin(open, guards.computer)
    told = opened(open)
    return told
  }

  async function call({ route: name, sealed, file }: Extract<StoreRequest, { readonly kind: 'call' }>): Promise<Called> {
    if (open === undefined) throw new AppError('locked')
    if (!isRouteName(name)) throw new AppError('unknown-route')
    const route: Route = contract[name]
    const input = await noting('input-refused', name, () => readInput(channels, name, sealed))
    const asksFor = file === undefined ? route.asksForFile?.(input) : undefined
    if (asksFor !== undefined) return { asksFor }
    const from = open
    const output = await noting(undefined, name, () => answerFrom(from, name, input, file))
    tellChanges(name, input)
    if (route.changes.length > 0) send({ kind: 'changed', topics: route.changes })
    return { answer: channels.seal(name, sealed, output) }
  }

  /** Whatever becomes of the note, the answer is the refusal. */
  async function noting<T>(event: RefusedCall['event'] | undefined, route: RouteName, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const { code } = asAppError(error)
      if (code === 'rights-changed') send({ kind: 'rights-changed' })
      const noted = event ?? (code === 'not-allowed' ? 'call-refused' : code === 'unexpected' ? 'call-failed' : undefined)
      if (noted !== undefined) await note({ event: noted, route })
      throw error
    }
  }

  async function note(refused: RefusedCall): Promise<void> {
    // A full disk, say: the next entry that can be written is one that matters more.
    if (open !== undefined) await refusals.note(open, refused).catch(() => undefined)
  }

  function tellChanges(name: RouteName, input: unknown): void {
    const now = told === undefined ? undefined : changedBy(name, input, told)
    if (now === undefined || now === told) return
    told = now
    send({ kind: 'session-changed', opened: now })
  }

  function answerFrom(from: OpenVault, name: RouteName, input: unknown, file: string | undefined): Promise<unknown> {
    if (isStoreRoute(name)) return callHandler(from, name, input, file, clock)
    if (isUpkeepRoute(name)) return callUpkeep(from, name, input, { file, computer: guards?.computer, clock, signal: untilClose.signal, replaceOpen: (next) => { open = next } })
    throw new AppError('unknown-route')
  }

  /** Ends the session. A register without a memory of this computer (practice, tools) keeps no backups. */
  async function close(): Promise<Closed> {
    const closing = open
    if (closing === undefined) return {}
    open = undefined
    quiet.end()
    try {
      await refusals.flush(closing).catch(() => undefined)
      await logLock(closing, clock)
      if (guards?.computer === undefined) return {}
      await rememberLast(closing, guards, clock)
      return { backup: await backupPlan(closing, guards.computer) }
    } finally {
      closing.close()
    }
  }

  async function restore({ root, folder, computer, asked }: Extract<StoreRequest, { readonly kind: 'restore' }>): Promise<void> {
    const { backupId, secret } = readOpening(channels, 'vault.restore', asked)
    return restoreFrom(await folderOfBackup(root, backupId), folder, secret, computer, clock)
  }

  async function answer(request: StoreRequest): Promise<unknown> {
    switch (request.kind) {
      case 'connect':
        return channels.connect(request.publicKey)
      case 'open':
        return begin({ ...request, input: readOpening(channels, 'vault.unlock', request.asked) })
      case 'create':
        return begin({ ...request, input: readOpening(channels, 'vault.create', request.asked) })
      case 'recover':
        return begin({ ...request, input: readOpening(channels, 'vault.recover', request.asked) })
      case 'practice':
        return begin(request)
      case 'list-backups':
        return viewsOfBackups(request.roots)
      case 'back-up':
        return backUpLocked(request.folder, request.reason, request.plan, clock.now())
      case 'restore':
        return restore(request)
      case 'look-at-folder':
        return lookAtFolder(request.folder) satisfies Promise<FolderSeen>
      case 'call':
        return call(request)
      case 'refused':
        return note(request.refused)
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
      quiet.asked()
      // Heard before its turn: it would wait for the very work that it is to stop.
      if (message.request.kind === 'close') untilClose.abort()
      void inTurn(() => handle(message))
    },
    stop() {
      open?.close()
      open = undefined
    },
  }
}
