import { AppError } from '#shared/contract/errors.ts'
import { hasWorkingAdmin } from '../../register/users/admins.ts'
import { keyBits, purposesOfBits } from '../../register/users/key-bits.ts'
import { epochOf } from '../../register/users/keys/epoch-of.ts'
import { storedUsers } from '../../register/users/stored-users.ts'
import { endUser, forgetKnownKeys } from '../../register/users/write-user.ts'
import { keepTombstoneKey } from '../backup/restore/tombstone-keys.ts'
import { momentOf } from '../clock.ts'
import type { WriteTx } from '../database/connection.ts'
import { runInReadSnapshot } from '../database/transaction.ts'
import type { UpkeepContext, UpkeepHandlersOf } from '../handler.ts'
import { dataKeyPurposes, type DataKeyPurpose } from '../key-file/key-file-format.ts'
import type { OpenRegister, OpenVault } from '../open-vault.ts'
import { thenDone } from '../session/begun-and-done.ts'
import type { Keyring } from '../session/keyring.ts'
import { bringPublishedUnitUpToDate } from '../session/publish-unit.ts'
import { rotateEpochs, type Reseal } from '../session/rotate-epochs.ts'
import { slotOfUser, usersWithSlot } from '../session/unlock-slots.ts'
import { heldPurposes } from '../session/user-slots.ts'
import { backUpFirst } from './back-up-first.ts'

/** The compartment lies in register.db: it is renewed together with that file. */
const withRegister = (purposes: readonly DataKeyPurpose[]): readonly DataKeyPurpose[] =>
  dataKeyPurposes.filter((purpose) => purposes.includes(purpose) || (purpose === 'register' && purposes.includes('protected')))

function asRegister(open: OpenVault): OpenRegister {
  if (open.access !== 'register') throw new AppError('not-allowed')
  return open
}

/** What the register has to know of a rotation: which keys nobody knows any more who should not, and what vouches for the list of the erased. */
async function rememberRotation(tx: WriteTx, keyring: Keyring, purposes: readonly DataKeyPurpose[]): Promise<void> {
  const { registerId, epochs } = keyring.file()
  const { register: key } = keyring.keys
  await forgetKnownKeys(tx, await storedUsers(tx), purposes)
  if (key !== undefined) await keepTombstoneKey(tx, { registerId, epoch: epochs.register, key })
}

/** Rotates and goes on with what is open then; returns the new epoch. Errors: already-open where another window holds the files. */
async function rotate(open: OpenRegister, rotation: Parameters<typeof rotateEpochs>[1], { replaceOpen, logDone }: UpkeepContext): Promise<number> {
  const next = await thenDone(async () => {
    const { open: rotated, done } = await rotateEpochs(open, rotation)
    replaceOpen(rotated)
    if (!done) throw new AppError('already-open')
    return rotated
  }, ({ keyring }) => logDone('keys-rotated', { also: (tx) => rememberRotation(tx, keyring, rotation.purposes) }))
  return epochOf(next.keyring.file().epochs)
}

/** Upkeep of keys; `reseal` renews what inside the files is encrypted or sealed under the keys that go. */
export const keysUpkeep = (reseal: Reseal): UpkeepHandlersOf<'users.remove' | 'keys.rotate'> => ({
  'users.remove': async (vault, { id }, context) => {
    const open = asRegister(vault)
    const { keyring, session } = open
    const { today } = momentOf(context.clock)
    if (id === session.userId) throw new AppError('refused', { reason: 'not-yourself' })
    const all = await runInReadSnapshot(open.register, storedUsers)
    const user = all.find((each) => each.id === id)
    if (user === undefined) throw new AppError('not-found')
    const file = await keyring.refresh()
    if (!hasWorkingAdmin(all.filter((each) => each.id !== id), usersWithSlot(file), today)) throw new AppError('refused', { reason: 'last-admin' })
    const slot = slotOfUser(file, id)
    const knows = withRegister([...(slot === undefined ? [] : heldPurposes(slot)), ...purposesOfBits(user.knownKeys)])
    if (knows.includes('protected') && keyring.keys.protected === undefined) throw new AppError('refused', { reason: 'needs-protected-key' })
    // From here on she cannot unlock, whatever becomes of the rotation.
    await context.log({ also: (tx) => endUser(tx, user, keyBits(knows), today) })
    await bringPublishedUnitUpToDate(open.register, open.statistics)
    if (knows.length === 0) return { epoch: epochOf(file.epochs) }
    await backUpFirst(open, context)
    await context.logDone('keys-rotating')
    return { epoch: await rotate(open, { purposes: knows, withoutSlot: slot?.id, reseal, signal: context.signal }, context) }
  },

  'keys.rotate': async (vault, _input, context) => {
    const open = asRegister(vault)
    await backUpFirst(open, context)
    await context.log()
    const purposes = dataKeyPurposes.filter((purpose) => open.keyring.keys[purpose] !== undefined)
    return { epoch: await rotate(open, { purposes, reseal, signal: context.signal }, context) }
  },
})
