import type { AppErrorCode, Result } from '#shared/contract/errors.ts'
import type { ParsedInputOf, VaultName } from '#shared/contract/index.ts'
import type { ComputerFiles, StoreRequest } from '#shared/contract/store-messages.ts'
import type { RegisterKind, VaultStatus } from '#shared/contract/vault.ts'
import type { RegisterPlace } from './register-place.ts'

type Answer = Promise<Result<unknown>>

/** What can be done to the lock; each checks by itself whether it may be now. */
export interface VaultActions {
  status(): Promise<VaultStatus>
  lock(reason: string): Promise<void>
  leave(): Answer
  keepPlace(flushed: ParsedInputOf<'vault.flushed'>): void
  remember(change: RegisterPlace): Promise<void>
  create(setup: ParsedInputOf<'vault.create'>, folder: string | undefined): Answer
  pointOut(folder: string | undefined): Answer
  openWith(kind: RegisterKind, request: (folder: string) => StoreRequest): Answer
  restore(backup: ParsedInputOf<'vault.restore'>): Answer
  backups(): Answer
  findBackups(folder: string): Answer
  readonly computer: ComputerFiles | undefined
}

const fail = (code: AppErrorCode): Result<never> => ({ ok: false, error: { code } })
const done: Result<unknown> = { ok: true, value: {} }

/** Answers the routes of the contract that are about the lock itself. `file`: what the user chose, for routes that ask. */
export function vaultHandler(vault: VaultActions) {
  const { computer } = vault
  return async function handle<N extends VaultName>(route: N, input: ParsedInputOf<N>, file?: string): Promise<Result<unknown>> {
    const name: VaultName = route
    switch (name) {
      case 'vault.status':
        return { ok: true, value: await vault.status() }
      case 'vault.flushed':
        vault.keepPlace(input as ParsedInputOf<'vault.flushed'>)
        return done
      case 'vault.setLook':
        await vault.remember(input as ParsedInputOf<'vault.setLook'>)
        return done
      case 'vault.create':
        return vault.create(input as ParsedInputOf<'vault.create'>, file)
      case 'vault.useFolder':
        return vault.pointOut(file)
      case 'vault.unlock': {
        const { register: kind, ...secret } = input as ParsedInputOf<'vault.unlock'>
        return vault.openWith(kind, (folder) => ({ kind: 'open', folder, computer: kind === 'real' ? computer : undefined, ...secret }))
      }
      case 'vault.recover': {
        const recovery = input as ParsedInputOf<'vault.recover'>
        return vault.openWith('real', (folder) => ({ kind: 'recover', folder, computer, ...recovery }))
      }
      case 'vault.openPractice':
        return vault.openWith('practice', (folder) => ({ kind: 'practice', folder }))
      case 'vault.backups':
        return vault.backups()
      case 'vault.findBackups':
        return file === undefined ? fail('invalid-input') : vault.findBackups(file)
      case 'vault.restore':
        return vault.restore(input as ParsedInputOf<'vault.restore'>)
      case 'vault.lock':
        await vault.lock('asked')
        return { ok: true, value: await vault.status() }
      case 'vault.leave':
        return vault.leave()
    }
  }
}
