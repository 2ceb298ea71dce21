import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { isWhole, readEverything } from '../../../../scripts/torture/read-everything.ts'
import { makeSyntheticRegister, torturePassphrase } from '../../../../scripts/torture/synthetic-register.ts'
import { syntheticCarer } from '../../../../scripts/torture/synthetic-carer.ts'
import { backUpOpenRegister } from '../../../../src/main/store/backup/back-up-open-register.ts'
import { copyRegister } from '../../../../src/main/store/backup/copy-register.ts'
import { listBackups } from '../../../../src/main/store/backup/list-backups.ts'
import { readLogHead } from '../../../../src/main/store/backup/read-content.ts'
import { restoreBackup, type RestoreHands } from '../../../../src/main/store/backup/restore/restore-backup.ts'
import { callHandler } from '../../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { registerFolder } from '../../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../../src/main/store/key-file/read-key-file.ts'
import { openRegister } from '../../../../src/main/store/open-register.ts'
import type { OpenRegister } from '../../../../src/main/store/open-vault.ts'
import { unlockRegister } from '../../../../src/main/store/session/unlock-slots.ts'
import { heldContact } from '../../../support/carer-inputs.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const day = (n: number): string => `2026-11-${String(n + 5).padStart(2, '0')}`

/** A day's work: somebody new, conversations with her, one of them taken back. */
async function work({ open, n }: { readonly open: OpenRegister; readonly n: number }): Promise<void> {
  const clock = { now: () => new Date(`${day(n)}T09:00:00.000Z`) }
  const call = async (route: 'carers.create' | 'contacts.register' | 'contacts.remove', input: unknown): Promise<{ readonly id: string }> => await callHandler(open, route, input, undefined, clock) as { readonly id: string }
  const { id } = await call('carers.create', { ...syntheticCarer, firstName: `Dag${n}`, lastName: 'Nykvist', sexCode: 'woman' })
  const contacts: string[] = []
  for (let each = 0; each < 3; each += 1) contacts.push((await call('contacts.register', { ...heldContact([id], { note: `dag ${n}, samtal ${each}`, heldOn: day(n) as CivilDate }), statusCode: 'held' })).id)
  await call('contacts.remove', { id: contacts[1] })
}

interface Made {
  readonly madeAt: string
  readonly lastSeq: number
  readonly content: string
}

const hands: RestoreHands = {
  unlock: async (keyFile) => (await unlockRegister(keyFile, torturePassphrase)).keys,
  applyTombstones: async () => undefined,
  now: new Date('2026-11-22T18:00:00.000Z'),
}

test('P24: each of the last twelve backups, restored to an empty folder, shows row for row what the register showed when it was made', async () => {
  await using home = await tempFolder()
  const register = await makeSyntheticRegister(join(home.path, 'register'))
  const { registerId, label } = await readKeyFile(registerFolder(register.folder).keys)
  const root = join(home.path, 'kopior')
  const made: Made[] = []
  for (let n = 0; n < 12; n += 1) {
    const open = await register.open()
    await work({ open, n })
    const log = readLogHead(open.register)
    const lastSeq = log?.seq ?? 0
    made.push({ madeAt: `${day(n)}T17:00:00.000Z`, lastSeq, content: readEverything(open, lastSeq) })
    // In turn the two ways in which the app makes them: packed while it is open, byte by byte when it is locked.
    const asked = { registerId, label, madeAt: `${day(n)}T17:00:00.000Z`, appVersion: '0.1.0', keyFileRevision: 1 }
    if (n % 2 === 0) await backUpOpenRegister(open, register.folder, root, { ...asked, reason: 'daily' })
    open.close()
    if (n % 2 === 1) await copyRegister(register.folder, root, { ...asked, reason: 'locked', logSeq: lastSeq, ...(log?.head !== undefined && { logHead: log.head }) })
  }
  // Twelve that differ: otherwise it would not show that one stood for another.
  expect(new Set(made.map(({ content }) => content)).size).toBe(12)
  const { backups } = await listBackups(root, registerId)
  expect(backups.map(({ manifest }) => manifest.madeAt)).toEqual(made.map(({ madeAt }) => madeAt).toReversed())
  for (const { folder, manifest } of backups) {
    const expected = made.find(({ madeAt }) => madeAt === manifest.madeAt)
    const empty = join(home.path, 'tom', manifest.madeAt.slice(0, 10))
    expect((await restoreBackup(folder, empty, hands)).setAside).toBeUndefined()
    const open = await openRegister(empty, torturePassphrase, systemClock)
    expect([manifest.madeAt, isWhole(open), readEverything(open, expected?.lastSeq ?? 0)]).toEqual([manifest.madeAt, true, expected?.content])
    open.close()
  }
}, 180_000)
