import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupsOf } from '../../../../src/main/store/backup/backup-folders.ts'
import { copyBackup } from '../../../../src/main/store/backup/copy-backup.ts'
import { copyRegister } from '../../../../src/main/store/backup/copy-register.ts'
import { defaultBackupPolicy } from '../../../../src/main/store/backup/choose-to-keep.ts'
import { listBackups } from '../../../../src/main/store/backup/list-backups.ts'
import { rotateBackups } from '../../../../src/main/store/backup/rotate-backups.ts'
import { verifyBackup } from '../../../../src/main/store/backup/verify/verify-backup.ts'
import { backedUpRegister } from '../../../support/backed-up-register.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const now = new Date('2026-11-22T18:00:00.000Z')

/** A disk of its own of this size; undefined where this user may not mount one. */
function smallDisk(at: string, size: string): (Disposable & { readonly readOnly: () => void }) | undefined {
  mkdirSync(at)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at], { stdio: 'pipe' })
  } catch {
    console.log('no disk of its own could be mounted here (not root, or not Linux)')
    return undefined
  }
  return { readOnly: () => void execFileSync('mount', ['-o', 'remount,ro', at]), [Symbol.dispose]: () => void execFileSync('umount', ['-l', at]) }
}

describe('a second place', () => {
  test('gets the whole backup with its mark, once', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, fileKeys } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    await verifyBackup(backup, fileKeys, now.toISOString())
    const second = join(home.path, 'usb')
    mkdirSync(second)
    const copied = await copyBackup(backup, second, now)
    if (copied.kind !== 'copied') throw new Error(copied.kind)
    for (const name of readdirSync(backup)) expect(readFileSync(join(copied.folder, name)).equals(readFileSync(join(backup, name))), name).toBe(true)
    expect((await listBackups(second)).backups).toMatchObject([{ verifiedAt: now.toISOString() }])
    expect((await copyBackup(backup, second, now)).kind).toBe('already-there')
  })

  test('that is not plugged in, or whose original has gone bad, is told and gets nothing', async () => {
    await using home = await tempFolder()
    const { folder, root, facts } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    const second = join(home.path, 'usb')
    expect(await copyBackup(backup, second, now)).toEqual({ kind: 'failed', code: 'folder-missing' })
    expect(existsSync(second)).toBe(false)
    mkdirSync(second)
    const bytes = readFileSync(join(backup, 'statistik.db'))
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(join(backup, 'statistik.db'), bytes)
    expect(await copyBackup(backup, second, now)).toEqual({ kind: 'failed', code: 'backup-damaged' })
    expect(readdirSync(backupsOf(second, facts.registerId))).toEqual([])
  })

  test('that is full or cannot be written is told, and is left with nothing half there', async () => {
    await using home = await tempFolder()
    const { folder, root, facts } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    const second = join(home.path, 'usb')
    using disk = smallDisk(second, '200k')
    if (disk === undefined) {
      chmodSync(second, 0o500)
      expect(await copyBackup(backup, second, now)).toEqual({ kind: 'failed', code: 'folder-read-only' })
      return chmodSync(second, 0o700)
    }
    expect(await copyBackup(backup, second, now)).toEqual({ kind: 'failed', code: 'disk-full' })
    expect(readdirSync(backupsOf(second, facts.registerId))).toEqual([])
    expect(await refusalOf(copyRegister(folder, second, facts))).toEqual({ code: 'disk-full' })
    expect(readdirSync(backupsOf(second, facts.registerId))).toEqual([])
    disk.readOnly()
    expect(await copyBackup(backup, second, now)).toEqual({ kind: 'failed', code: 'folder-read-only' })
    expect(await refusalOf(copyRegister(folder, second, facts))).toEqual({ code: 'folder-read-only' })
  })
})

describe('rotation', () => {
  test('removes what is older than ninety days and nothing that is not this register\'s own backup', async () => {
    await using home = await tempFolder()
    const { folder, root, facts } = await backedUpRegister(home.path)
    const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()
    for (const days of [0, 1, 40, 91, 200]) await copyRegister(folder, root, { ...facts, madeAt: daysAgo(days) })
    const parent = backupsOf(root, facts.registerId)
    const [oldest = ''] = readdirSync(parent).toSorted()
    // One whose manifest nobody can read, one that bears our kind of name, and somebody's own folder.
    const spoilt = join(parent, oldest.replace('2026', '2025'))
    mkdirSync(spoilt)
    writeFileSync(join(spoilt, 'manifest.json'), '{}')
    mkdirSync(join(parent, '20200101T000000000Z-1'))
    mkdirSync(join(parent, 'Karins kopia'))
    const { kept, removed, failed, unusable } = await rotateBackups(root, facts.registerId, defaultBackupPolicy, now)
    expect([kept, removed].map((some) => some.map(({ manifest }) => manifest.madeAt))).toEqual([[daysAgo(0), daysAgo(1), daysAgo(40)], [daysAgo(91), daysAgo(200)]])
    expect(failed).toEqual([])
    expect(unusable.map(({ code }) => code).toSorted()).toEqual(['backup-damaged', 'backup-missing'])
    expect(readdirSync(parent)).toHaveLength(6)
    expect((await rotateBackups(root, facts.registerId, defaultBackupPolicy, now)).removed).toEqual([])
  })
})
