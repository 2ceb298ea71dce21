import type { OpeningName } from '#shared/contract/channel/secret-members.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { Clock } from '../clock.ts'
import { createRegister } from '../create-register.ts'
import { lookAtFolder } from '../files/look-at-folder.ts'
import { openPractice } from '../open-practice.ts'
import type { OpenVault } from '../open-vault.ts'
import { recoverRegister } from '../recover-register.ts'
import { openGuarded, rememberLast, type Guards } from './open-guarded.ts'
import { unlockWithPassphrase } from './unlock-slots.ts'

interface Opening<K extends string, N extends OpeningName> {
  readonly kind: K
  readonly folder: string
  readonly input: ParsedInputOf<N>
  readonly computer?: ComputerFiles | undefined
}

/** What the shell has asked for, with what the page has sealed. */
export type OpeningRequest =
  | Opening<'open', 'vault.unlock'>
  | Opening<'create', 'vault.create'> & { readonly shared?: boolean }
  | Opening<'recover', 'vault.recover'>
  | { readonly kind: 'practice'; readonly folder: string }

/** A register on a share is made for one at a time, wherever the share was chosen from. */
async function create({ folder, input, shared }: Extract<OpeningRequest, { readonly kind: 'create' }>, guards: Guards, clock: Clock): Promise<OpenVault> {
  const isShared = shared === true
  if (isShared) await lookAtFolder(folder)
  const made = await createRegister(folder, { ...input, sharing: isShared ? 'one-at-a-time' : 'this-computer', kdf: 'calibrated' }, clock)
  if (!isShared) {
    await rememberLast(made, guards, clock)
    return made
  }
  made.close()
  return openGuarded(folder, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, input.passphrase) }, guards, clock)
}

/** Opens what the shell has asked for. Errors: those of each way. */
export function openAsAsked(request: OpeningRequest, guards: Guards, clock: Clock): Promise<OpenVault> {
  switch (request.kind) {
    case 'open':
      return openGuarded(request.folder, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, request.input.passphrase, request.input.userId) }, guards, clock)
    case 'create':
      return create(request, guards, clock)
    case 'recover':
      return recoverRegister(request.folder, request.input, clock, guards)
    case 'practice':
      return openPractice(request.folder, clock)
  }
}
