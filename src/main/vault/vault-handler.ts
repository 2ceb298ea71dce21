import type { ChannelOffer, Sealed } from '#shared/contract/channel/sealed.ts'
import type { AppErrorCode, Result } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { ComputerFiles, OpeningAsked, StoreRequest } from '#shared/contract/store-messages.ts'
import type { RegisterKind, VaultStatus } from '#shared/contract/vault.ts'
import type { RegisterPlace } from './register-place.ts'
import type { VaultAsked } from './vault.ts'

type Answer = Promise<Result<unknown>>

/** What can be done to the lock; each checks by itself whether it may be now. */
export interface VaultActions {
  status(): Promise<VaultStatus>
  connect(half: ParsedInputOf<'vault.connect'>): Promise<Result<ChannelOffer>>
  lock(reason: string): Promise<void>
  leave(): Answer
  keepPlace(flushed: ParsedInputOf<'vault.flushed'>): void
  remember(change: RegisterPlace): Promise<void>
  create(asked: OpeningAsked, folder: string | undefined): Answer
  pointOut(folder: string | undefined): Answer
  openWith(kind: RegisterKind, sealed: Sealed | undefined, request: (folder: string) => StoreRequest): Answer
  restore(asked: OpeningAsked): Answer
  backups(): Answer
  findBackups(folder: string): Answer
  readonly computer: ComputerFiles | undefined
}

const fail = (code: AppErrorCode): Result<never> => ({ ok: false, error: { code } })
const done: Result<unknown> = { ok: true, value: {} }

/** Answers the routes of the contract that are about the lock itself. */
export function vaultHandler(vault: VaultActions) {
  const { computer } = vault

  function open({ route, clear, sealed, file }: VaultAsked): Answer {
    // Nothing to open with: the page has agreed with a store that is no more.
    if (sealed === undefined) return Promise.resolve(fail('channel-gone'))
    const asked = { clear, sealed }
    if (route === 'vault.create') return vault.create(asked, file)
    if (route === 'vault.restore') return vault.restore(asked)
    if (route === 'vault.recover') return vault.openWith('real', sealed, (folder) => ({ kind: 'recover', folder, computer, asked }))
    const { register: kind } = clear as Pick<ParsedInputOf<'vault.unlock'>, 'register'>
    return vault.openWith(kind, sealed, (folder) => ({ kind: 'open', folder, computer: kind === 'real' ? computer : undefined, asked }))
  }

  return async function handle(asked: VaultAsked): Promise<Result<unknown>> {
    const { route, clear, file } = asked
    switch (route) {
      case 'vault.status':
        return { ok: true, value: await vault.status() }
      case 'vault.connect':
        return vault.connect(clear as ParsedInputOf<'vault.connect'>)
      case 'vault.flushed':
        vault.keepPlace(clear as ParsedInputOf<'vault.flushed'>)
        return done
      case 'vault.setLook':
        await vault.remember(clear as ParsedInputOf<'vault.setLook'>)
        return done
      case 'vault.create':
      case 'vault.unlock':
      case 'vault.recover':
      case 'vault.restore':
        return open(asked)
      case 'vault.useFolder':
        return vault.pointOut(file)
      case 'vault.openPractice':
        return vault.openWith('practice', undefined, (folder) => ({ kind: 'practice', folder }))
      case 'vault.backups':
        return vault.backups()
      case 'vault.findBackups':
        return file === undefined ? fail('invalid-input') : vault.findBackups(file)
      case 'vault.lock':
        await vault.lock('asked')
        return { ok: true, value: await vault.status() }
      case 'vault.leave':
        return vault.leave()
    }
  }
}
