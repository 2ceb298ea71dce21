import type { AppErrorCode, Result } from '#shared/contract/errors.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { ParsedInputOf, VaultName } from '#shared/contract/index.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { Opened, StoreRequest } from '#shared/contract/store-messages.ts'
import type { RegisterKind, VaultStatus } from '#shared/contract/vault.ts'
import { knownRegisters, type RegisterFolders } from './known-registers.ts'
import { createStoreClient, type StoreClient } from './store-client.ts'
import type { StoreProcess } from './store-process.ts'

/** How long a window gets to flush a half-written form; it cannot ask for more. */
const flushMs = 400
/** How long the store gets to finish and close before it is ended regardless. */
const closeMs = 1500
const defaultIdleMinutes = 10

export interface VaultDeps {
  readonly folders: RegisterFolders
  readonly startStore: () => StoreProcess
  readonly broadcast: (event: AppEvent) => void
  readonly appVersion: string
}

export interface VaultController {
  status(): Promise<VaultStatus>
  /** Who is working, or undefined while locked. */
  session(): Session | undefined
  /** Minutes without input after which the register locks. */
  idleMinutes(): number
  handle<N extends VaultName>(route: N, input: ParsedInputOf<N>, file?: string): Promise<Result<unknown>>
  call(route: string, input: unknown, file: string | undefined): Promise<Result<unknown>>
  /** Resolves when the process that held the keys is gone. `reason` goes to nobody but the log. */
  lock(reason: string): Promise<void>
}

type Open = { readonly client: StoreClient; readonly session: Session; readonly idleMinutes: number; readonly notices: VaultStatus['notices'] }
type State =
  | { readonly kind: 'locked' | 'unlocking'; readonly open?: undefined }
  | { readonly kind: 'unlocked' | 'locking'; readonly open: Open }

const fail = (code: AppErrorCode): Result<never> => ({ ok: false, error: { code } })
const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

/**
 * The lock. It starts a store process to unlock and ends it to lock: locked means that the process
 * which knew the keys is dead. Nothing a window does can keep it open.
 */
