import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { safeFileName } from '../../src/main/app/safe-file-name.ts'
import { dispatch, type DispatchDeps } from '../../src/main/ipc/dispatch.ts'
import type { VaultController } from '../../src/main/vault/vault.ts'
import { createVault } from '../../src/main/vault/vault-controller.ts'
import type { AppEvent } from '../../src/shared/contract/events.ts'
import type { InputOf, OutputOf, RouteName } from '../../src/shared/contract/index.ts'
import type { Result } from '../../src/shared/contract/errors.ts'
import { createSealedInvoke, type Send } from '../../src/preload/sealed-invoke.ts'
import { forkStoreProcess } from './fork-store-process.ts'

/** The app without a window: the same gate, vault, store and log. */
export interface HeadlessApp {
  readonly vault: VaultController
  /** As a page asks: sealed for the store. */
  dispatch(route: unknown, input: unknown): Promise<Result<unknown>>
  /** What has been sealed, or not, by somebody else, straight to the gate. */
  readonly send: Send
  /** As `dispatch`, typed by the contract. */
  call<N extends RouteName>(route: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>
  /** Somebody has begun to type at the lock. */
  makeReady(): void
  /** The store process of the moment, for tests that end it. */
  storePid(): number | undefined
}

/** `folder` is the register's own folder; exported files go to `files` (default `folder`/uttag). */
export function openHeadless(folder: string, options: { readonly files?: string; /** False: keeps no memory of the computer and makes no backups. */ readonly computer?: boolean; readonly onEvent?: (event: AppEvent) => void } = {}): HeadlessApp {
  const files = options.files ?? join(folder, 'uttag')
  const beside = `${folder}-dator`
  // The session's store begins first; those that list or copy backups come and go beside it.
  const alive = new Set<number>()
  const vault = createVault({
    folders: { real: folder, practice: `${folder}-ovning` },
    ...(options.computer !== false && { computer: { witness: join(beside, 'minne.json'), tombstones: join(beside, 'raderade.json'), backups: beside }, place: join(beside, 'plats.json') }),
    startStore() {
      const store = forkStoreProcess()
      const { pid } = store
      if (pid !== undefined) alive.add(pid)
      store.onExit(() => alive.delete(pid ?? 0))
      return store
    },
    broadcast(event) {
      options.onEvent?.(event)
      // No window has anything half-written: the lock need not wait for one.
      if (event.kind === 'about-to-lock') void send('vault.flushed', { clear: {} })
    },
    appVersion: process.env['npm_package_version'] ?? '0.0.0',
  })
  const deps: DispatchDeps = {
    vault,
    async chooseFile(request) {
      await mkdir(files, { recursive: true })
      return request.kind === 'folder' ? files : join(files, safeFileName(request.suggestedName, request.kind))
    },
  }
  const send: Send = (route, asked) => dispatch(route, asked, deps)
  const ask = createSealedInvoke(send)
  return { vault, dispatch: ask, send, makeReady: ask.makeReady, call: (route, input) => ask(route, input) as never, storePid: () => alive.values().next().value }
}
