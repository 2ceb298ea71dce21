import type { ChannelOffer, Sealed } from '#shared/contract/channel/sealed.ts'
import type { AppErrorCode, Result } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { Called, Closed, Opened, OpeningAsked, StoreRequest } from '#shared/contract/store-messages.ts'
import type { RegisterKind, VaultStatus } from '#shared/contract/vault.ts'
import { createBackupShelf } from './backup-shelf.ts'
import { findRegisterIn, sharedFolderIn } from './find-register.ts'
import { flushSignal } from './flush-signal.ts'
import { askOnce } from './keyless-work.ts'
import { knownRegisters } from './known-registers.ts'
import { lastPlaces } from './last-places.ts'
import { lockTimes } from './lock-times.ts'
import { createMemoryOfPlace } from './memory-of-place.ts'
import { createReadyStore } from './ready-store.ts'
import { createStoreClient, type StoreClient } from './store-client.ts'
import type { State } from './vault-state.ts'
import type { VaultController, VaultDeps } from './vault.ts'
import { vaultHandler } from './vault-handler.ts'
import { within } from './within.ts'

const defaultIdleMinutes = 10

const fail = (code: AppErrorCode): Result<never> => ({ ok: false, error: { code } })

/**
 * The lock. It starts a store process to unlock and ends it to lock: locked means that the process
 * which knew the keys is dead. Nothing a window does can keep it open.
 */
