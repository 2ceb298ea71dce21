import { describe, expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { createUser } from '../../../src/main/register/users/create-user.ts'
import { openVault } from '../../../src/main/store/open-register.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { slotOfUser } from '../../../src/main/store/session/unlock-slots.ts'
import { colleague } from '../../support/keeping/colleague.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { systemClock } from '../../../src/main/store/clock.ts'

const named = async (register: StaffedRegister, name: string) => {
  const user = (await register.call('users.list', {})).users.find((each) => each.name === name)
  if (user === undefined) throw new Error(`nobody is called ${name}`)
  return user
}

describe('a colleague with an account of her own', () => {
  test('unlocks with the five words that she was given, and must choose her own', async () => {
    await using register = await staffedRegister()
    const { userId, passphrase } = await register.add('Rut Registrerare', { roles: ['registrar'], areaCodes: ['FH'] })
    expect(passphrase.split(' ')).toHaveLength(5)
    expect(await named(register, 'Rut Registrerare')).toMatchObject({ slot: 'given', roles: ['registrar'], areaCodes: ['FH'], seesProtected: false, shouldRotate: false })
    const { session, keyring } = await register.unlock(passphrase, userId)
    expect(session).toMatchObject({ userId, roles: ['registrar'], areas: ['FH'], seesProtected: false, mustChangePassphrase: true })
    expect(keyring.keys.protected).toBeUndefined()
    await register.call('keys.changePassphrase', { current: passphrase, next: 'hennes alldeles egna fras' })
    expect(await refusalOf(register.unlock(passphrase, userId))).toEqual({ code: 'wrong-passphrase' })
    expect((await register.unlock('hennes alldeles egna fras', userId)).session.mustChangePassphrase).toBe(false)
    await register.unlock(testPassphrase)
    expect(await named(register, 'Rut Registrerare')).toMatchObject({ slot: 'own' })
    expect((await named(register, 'Rut Registrerare')).lastUnlockedAt).toBeDefined()
  })

  test('has a name that nobody else who works here has, and a last day that is not past', async () => {
    await using register = await staffedRegister()
    await register.add('Anna Andersson')
    expect(await refusalOf(register.add(' anna  ANDERSSON '))).toEqual({ code: 'refused', reason: 'name-taken' })
    expect(await refusalOf(register.add('Ny Kollega', { activeTo: '2020-01-01' as CivilDate }))).toEqual({ code: 'invalid-input', fields: [{ path: 'user.activeTo', reason: 'past' }] })
    const anna = await named(register, 'Anna Andersson')
    expect(await refusalOf(register.call('users.change', { id: anna.id, version: 1, user: colleague('Karin Konsulent') }))).toEqual({ code: 'refused', reason: 'name-taken' })
    await register.call('users.remove', { id: anna.id })
    await register.add('Anna Andersson')
  })

  test('does not unlock after her last day, and neither does a manager', async () => {
    await using register = await staffedRegister()
    const [one, other] = [await register.add('Kort Vikarie', { activeTo: '2031-01-31' as CivilDate }), await register.add('Chef Vikarie', { roles: ['manager'], activeTo: '2031-01-31' as CivilDate })]
    for (const { userId, passphrase } of [one, other]) {
      expect(await refusalOf(register.unlock(passphrase, userId, { now: () => new Date('2031-02-01T09:00:00Z') }))).toEqual({ code: 'user-ended' })
      await register.unlock(passphrase, userId, { now: () => new Date('2031-01-31T22:00:00Z') })
    }
  })

  test('whose slot the register knows nothing of opens nothing', async () => {
    await using register = await staffedRegister()
    const { userId, passphrase } = await register.add('Okänd Person')
    const open = register.open()
    open.logged.sqlite.exec(`DELETE FROM user_roles WHERE user_id = '${userId}'; DELETE FROM user_areas WHERE user_id = '${userId}'; DELETE FROM users WHERE id = '${userId}'`)
    expect(await refusalOf(register.unlock(passphrase, userId))).toEqual({ code: 'user-ended', reason: 'no-user' })
  })

  test('whose slot a crash left unwritten is shown as such, and is mended by giving her a passphrase', async () => {
    await using register = await staffedRegister()
    const open = register.open()
    if (open.access !== 'register') throw new Error('opens the register')
    await runInWriteTransaction(open.register, (tx) => createUser(tx, { id: '019aa000-0000-7000-8000-0000000000aa', ...colleague('Utan Plats'), activeFrom: '2026-01-01' as CivilDate, at: '2026-01-01T08:00:00.000Z' }))
    expect(await named(register, 'Utan Plats')).toMatchObject({ slot: 'none' })
    const { userId, passphrase } = await register.call('users.givePassphrase', { id: '019aa000-0000-7000-8000-0000000000aa' })
    expect((await register.unlock(passphrase, userId)).session.userName).toBe('Utan Plats')
  })

  test('whose roles a crash kept out of the key file has the keys of her new roles after the next opening, and no others', async () => {
    await using register = await staffedRegister()
    const { userId, passphrase } = await register.add('Blir Konsulent', { roles: ['manager'] })
    const sql = register.open().logged.sqlite
    sql.prepare("UPDATE user_roles SET role = 'consultant' WHERE user_id = ?").run(userId)
    await register.unlock(testPassphrase)
    expect((await register.unlock(passphrase, userId)).access).toBe('register')
    await register.unlock(testPassphrase)
    register.open().logged.sqlite.prepare("UPDATE user_roles SET role = 'manager' WHERE user_id = ?").run(userId)
    await register.unlock(testPassphrase)
    expect((await register.unlock(passphrase, userId)).access).toBe('statistics')
  })
})

describe('the right to see protected identities', () => {
  test('is passed on only by somebody who has it', async () => {
    await using register = await staffedRegister()
    const seer = await register.add('Ser Skyddade', { seesProtected: true })
    const admin = await register.add('Enbart Admin', { roles: ['system-admin'] })
    expect((await register.unlock(seer.passphrase, seer.userId)).keyring.keys.protected).toBeDefined()
    await register.unlock(admin.passphrase, admin.userId)
    const refused = { code: 'refused', reason: 'cannot-give-protected' }
    expect(await refusalOf(register.add('Ny', { seesProtected: true }))).toEqual(refused)
    expect(await refusalOf(register.call('users.givePassphrase', { id: seer.userId }))).toEqual(refused)
    const own = await named(register, 'Enbart Admin')
    expect(await refusalOf(register.call('users.change', { id: own.id, version: own.version, user: colleague('Enbart Admin', { roles: ['system-admin'], seesProtected: true }) }))).toEqual(refused)
    expect(await refusalOf(register.call('users.remove', { id: seer.userId }))).toEqual({ code: 'refused', reason: 'needs-protected-key' })
    // What she does not touch she need not hold.
    const { version } = await named(register, 'Ser Skyddade')
    await register.call('users.change', { id: seer.userId, version, user: colleague('Ser Skyddade', { seesProtected: true, areaCodes: ['FH'] }) })
    expect((await register.unlock(seer.passphrase, seer.userId)).keyring.keys.protected).toBeDefined()
  })

  test('taken away leaves her slot at once; that she knew the key is remembered until the rotation', async () => {
    await using register = await staffedRegister()
    const { userId, passphrase } = await register.add('Såg Skyddade', { seesProtected: true })
    const changed = await register.call('users.change', { id: userId, version: 1, user: colleague('Såg Skyddade') })
    expect(changed).toEqual({ version: 2, shouldRotate: true })
    expect(await named(register, 'Såg Skyddade')).toMatchObject({ shouldRotate: true, seesProtected: false })
    expect((await register.unlock(passphrase, userId)).keyring.keys.protected).toBeUndefined()
    await register.unlock(testPassphrase)
    await register.call('keys.rotate', {})
    expect(await named(register, 'Såg Skyddade')).toMatchObject({ shouldRotate: false })
  })
})

describe('somebody always administers', () => {
  test('the last system administrator can neither stop being one nor be removed, and nobody removes herself', async () => {
    await using register = await staffedRegister()
    const me = await named(register, 'Karin Konsulent')
    expect(await refusalOf(register.call('users.change', { id: me.id, version: me.version, user: colleague('Karin Konsulent') }))).toEqual({ code: 'refused', reason: 'last-admin' })
    expect(await refusalOf(register.call('users.remove', { id: me.id }))).toEqual({ code: 'refused', reason: 'not-yourself' })
    expect(await refusalOf(register.call('users.givePassphrase', { id: me.id }))).toEqual({ code: 'refused', reason: 'not-yourself' })
    const other = await register.add('Andra Admin', { roles: ['system-admin'] })
    expect(await register.call('users.change', { id: me.id, version: me.version, user: colleague('Karin Konsulent') })).toMatchObject({ version: me.version + 1 })
    await register.unlock(other.passphrase, other.userId)
    expect(await refusalOf(register.call('users.change', { id: other.userId, version: 1, user: colleague('Andra Admin', { roles: ['registrar'] }) }))).toEqual({ code: 'refused', reason: 'last-admin' })
  })

  test('two who change the same account: the second is told', async () => {
    await using register = await staffedRegister()
    const { userId } = await register.add('Någon Annan')
    await register.call('users.change', { id: userId, version: 1, user: colleague('Någon Annan', { areaCodes: ['FH'] }) })
    expect(await refusalOf(register.call('users.change', { id: userId, version: 1, user: colleague('Någon Annan') }))).toEqual({ code: 'conflict' })
    expect(await refusalOf(register.call('users.remove', { id: '019aa000-0000-7000-8000-0000000000ff' }))).toEqual({ code: 'not-found' })
  })
})

test('a window with an older key file in hand never writes over what another has written', async () => {
  await using register = await staffedRegister()
  const second = await openVault(register.folder, { passphrase: testPassphrase }, systemClock)
  const { userId } = await register.add('Kom Emellan')
  await second.keyring.replace((file) => file)
  expect(slotOfUser(second.keyring.file(), userId)).toBeDefined()
  second.close()
  const stale = await openVault(register.folder, { passphrase: testPassphrase }, systemClock)
  stale.logged.sqlite.pragma('locking_mode=NORMAL')
  const { keyring } = stale
  await register.call('keys.rotate', {})
  expect(await refusalOf(keyring.replace((file) => file))).toEqual({ code: 'conflict', reason: 'keys-changed' })
  // And what it still has open is not written to any more.
  expect(() => stale.logged.sqlite.exec("DELETE FROM drafts")).toThrow()
  stale.close()
  expect((await register.unlock(testPassphrase)).access).toBe('register')
})
