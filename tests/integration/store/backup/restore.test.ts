import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { flipBackup } from '../../../../scripts/torture/flip-backup.ts'
import { isWhole, readEverything } from '../../../../scripts/torture/read-everything.ts'
import { torturePassphrase } from '../../../../scripts/torture/synthetic-register.ts'
import { copyRegister } from '../../../../src/main/store/backup/copy-register.ts'
import { settleRestore } from '../../../../src/main/store/backup/restore/move-in.ts'
import { restoreBackup, type RestoreHands } from '../../../../src/main/store/backup/restore/restore-backup.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import { registerFolder } from '../../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../../src/main/store/key-file/read-key-file.ts'
import { writeKeyFile } from '../../../../src/main/store/key-file/write-key-file.ts'
import { readLogHead } from '../../../../src/main/store/backup/read-content.ts'
import { createRegister } from '../../../../src/main/store/create-register.ts'
import { opensRegister } from '../../../../src/main/store/key-file/data-keys.ts'
import { openRegister } from '../../../../src/main/store/open-register.ts'
import { unlockRegister, unlockWithRecoveryKey } from '../../../../src/main/store/session/unlock-slots.ts'
import { backedUpRegister } from '../../../support/backed-up-register.ts'
import { killAfter } from '../../../support/kill-after.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { testRecoveryKey, testSetup } from '../../../support/register-setup.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const child = resolve(import.meta.dirname, '../../../support/backup-in-child.ts')
const unlockRegisterWithPaper: RestoreHands['unlock'] = async (keyFile) => {
  const { keys } = await unlockWithRecoveryKey(keyFile, testRecoveryKey)
  if (!opensRegister(keys)) throw new Error('the paper opens everything')
  return keys
}

const hands: RestoreHands = {
  unlock: async (keyFile) => (await unlockRegister(keyFile, torturePassphrase)).keys,
  applyTombstones: async () => undefined,
  now,
}
/** Everything a folder holds, to see that nothing in it was touched. */
const contentOf = (folder: string): object => Object.fromEntries(readdirSync(folder).toSorted().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

describe('a restored backup', () => {
  test('shows what the register showed when it was made; what stood there stands beside, untouched', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, open } = await backedUpRegister(home.path)
    const lastSeq = facts.logSeq ?? 0
    const first = await open()
    const expected = readEverything(first, lastSeq)
    const log = readLogHead(first.register)
    first.close()
    const backup = await copyRegister(folder, root, { ...facts, ...(log?.head !== undefined && { logSeq: log.seq, logHead: log.head }) })
    const worked = await open()
    worked.register.sqlite.exec("UPDATE carers SET first_name = 'Ändrad'")
    worked.close()
    const before = contentOf(folder)
    const { manifest, setAside } = await restoreBackup(backup, folder, hands)
    expect(manifest.madeAt).toBe(facts.madeAt)
    expect(contentOf(setAside ?? '')).toEqual(before)
    const again = await openRegister(folder, torturePassphrase, systemClock)
    expect([isWhole(again), readEverything(again, lastSeq)]).toEqual([true, expected])
    again.close()
    expect(readdirSync(folder).filter((name) => !name.endsWith('-journal')).toSorted()).toEqual(['nycklar.json', 'nycklar.json.bak', 'register.db', 'statistik.db'])
  })

  test('opens on an empty machine with only the paper key', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'register')
    const made = await createRegister(folder, testSetup, systemClock)
    made.close()
    const { registerId, label } = await readKeyFile(registerFolder(folder).keys)
    const backup = await copyRegister(folder, join(home.path, 'usb'), { registerId, label, madeAt: now.toISOString(), appVersion: '0.1.0', reason: 'closed', keyFileRevision: 1 })
    rmSync(folder, { recursive: true })
    const elsewhere = join(home.path, 'en annan dator', 'register')
    const byPaper = { ...hands, unlock: (keyFile: Parameters<RestoreHands['unlock']>[0]) => unlockRegisterWithPaper(keyFile) }
    expect((await restoreBackup(backup, elsewhere, byPaper)).setAside).toBeUndefined()
    expect(existsSync(join(elsewhere, 'register.db'))).toBe(true)
  })

  test('is cleared of the erased before it takes its place, also in the copies that migrating makes', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, open } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    const clearing: RestoreHands = {
      ...hands,
      async applyTombstones({ register }) {
        writeFileSync(join(register.sqlite.name, '..', 'register.fore-version-4.db'), 'den raderade står här')
        register.sqlite.exec("UPDATE carers SET last_name = 'Borta'")
      },
    }
    await restoreBackup(backup, folder, clearing)
    const again = await open()
    expect(again.register.sqlite.prepare('SELECT DISTINCT last_name FROM carers').pluck().all()).toEqual(['Borta'])
    again.close()
    expect(readdirSync(folder)).not.toContain('register.fore-version-4.db')
  })
})

