import type { StoreRequest } from '#shared/contract/store-messages.ts'
import type { Clock } from '../clock.ts'
import { createRegister } from '../create-register.ts'
import { lookAtFolder } from '../files/look-at-folder.ts'
import { openPractice } from '../open-practice.ts'
import type { OpenVault } from '../open-vault.ts'
import { recoverRegister } from '../recover-register.ts'
import { openGuarded, rememberLast, type Guards } from './open-guarded.ts'
import { unlockWithPassphrase } from './unlock-slots.ts'

export type OpeningRequest = Extract<StoreRequest, { readonly kind: 'open' | 'create' | 'recover' | 'practice' }>

/** A register on a share is made for one at a time, wherever the share was chosen from. */
async function create(request: Extract<OpeningRequest, { readonly kind: 'create' }>, guards: Guards, clock: Clock): Promise<OpenVault> {
  const sharing = request.shared === true ? 'one-at-a-time' : 'this-computer'
  if (request.shared === true) await lookAtFolder(request.folder)
  const made = await createRegister(request.folder, { ...request, sharing, kdf: 'calibrated' }, clock)
  if (request.shared !== true) {
    await rememberLast(made, guards, clock)
    return made
  }
  made.close()
  return openGuarded(request.folder, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, request.passphrase) }, guards, clock)
}

/** Opens what the shell has asked for. Errors: those of each way. */
export function openAsAsked(request: OpeningRequest, guards: Guards, clock: Clock): Promise<OpenVault> {
  switch (request.kind) {
    case 'open':
      return openGuarded(request.folder, { event: 'unlocked', unlock: (file) => unlockWithPassphrase(file, request.passphrase, request.userId) }, guards, clock)
    case 'create':
      return create(request, guards, clock)
    case 'recover':
      return recoverRegister(request.folder, request, clock, guards)
    case 'practice':
      return openPractice(request.folder, clock)
  }
}
