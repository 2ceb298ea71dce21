import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { listBackups } from '../../../src/main/store/backup/list-backups.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { OpenVault } from '../../../src/main/store/open-vault.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'

const computerOf = ({ folder }: StaffedRegister) => {
  const home = join(dirname(folder), 'dator')
  return { witness: join(home, 'minne.json'), tombstones: join(home, 'raderade.json'), backups: join(home, 'kopior') }
}

interface Worked {
  readonly open: () => OpenVault
  readonly upkeep: (route: 'keys.rotate' | 'users.remove', input: object) => Promise<unknown>
}

/** As on a computer that keeps backups; what is open after a rotation takes the place of what was. */
function worked(register: StaffedRegister): Worked {
  let open = register.open()
  return {
    open: () => open,
    upkeep: (route, input) => callUpkeep(open, route, input, { file: undefined, computer: computerOf(register), clock: systemClock, replaceOpen: (next) => { open = next } }),
  }
}

const eventsOf = (open: OpenVault): unknown => open.logged.sqlite.prepare("SELECT event FROM access_log WHERE event IN ('keys-rotated', 'user-removed') ORDER BY seq").pluck().all()

test('before new keys are put in force a backup is made, and reopened while its keys are at hand', async () => {
  await using register = await staffedRegister()
  const { userId } = await register.add('Slutar Snart')
  const { open, upkeep } = worked(register)
  try {
    const { backups } = computerOf(register)
    expect(await upkeep('keys.rotate', { ownPassphrase: testPassphrase })).toEqual({ epoch: 2 })
    expect(await upkeep('users.remove', { id: userId, ownPassphrase: testPassphrase })).toEqual({ epoch: 3 })
    const { backups: made } = await listBackups(backups, open().registerId)
    expect(made.map(({ manifest, verifiedAt }) => [manifest.reason, verifiedAt !== undefined])).toEqual([['before-rotation', true], ['before-rotation', true]])
    const epochs = await Promise.all(made.map(async ({ folder }) => (JSON.parse(await readFile(join(folder, 'nycklar.json'), 'utf8')) as { epochs: { register: number } }).epochs.register))
    expect(epochs).toEqual([2, 1])
  } finally {
    open().close()
  }
}, 180_000)

test('without a backup no keys are changed, and that is said; who was removed is out all the same', async () => {
  await using register = await staffedRegister()
  const { userId, passphrase } = await register.add('Slutar Genast')
  const { open, upkeep } = worked(register)
  try {
    // A file stands where the folder of the backups should be.
    const { backups } = computerOf(register)
    await mkdir(dirname(backups), { recursive: true })
    await writeFile(backups, 'ingen mapp')
    const before = await readFile(join(register.folder, 'nycklar.json'))
    expect(await refusalOf(upkeep('keys.rotate', { ownPassphrase: testPassphrase }))).toEqual({ code: 'refused', reason: 'no-backup-first' })
    expect(eventsOf(open())).toEqual([])
    expect(await refusalOf(upkeep('users.remove', { id: userId, ownPassphrase: testPassphrase }))).toEqual({ code: 'refused', reason: 'no-backup-first' })
    expect(eventsOf(open())).toEqual(['user-removed'])
    expect(await readFile(join(register.folder, 'nycklar.json'))).toEqual(before)
  } finally {
    open().close()
  }
  expect(await refusalOf(register.unlock(passphrase, userId))).toEqual({ code: 'user-ended' })
  await register.unlock(testPassphrase)
})