describe('nothing is touched', () => {
  test('when the passphrase is wrong, clearing fails, or there is no backup', async () => {
    await using home = await tempFolder()
    const { folder, root, facts } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    const before = contentOf(folder)
    const wrong = { ...hands, unlock: async (keyFile: Parameters<RestoreHands['unlock']>[0]) => (await unlockRegister(keyFile, 'fel lösenord helt och hållet')).keys }
    expect(await refusalOf(restoreBackup(backup, folder, wrong))).toEqual({ code: 'wrong-passphrase' })
    expect(await refusalOf(restoreBackup(backup, folder, { ...hands, applyTombstones: () => Promise.reject(new Error('hindrad')) }))).toEqual({ code: 'unexpected' })
    expect(await refusalOf(restoreBackup(root, folder, hands))).toEqual({ code: 'backup-missing' })
    expect(contentOf(folder)).toEqual(before)
    expect(readdirSync(home.path).toSorted()).toEqual(['kopior', 'register'])
  })

  test('when the register\'s own key file is damaged: then it is not even copied', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, keyFile } = await backedUpRegister(home.path)
    // Its checksum is of the old label.
    await writeKeyFile(registerFolder(folder), { ...keyFile, label: 'En annan kommun' })
    expect(await refusalOf(copyRegister(folder, root, facts))).toEqual({ code: 'key-file-damaged' })
    expect(existsSync(root)).toBe(false)
  })

  const flips = Number(process.env['BACKUP_FLIPS'] ?? 50)
  test(`when one bit has turned, in any of its files (${flips} flips)`, async () => {
    await using home = await tempFolder()
    const report = await flipBackup({ flips, seed: Date.now() % 100_000, home: home.path })
    console.log(JSON.stringify(report))
    expect(report).toEqual({ flips, refused: flips, refusedByReopening: Math.floor(flips / 5) })
  }, 600_000)
})

const boardOf = async (open: Awaited<ReturnType<typeof backedUpRegister>>['open']): Promise<unknown> => {
  const opened = await open()
  try {
    expect(isWhole(opened)).toBe(true)
    return opened.register.sqlite.prepare('SELECT board FROM unit').pluck().get()
  } finally {
    opened.close()
  }
}

describe('a restore that is cut off', () => {
  test('at any moment leaves the old register or the new, whole', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, open } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    const whole = join(home.path, 'orört')
    cpSync(folder, whole, { recursive: true })
    const kills = Number(process.env['RESTORE_KILLS'] ?? 12)
    const { ms } = await killAfter(child, ['restore', backup, folder], 60_000)
    const found = { old: 0, new: 0 }
    for (let n = 0; n < kills; n += 1) {
      rmSync(folder, { recursive: true })
      cpSync(whole, folder, { recursive: true })
      await killAfter(child, ['restore', backup, folder], (ms * (n + 0.5)) / kills)
      await settleRestore(folder)
      found[await boardOf(open) === 'Den återställda nämnden' ? 'new' : 'old'] += 1
      expect(readdirSync(home.path).filter((name) => /aterstall/.test(name))).toEqual([])
    }
    console.log(JSON.stringify(found))
    expect(found.old).toBeGreaterThan(0)
  }, 600_000)

  test('between its two renames is finished, or undone when the new one is gone', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, open } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    await restoreBackup(backup, folder, { ...hands, applyTombstones: async ({ register }) => void register.sqlite.exec("UPDATE unit SET board = 'Ny'") })
    const names = readdirSync(home.path)
    const setAside = names.find((name) => name.includes('.ersatt-')) ?? ''
    // As the power would have left it: both whole, neither in its place.
    const plan = async (): Promise<void> => {
      const { checkedBytes } = await import('../../../../src/main/store/files/checked-file.ts')
      const { z } = await import('zod')
      const bytes = checkedBytes({ format: 'anhorigparmen-restore', version: 1, members: z.any() }, { from: 'register.aterstalls-0', setAside })
      writeFileSync(`${folder}.aterstall.json`, bytes)
    }
    cpSync(folder, `${folder}.aterstalls-0`, { recursive: true })
    rmSync(folder, { recursive: true })
    await plan()
    expect(await settleRestore(folder)).toBe('completed')
    expect(await boardOf(open)).toBe('Ny')
    rmSync(folder, { recursive: true })
    await plan()
    expect(await settleRestore(folder)).toBe('undone')
    expect(await boardOf(open)).toBe('Provnämnden')
    expect(await settleRestore(folder)).toBe('nothing')
    // Nothing is guessed where the plan cannot be read and no register stands.
    mkdirSync(`${folder}.aterstalls-0`)
    rmSync(folder, { recursive: true })
    writeFileSync(`${folder}.aterstall.json`, '{}')
    expect(await refusalOf(settleRestore(folder))).toEqual({ code: 'write-failed', reason: 'restore-plan' })
    expect(existsSync(`${folder}.aterstalls-0`)).toBe(true)
  })

  test('a plan that somebody else wrote moves nothing from outside the folder beside the register', async () => {
    await using home = await tempFolder()
    const parent = join(home.path, 'share')
    const folder = join(parent, 'register')
    const mine = join(home.path, 'dokument')
    for (const made of [parent, mine]) mkdirSync(made)
    writeFileSync(join(mine, 'brev.txt'), 'kvar')
    const { checkedBytes } = await import('../../../../src/main/store/files/checked-file.ts')
    const { z } = await import('zod')
    for (const outside of ['../dokument', '..\\dokument', mine, '..', '.', '']) {
      for (const plan of [{ from: outside, setAside: 'x' }, { from: 'x', setAside: outside }]) {
        writeFileSync(`${folder}.aterstall.json`, checkedBytes({ format: 'anhorigparmen-restore', version: 1, members: z.any() }, plan))
        expect(await refusalOf(settleRestore(folder))).toEqual({ code: 'write-failed', reason: 'restore-plan' })
      }
    }
    expect([existsSync(join(mine, 'brev.txt')), existsSync(folder)]).toEqual([true, false])
  })
})