export function createVault(deps: VaultDeps): VaultController {
  let state: State = { kind: 'locked' }
  let register: RegisterKind = 'real'
  const places = lastPlaces()
  let problem: VaultStatus['problem']
  let opening: Promise<unknown> = Promise.resolve()
  let locking: Promise<void> | undefined
  const ask = (request: StoreRequest): Promise<Result<unknown>> => askOnce(deps.startStore, request)
  const shelf = createBackupShelf(deps.computer, ask)

  const { place, folders, remember } = createMemoryOfPlace(deps)

  async function status(): Promise<VaultStatus> {
    const known = await knownRegisters(await folders(), deps.folders, deps.computer?.witness)
    const exists = known.some((each) => each.register === register)
    return {
      state: state.kind === 'locked' && !exists ? 'no-register' : state.kind,
      register,
      known,
      ...(state.open && { session: state.open.session, place: places.of(register, state.open.session) }),
      ...(problem !== undefined && { problem }),
      notices: [...(state.open?.notices ?? []), ...(shelf.lastWentWell() ? [] : ['backup-failed' as const])],
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
      return showLocked('store stopped')
    })
  }

  async function showLocked(reason: string): Promise<void> {
    // Whatever becomes of the new window, the lock is announced; the old one shows it then.
    await within(lockTimes.rebuild, deps.rebuildWindow?.(reason) ?? Promise.resolve()).catch(() => undefined)
    await announce()
  }

  function lockBecause(found: NonNullable<VaultStatus['problem']>): void {
    problem = found
    void lock(found)
  }

  const ready = createReadyStore(() => createStoreClient(deps.startStore(), {
    changed: (topics) => deps.broadcast({ kind: 'changed', topics }),
    sessionChanged(opened) {
      if (state.kind === 'unlocked') state = { kind: 'unlocked', open: { ...state.open, ...opened } }
      void announce()
    },
    damaged: () => lockBecause('register-damaged'),
    leaseLost: () => lockBecause('lease-lost'),
    rightsChanged: () => lockBecause('rights-changed'),
  }))

  function connect({ publicKey, purpose }: ParsedInputOf<'vault.connect'>): Promise<Result<ChannelOffer>> {
    if (state.kind === 'unlocked') return state.open.client.connect(publicKey)
    if (state.kind !== 'locked') return Promise.resolve(fail('busy'))
    return purpose === 'call' ? Promise.resolve(fail('locked')) : ready.connect(publicKey, purpose === 'open')
  }

  function openWith(kind: RegisterKind, sealed: Sealed | undefined, request: (folder: string) => StoreRequest): Promise<Result<unknown>> {
    if (state.kind !== 'locked') return Promise.resolve(fail(state.kind === 'unlocked' ? 'already-open' : 'busy'))
    if (sealed !== undefined && ready.isHeldBack(sealed.channel)) return Promise.resolve(fail('busy'))
    const client = sealed === undefined ? ready.takeAny() : ready.take(sealed.channel)
    if (client === undefined) return Promise.resolve(fail('channel-gone'))
    register = kind
    state = { kind: 'unlocking', client }
    problem = undefined
    const opened = finishOpening(client, kind, request)
    opening = opened
    return opened
  }

  async function finishOpening(client: StoreClient, kind: RegisterKind, request: (folder: string) => StoreRequest): Promise<Result<unknown>> {
    const folder = (await folders())[kind]
    const result = await client.request(request(folder))
    if (!result.ok) {
      client.kill()
      await client.gone
      state = { kind: 'locked' }
      return result
    }
    state = { kind: 'unlocked', open: { client, folder, unlockedAt: Date.now(), ...(result.value as Opened) } }
    watch(client)
    return { ok: true, value: await announce() }
  }

  /** One lock at a time: the lock screen, sleep and a closing window ask for it in the same second. */
  function lock(reason: string): Promise<void> {
    if (state.kind === 'locked') ready.holdBack()
    locking ??= endOpen(reason).finally(() => {
      locking = undefined
    })
    return locking
  }

  async function endOpen(reason: string): Promise<void> {
    // What is just being unlocked must not stay open behind a locked screen, nor stand still there with the keys.
    const isDone = await within(lockTimes.opening, opening.then(() => true))
    if (isDone === undefined && state.kind === 'unlocking') state.client.kill()
    await opening
    if (state.kind !== 'unlocked') return
    const { open } = state
    const { client } = open
    // Listening before asking: a window may answer at once.
    const saved = flushed.next()
    deps.broadcast({ kind: 'about-to-lock' })
    await within(lockTimes.flush, saved)
    state = { kind: 'locking', open }
    const closed = await within(lockTimes.close, client.request({ kind: 'close', reason }))
    client.kill()
    await client.gone
    state = { kind: 'locked' }
    await showLocked(reason)
    if (closed?.ok === true) await backUp(open.folder, closed.value as Closed, reason)
  }

  async function backUp(folder: string, { backup }: Closed, reason: string): Promise<void> {
    if (backup === undefined) return
    shelf.put(folder, backup, reason === 'quit' || reason === 'window closed' ? 'closed' : 'locked')
    await remember({ secondFolder: backup.secondRoot }).catch(() => undefined)
  }

  const flushed = flushSignal()
  const { computer } = deps
  async function create(asked: OpeningAsked, chosen: string | undefined): Promise<Result<unknown>> {
    const { place: where } = asked.clear as Pick<ParsedInputOf<'vault.create'>, 'place'>
    if (where === 'this-computer') return openWith('real', asked.sealed, (folder) => ({ kind: 'create', folder, computer, asked }))
    if (chosen === undefined) return fail('invalid-input')
    const seen = await ask({ kind: 'look-at-folder', folder: chosen })
    if (!seen.ok) return seen
    const folder = sharedFolderIn(chosen)
    const made = await openWith('real', asked.sealed, () => ({ kind: 'create', folder, shared: true, computer, asked }))
    if (made.ok && state.kind === 'unlocked') {
      state = { kind: 'unlocked', open: { ...state.open, folder } }
      await remember({ folder })
    }
    return made
  }

  async function pointOut(chosen: string | undefined): Promise<Result<unknown>> {
    if (state.kind !== 'locked') return fail('refused')
    if (chosen === undefined) return fail('invalid-input')
    const found = await findRegisterIn(chosen, ask)
    if (!found.ok) return found
    await remember({ folder: found.value === deps.folders.real ? undefined : found.value })
    return { ok: true, value: await announce() }
  }

  async function restore(asked: OpeningAsked): Promise<Result<unknown>> {
    if (state.kind !== 'locked') return fail('already-open')
    await shelf.settled()
    const { place: where } = asked.clear as Pick<ParsedInputOf<'vault.restore'>, 'place'>
    const root = shelf.rootOf(where, (await place()).secondFolder)
    if (root === undefined) return fail('backup-missing')
    const client = ready.take(asked.sealed.channel)
    if (client === undefined) return fail('channel-gone')
    state = { kind: 'unlocking', client }
    register = 'real'
    const { real } = await folders()
    const result = await client.request({ kind: 'restore', folder: real, root: { place: where, folder: root }, asked, computer })
    client.kill()
    await client.gone
    state = { kind: 'locked' }
    if (!result.ok) return result
    problem = undefined
    return { ok: true, value: await announce() }
  }

  async function call(route: string, sealed: Sealed, file: string | undefined): Promise<Result<Called>> {
    if (state.kind !== 'unlocked') return fail('locked')
    const { client } = state.open
    if (!client.knows(sealed.channel)) return fail('channel-gone')
    return await client.request({ kind: 'call', route, sealed, file }) as Result<Called>
  }

  function keepPlace({ place: last }: ParsedInputOf<'vault.flushed'>): void {
    places.keep(register, state.open?.session, last)
    flushed.signal()
  }

  async function leave(): Promise<Result<unknown>> {
    if (state.kind !== 'locked') return fail('refused')
    register = 'real'
    return { ok: true, value: await announce() }
  }

  const handle = vaultHandler({
    status, connect, lock, leave, keepPlace, create, pointOut, openWith, restore, computer,
    remember,
    backups: async () => shelf.list((await place()).secondFolder),
    findBackups: (folder) => shelf.find(folder),
  })

  return {
    status,
    handle,
    lock,
    settled: () => shelf.settled(),
    look: async () => (await place()).look ?? 'auto',
    session: () => (state.kind === 'unlocked' ? state.open.session : undefined),
    unlockedAt: () => (state.kind === 'unlocked' ? state.open.unlockedAt : undefined),
    idleMinutes: () => (state.kind === 'unlocked' ? state.open.idleMinutes : defaultIdleMinutes),
    call,
    noteRefusal: (refused) => void (state.kind === 'unlocked' && state.open.client.request({ kind: 'refused', refused })),
  }
}
