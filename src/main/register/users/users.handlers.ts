import { randomInt } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import { suggestPassphrase } from '#shared/domain/passphrase/suggest-passphrase.ts'
import type { ReadDb, WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext, HandlersOf } from '../../store/handler.ts'
import { maxSlots, type UserSlot } from '../../store/key-file/key-file-format.ts'
import { writeKeysAfterCommit } from '../../store/session/begun-and-done.ts'
import { publishIfChanged, unitToPublish } from '../../store/session/publish-unit.ts'
import { slotOfUser, usersWithSlot } from '../../store/session/unlock-slots.ts'
import { heldPurposes, newUserSlot, ownKdf, regrantedSlot } from '../../store/session/user-slots.ts'
import { hasEnded } from './admins.ts'
import { keepRights } from './assert-rights-stand.ts'
import { createUser } from './create-user.ts'
import { keyBits } from './key-bits.ts'
import { slotHolder, type SlotHolder } from './slot-holder.ts'
import { storedUsers, type StoredUser } from './stored-users.ts'
import { assertAdminRemains, assertNameFree, assertNotPast, kept } from './user-rules.ts'
import { lastUnlocks, userView } from './user-view.ts'
import { changeUser } from './write-user.ts'

export const usersHandlers: HandlersOf<'users.list' | 'users.add' | 'users.change' | 'users.givePassphrase'> = {
  'users.list': async (db, _input, { keyring, statistics }) => {
    const unlocks = [await lastUnlocks(db), await lastUnlocks(statistics.drizzle)]
    return { users: (await storedUsers(db)).map((user) => userView(user, keyring.file(), unlocks)) }
  },

  'users.add': async (tx, input, context) => {
    const user = kept(input.user)
    assertNotPast(user, context.today)
    assertNameFree(user.name, await storedUsers(tx), context.today)
    if (context.keyring.file().slots.length >= maxSlots) throw new AppError('refused', { reason: 'too-many-users' })
    const id = context.newId()
    const { slot, passphrase } = await givenSlot(slotHolder({ id, ...user }), context)
    await createUser(tx, { id, ...user, activeFrom: context.today, at: context.now })
    await publishAfterCommit(tx, context)
    writeKeysAfterCommit(context, () => replaceSlot(context, slot), 'passphrase-given', { objectId: id })
    return { userId: id, passphrase }
  },

  'users.change': async (tx, { id, version, user: input }, context) => {
    const { keyring, today } = context
    const user = kept(input)
    const all = await storedUsers(tx)
    const was = find(all, id)
    if (was.version !== version) throw new AppError('conflict')
    assertNotPast(user, today)
    assertNameFree(user.name, all.filter((each) => each.id !== id), today)
    assertAdminRemains(all.map((each) => (each.id === id ? { id, roles: user.roles, activeTo: user.activeTo } : each)), usersWithSlot(keyring.file()), today)
    if (user.seesProtected && !was.seesProtected && keyring.keys.protected === undefined) throw new AppError('refused', { reason: 'cannot-give-protected' })
    const slot = slotOfUser(keyring.file(), id)
    const next = slot && regrantedSlot(keyring.file(), slot, slotHolder({ id, ...user }), keyring.keys)
    const dropped = slot && next ? heldPurposes(slot).filter((purpose) => next.dataKeys[purpose] === undefined) : []
    const regained = next === undefined ? [] : heldPurposes(next)
    const knownKeys = (was.knownKeys | keyBits(dropped)) & ~keyBits(regained)
    const now = await changeUser(tx, was, user, knownKeys)
    if (id === context.session.userId) context.afterCommit(async () => keepRights(context.session, now))
    await publishAfterCommit(tx, context)
    // Nobody's secret changes: the entry of her roles, which stand in the register, says it all.
    if (next !== undefined) context.afterCommit(() => replaceSlot(context, next))
    return { version: now, shouldRotate: knownKeys !== 0 }
  },

  'users.givePassphrase': async (tx, { id }, context) => {
    if (id === context.session.userId) throw new AppError('refused', { reason: 'not-yourself' })
    const user = find(await storedUsers(tx), id)
    if (hasEnded(user, context.today)) throw new AppError('refused', { reason: 'user-ended' })
    const { slot, passphrase } = await givenSlot(slotHolder(user), context)
    await publishAfterCommit(tx, context)
    writeKeysAfterCommit(context, () => replaceSlot(context, slot), 'passphrase-given', { objectId: id })
    return { userId: id, passphrase }
  },
}

function find(all: readonly StoredUser[], id: string): StoredUser {
  const found = all.find((each) => each.id === id)
  if (found === undefined) throw new AppError('not-found')
  return found
}

/** Made before COMMIT: what cannot be made must not be recorded. */
async function givenSlot(holder: SlotHolder, { keyring, session }: HandlerContext): Promise<{ readonly slot: UserSlot; readonly passphrase: string }> {
  const passphrase = suggestPassphrase(randomInt)
  const file = keyring.file()
  const slot = await newUserSlot(file, holder, { passphrase, given: true, kdf: await ownKdf(file, session.userId) }, keyring.keys)
  return { slot, passphrase }
}

/** A manager's window asks statistik.db for her name: it must know her before her slot exists. */
async function publishAfterCommit(tx: WriteTx & ReadDb, { statistics, afterCommit }: HandlerContext): Promise<void> {
  const published = await unitToPublish(tx)
  afterCommit(() => publishIfChanged(published, statistics))
}

/**
 * The register says who works here, the key file follows: a crash between them leaves somebody without a key slot, which
 * the list shows, or one that the next opening brings in line.
 */
async function replaceSlot({ keyring }: HandlerContext, slot: UserSlot): Promise<void> {
  await keyring.replace((file) => ({ ...file, slots: [...file.slots.filter((each) => each.kind !== 'user' || each.userId !== slot.userId), slot] }))
}
