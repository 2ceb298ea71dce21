import { cpSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupPlan } from '#shared/contract/store-messages.ts'
import { torturePassphrase } from '../../../../scripts/torture/synthetic-register.ts'
import { backUpLocked } from '../../../../src/main/store/backup/back-up-locked.ts'
import { copyRegister } from '../../../../src/main/store/backup/copy-register.ts'
import { restoreBackup } from '../../../../src/main/store/backup/restore/restore-backup.ts'
import { listSetAside, removeOldSetAside, setAsideName } from '../../../../src/main/store/backup/restore/set-aside.ts'
import { unlockRegister } from '../../../../src/main/store/session/unlock-slots.ts'
import { backedUpRegister } from '../../../support/backed-up-register.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const dayMs = 86_400_000
const restoredAt = new Date('2026-11-22T18:00:00.123Z')
const after = (days: number): Date => new Date(restoredAt.getTime() + days * dayMs)

/** As it lies after the restore: nobody has written there since. */
function age(folder: string, at: Date): void {
  for (const path of [...readdirSync(folder).map((name) => join(folder, name)), folder]) utimesSync(path, at, at)
}

const asideIn = (home: string): readonly string[] => readdirSync(home).filter((name) => name.includes('.ersatt-')).toSorted()

test('the register that a restore moved aside is listed with its day, kept as long as a backup of that day, and no longer', async () => {
  await using home = await tempFolder()
  const { folder, root, facts } = await backedUpRegister(home.path)
  const backup = await copyRegister(folder, root, facts)
  const { setAside } = await restoreBackup(backup, folder, { now: restoredAt, unlock: async (file) => (await unlockRegister(file, torturePassphrase)).keys, applyTombstones: () => Promise.resolve() })
  if (setAside === undefined) throw new Error('nothing was moved aside')
  age(setAside, restoredAt)
  expect(await listSetAside(folder)).toEqual([{ folder: setAside, at: restoredAt.toISOString() }])
  const { label, registerId } = facts
  const plan: BackupPlan = { registerId, label, appVersion: '0.1.0', keyFileRevision: 1, root, secondRoot: undefined, maxAgeDays: 90 }
  await backUpLocked(folder, 'locked', plan, after(89))
  expect(asideIn(home.path)).toEqual([basename(setAside)])
  await backUpLocked(folder, 'locked', plan, after(91))
  expect(asideIn(home.path)).toEqual([])
  expect(readdirSync(folder)).toContain('register.db')
})

test('only folders that bear exactly our name for them go, and one that is in use again counts from its last writing', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const make = (path: string): string => {
    mkdirSync(path)
    writeFileSync(join(path, 'register.db'), 'x')
    age(path, restoredAt)
    return path
  }
  make(folder)
  const strange = ['register.ersatt-', 'register.ersatt-20261122', 'register.ersatt-20269922T180000123Z', 'register.ersatt-20261122T180000123Z-min-kopia', 'annat.ersatt-20261122T180000123Z', 'xregister.ersatt-20261122T180000123Z']
  for (const name of strange) make(join(home.path, name))
  const file = setAsideName(folder, after(-1))
  writeFileSync(file, 'a file, no folder')
  make(setAsideName(folder, restoredAt))
  const inUse = make(setAsideName(folder, after(1)))
  age(inUse, after(50))
  await removeOldSetAside(folder, after(92), 90)
  expect(asideIn(home.path)).toEqual([...strange, basename(file), basename(inUse)].toSorted())
  await removeOldSetAside(folder, after(141), 90)
  expect(asideIn(home.path)).toEqual([...strange, basename(file)].toSorted())
})

test('nothing is listed or removed where there is nothing', async () => {
  await using home = await tempFolder()
  const { folder } = await backedUpRegister(home.path)
  cpSync(folder, `${folder}-2`, { recursive: true })
  renameSync(`${folder}-2`, `${folder}.kopia`)
  expect(await listSetAside(folder)).toEqual([])
  await removeOldSetAside(folder, after(1000), 14)
  expect(readdirSync(home.path)).toContain('register.kopia')
  await removeOldSetAside(join(home.path, 'inte', 'här'), after(1000), 14)
})
