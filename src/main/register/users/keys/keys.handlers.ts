import { AppError } from '#shared/contract/errors.ts'
import type { HandlersOf } from '../../../store/handler.ts'
import { dataKeyPurposes } from '../../../store/key-file/key-file-format.ts'
import { makeRecoverySlot } from '../../../store/key-file/key-slots.ts'
import { assertNotNames } from '../../../store/session/assert-not-names.ts'
import { writeKeysAfterCommit } from '../../../store/session/begun-and-done.ts'
import { rewrappedOwnSlot } from '../../../store/session/own-passphrase.ts'
import { isUserSlot, recoverySecret, slotOfUser, unlockWithRecoveryKey } from '../../../store/session/unlock-slots.ts'
import { readSetting, writeSetting } from '../../settings/settings.ts'
import { epochOf } from './epoch-of.ts'

export const keysHandlers: HandlersOf<'keys.status' | 'keys.changePassphrase' | 'keys.testRecovery' | 'keys.replaceRecovery'> = {
  'keys.status': async (db, _input, { keyring, session, access }) => {
    const file = keyring.file()
    const users = file.slots.filter(isUserSlot)
    const { memoryKib = 0, passes = 0, lanes = 0 } = slotOfUser(file, session.userId)?.kdf ?? {}
    // When it was tested is written in register.db, which a manager's key does not open.
    const testedAt = access === 'register' ? await readSetting(db, 'recovery-tested-at') : undefined
    return {
      epoch: epochOf(file.epochs),
      userSlots: users.length,
      admins: users.filter(({ roles }) => roles.includes('system-admin')).length,
      holdersOfProtected: users.filter(({ dataKeys }) => dataKeys.protected !== undefined).length,
      recovery: { exists: file.slots.some(({ kind }) => kind === 'recovery'), ...(testedAt !== undefined && { testedAt }) },
      kdf: { memoryMib: Math.floor(memoryKib / 1024), passes, lanes },
      opensRegister: access === 'register',
    }
  },

  'keys.changePassphrase': async (_tx, { current, next }, context) => {
    const { keyring, session } = context
    const file = await keyring.refresh()
    assertNotNames('next', next, [file.label, session.userName])
    const slot = await rewrappedOwnSlot(file, session.userId, current, next)
    writeKeysAfterCommit(context, () => keyring.replaceOwnSlot(slot), 'passphrase-changed')
    return {}
  },

  'keys.testRecovery': async (tx, typed, { keyring, now }) => {
    ;(await unlockWithRecoveryKey(keyring.file(), typed)).keys[Symbol.dispose]()
    await writeSetting(tx, 'recovery-tested-at', now)
    return { testedAt: now }
  },

  'keys.replaceRecovery': async (_tx, typed, context) => {
    const { keyring, newId, now } = context
    const { keys } = keyring
    // The paper must open everything: it may be all that is left.
    if (dataKeyPurposes.some((purpose) => keys[purpose] === undefined)) throw new AppError('refused', { reason: 'needs-protected-key' })
    using secret = recoverySecret(typed)
    const slot = await makeRecoverySlot(keyring.file(), newId(), secret.bytes, keys)
    writeKeysAfterCommit(context, () => keyring.replace((file) => ({ ...file, slots: [...file.slots.filter(isUserSlot), slot] })), 'recovery-key-changed', {
      // It was typed back from the paper, as when the register was made. Of a key that never came to the file nothing was tried.
      also: (tx) => writeSetting(tx, 'recovery-tested-at', now),
    })
    return {}
  },
}