export function createVault(deps: VaultDeps): VaultController {
  let state: State = { kind: 'locked' }
  let register: RegisterKind = 'real'
  let problem: VaultStatus['problem']
  let opening: Promise<unknown> = Promise.resolve()
  let locking: Promise<void> | undefined

  async function status(): Promise<VaultStatus> {
    const known = await knownRegisters(deps.folders)
    const exists = known.some((each) => each.register === register)
    return {
      state: state.kind === 'locked' && !exists ? 'no-register' : state.kind,
      register,
      known,
      ...(state.open && { session: state.open.session }),
      ...(problem !== undefined && { problem }),
      notices: state.open?.notices ?? [],
      idleMinutes: state.open?.idleMinutes ?? defaultIdleMinutes,
      appVersion: deps.appVersion,
    }
  }

  async function announce(): Promise<VaultStatus> {
    const now = await status()
    deps.broadcast({ kind: 'vault', status: now })
    return now
  }

  /** A store that dies by itself (crash, out of memory) leaves the register locked, not half open. */
  function watch(client: StoreClient): void {
    void client.gone.then(() => {
      if (state.kind !== 'unlocked' || state.open.client !== client) return
      state = { kind: 'locked' }
      problem = 'store-stopped'
      return announce()
    })
  }

  function openWith(kind: RegisterKind, request: StoreRequest): Promise<Result<unknown>> {
    if (state.kind !== 'locked') return Promise.resolve(fail(state.kind === 'unlocked' ? 'already-open' : 'busy'))
    const client = createStoreClient(deps.startStore(), {
      changed: (topics) => deps.broadcast({ kind: 'changed', topics }),
      damaged() {
        problem = 'register-damaged'
        void lock('damaged')
      },
    })
    register = kind
    state = { kind: 'unlocking' }
    problem = undefined
    const opened = finishOpening(client, request)
    opening = opened
    return opened
  }

  async function finishOpening(client: StoreClient, request: StoreRequest): Promise<Result<unknown>> {
    const result = await client.request(request)
    if (!result.ok) {
      client.kill()
      await client.gone
      state = { kind: 'locked' }
      return result
    }
    state = { kind: 'unlocked', open: { client, ...(result.value as Opened) } }
    watch(client)
    return { ok: true, value: await announce() }
  }

  /** One lock at a time: the lock screen, sleep and a closing window ask for it in the same second. */
  function lock(reason: string): Promise<void> {
    locking ??= endOpen(reason).finally(() => {
      locking = undefined
    })
    return locking
  }

  async function endOpen(reason: string): Promise<void> {
    // What is just being unlocked must not stay open behind a locked screen.
    await opening
    if (state.kind !== 'unlocked') return
    const { open } = state
    const { client } = open
    // Listening before asking: a window may answer at once.
    const saved = flushed.next()
    deps.broadcast({ kind: 'about-to-lock' })
    await within(flushMs, saved)
    state = { kind: 'locking', open }
    await within(closeMs, client.request({ kind: 'close', reason }))
    client.kill()
    await client.gone
    state = { kind: 'locked' }
    await announce()
  }

  const flushed = flushSignal()

  async function call(route: string, input: unknown, file: string | undefined): Promise<Result<unknown>> {
    if (state.kind !== 'unlocked') return fail('locked')
    const { client } = state.open
    const result = await client.request({ kind: 'call', route, input, file })
    if (result.ok && route === 'keys.changePassphrase') await ownPassphraseChosen(client)
    return result
  }

  /** The passphrase that a colleague gave out is gone: everything else may now be called. */
  async function ownPassphraseChosen(client: StoreClient): Promise<void> {
    if (state.kind !== 'unlocked' || state.open.client !== client || !state.open.session.mustChangePassphrase) return
    state = { kind: 'unlocked', open: { ...state.open, session: { ...state.open.session, mustChangePassphrase: false } } }
    await announce()
  }

  async function handle<N extends VaultName>(route: N, input: ParsedInputOf<N>): Promise<Result<unknown>> {
    const name: VaultName = route
    switch (name) {
      case 'vault.status':
        return { ok: true, value: await status() }
      case 'vault.flushed':
        flushed.signal()
        return { ok: true, value: {} }
      case 'vault.create': {
        const setup = input as ParsedInputOf<'vault.create'>
        return openWith('real', { kind: 'create', folder: deps.folders.real, ...setup })
      }
      case 'vault.unlock': {
        const { register: kind, ...secret } = input as ParsedInputOf<'vault.unlock'>
        return openWith(kind, { kind: 'open', folder: deps.folders[kind], ...secret })
      }
      case 'vault.recover': {
        const recovery = input as ParsedInputOf<'vault.recover'>
        return openWith('real', { kind: 'recover', folder: deps.folders.real, ...recovery })
      }
      case 'vault.openPractice':
        return openWith('practice', { kind: 'practice', folder: deps.folders.practice })
      case 'vault.lock':
        await lock('asked')
        return { ok: true, value: await status() }
      case 'vault.useFolder':
      case 'vault.backups':
      case 'vault.findBackups':
      case 'vault.restore':
        return fail('unexpected')
      case 'vault.leave':
        if (state.kind !== 'locked') return fail('refused')
        register = 'real'
        return { ok: true, value: await announce() }
    }
  }

  return {
    status,
    handle,
    lock,
    session: () => (state.kind === 'unlocked' ? state.open.session : undefined),
    idleMinutes: () => (state.kind === 'unlocked' ? state.open.idleMinutes : defaultIdleMinutes),
    call,
  }
}

/** Lets the lock go on as soon as the window says that its draft is saved. */
function flushSignal(): { next(): Promise<void>; signal(): void } {
  let waiting = Promise.withResolvers<void>()
  return {
    next() {
      waiting = Promise.withResolvers<void>()
      return waiting.promise
    },
    signal: () => waiting.resolve(),
  }
}
