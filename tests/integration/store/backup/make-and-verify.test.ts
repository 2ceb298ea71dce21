import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUpOpenRegister } from '../../../../src/main/store/backup/back-up-open-register.ts'
import { backupsOf } from '../../../../src/main/store/backup/backup-folders.ts'
import { writeManifest, type BackupManifest } from '../../../../src/main/store/backup/backup-manifest.ts'
import { copyRegister } from '../../../../src/main/store/backup/copy-register.ts'
import { listBackups } from '../../../../src/main/store/backup/list-backups.ts'
import { fileKeysOf } from '../../../../src/main/store/backup/verify/file-keys.ts'
import { verifyBackup } from '../../../../src/main/store/backup/verify/verify-backup.ts'
import { verifyInBackground } from '../../../../src/main/store/backup/verify/verify-in-background.ts'
import { newDataKeys } from '../../../../src/main/store/key-file/data-keys.ts'
import { backedUpRegister } from '../../../support/backed-up-register.ts'
import { killAfter } from '../../../support/kill-after.ts'
import { refusalOf } from '../../../support/refusal-of.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const at = '2026-11-22T18:00:00.000Z'
const child = resolve(import.meta.dirname, '../../../support/backup-in-child.ts')

describe('a copy made without any key', () => {
  test('is listed, reopened with the keys, and marked as checked; the register is as it was', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, fileKeys, keyFile } = await backedUpRegister(home.path)
    const before = readFileSync(join(folder, 'register.db'))
    const backup = await copyRegister(folder, root, facts)
    expect(backup).toBe(join(root, 'sakerhetskopior', keyFile.registerId, `20261122T170000000Z-${facts.logSeq ?? ''}`))
    expect(readdirSync(backup).toSorted()).toEqual(['manifest.json', 'nycklar.json', 'register.db', 'statistik.db'])
    expect((await listBackups(root)).backups).toMatchObject([{ folder: backup, manifest: { label: 'Provköping', reason: 'locked' }, verifiedAt: undefined }])
    expect((await verifyBackup(backup, fileKeys, at)).noted).toBe(true)
    expect((await listBackups(root, facts.registerId)).backups).toMatchObject([{ verifiedAt: at }])
    // Reopening has written nothing but its mark.
    expect(readdirSync(backup).toSorted()).toEqual(['kontrollerad.json', 'manifest.json', 'nycklar.json', 'register.db', 'statistik.db'])
    expect(readFileSync(join(backup, 'register.db')).equals(before)).toBe(true)
    expect(readFileSync(join(folder, 'register.db')).equals(before)).toBe(true)
  })

  test('is refused while a transaction is under way or waits to be rolled back, and of another register', async () => {
    await using home = await tempFolder()
    const { folder, root, facts } = await backedUpRegister(home.path)
    writeFileSync(join(folder, 'register.db-journal'), 'het')
    expect(await refusalOf(copyRegister(folder, root, facts))).toEqual({ code: 'busy', reason: 'hot-journal' })
    writeFileSync(join(folder, 'register.db-journal'), '')
    expect(await refusalOf(copyRegister(folder, root, { ...facts, registerId: '019aa000-0000-7000-8000-0000000000aa' }))).toEqual({ code: 'register-foreign' })
    rmSync(join(folder, 'statistik.db'))
    expect(await refusalOf(copyRegister(folder, root, facts))).toEqual({ code: 'register-missing' })
    expect((await listBackups(root)).backups).toEqual([])
  })

  test('is checked in a thread of its own while this one goes on, with copies of the keys', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, fileKeys } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    let turns = 0
    const ticking = setInterval(() => { turns += 1 }, 1)
    expect(await verifyInBackground(backup, fileKeys, at)).toEqual({ noted: true })
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(5)
    expect(fileKeys.register.every((byte) => byte === 0)).toBe(false)
    writeFileSync(join(backup, 'statistik.db'), readFileSync(join(backup, 'register.db')))
    expect(await refusalOf(verifyInBackground(backup, fileKeys, at))).toEqual({ code: 'backup-damaged', reason: 'statistik.db' })
    expect(await refusalOf(verifyInBackground(join(root, 'finns inte'), fileKeys, at))).toEqual({ code: 'backup-missing' })
    expect(await refusalOf(verifyInBackground(backup, fileKeys, at, AbortSignal.abort()))).toEqual({ code: 'store-stopped' })
  })

  test('killed at any moment leaves a whole backup or none, and what is left of it goes once it is abandoned', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, fileKeys } = await backedUpRegister(home.path)
    const kills = Number(process.env['BACKUP_KILLS'] ?? 12)
    const args = (n: number) => ['copy', folder, root, JSON.stringify({ ...facts, madeAt: new Date(Date.parse(facts.madeAt) + n).toISOString() })]
    const { ms: whole } = await killAfter(child, args(0), 60_000)
    let cut = 0
    for (let n = 1; n <= kills; n += 1) {
      const { done } = await killAfter(child, args(n), (whole * n) / kills)
      const { backups, unusable } = await listBackups(root)
      expect(unusable).toEqual([])
      if (done) expect(backups.map(({ folder: each }) => each.includes(`0000${String(n).padStart(2, '0')}Z`))).toContain(true)
      else cut += 1
    }
    for (const { folder: backup } of (await listBackups(root)).backups) await verifyBackup(backup, fileKeys, at)
    expect(cut).toBeGreaterThan(0)
    const parent = backupsOf(root, facts.registerId)
    const halves = () => readdirSync(parent).filter((name) => name.endsWith('.halv'))
    // On a fast disk no kill may have fallen between the first file and the last: then what it would have left is put there.
    if (halves().length === 0) mkdirSync(join(parent, `${(await listBackups(root)).backups[0]?.folder.split('/').at(-1) ?? ''}.halv`))
    // Nobody else's, and nothing that may still be growing.
    mkdirSync(join(parent, 'annat.halv'))
    await copyRegister(folder, root, { ...facts, madeAt: new Date().toISOString() })
    expect(halves().length).toBeGreaterThan(1)
    for (const half of halves()) for (const path of [half, ...readdirSync(join(parent, half)).map((name) => join(half, name))]) utimesSync(join(parent, path), 0, 0)
    await copyRegister(folder, root, { ...facts, madeAt: new Date().toISOString() })
    expect(halves()).toEqual(['annat.halv'])
  }, 600_000)
})

describe('a copy made with the keys', () => {
  test('of an open register knows its rows, and is checked like any other', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, open: opening, fileKeys } = await backedUpRegister(home.path)
    const open = await opening()
    const backup = await backUpOpenRegister(open, folder, root, { ...facts, reason: 'asked' })
    const contacts = open.register.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get()
    open.close()
    const { manifest } = await verifyBackup(backup, fileKeys, at)
    expect(manifest.counts?.register).toMatchObject({ contacts, carers: 20 })
    expect(manifest.counts?.statistics).toMatchObject({ releases: 1 })
    // The keys open it, and it holds no word in clear.
    expect(readFileSync(join(backup, 'register.db')).includes('Efternamn')).toBe(false)
  })
})

describe('a backup that is not what it says', () => {
  const changes: readonly (readonly [what: string, change: (manifest: BackupManifest) => BackupManifest, refusal: object])[] = [
    ['has fewer rows than its manifest says', (manifest) => ({ ...manifest, counts: { ...manifest.counts, register: { ...manifest.counts?.register, contacts: 121 }, statistics: { ...manifest.counts?.statistics } } }), { code: 'backup-damaged', reason: 'counts' }],
    ['ends its log elsewhere', (manifest) => ({ ...manifest, logSeq: (manifest.logSeq ?? 0) + 1 }), { code: 'backup-damaged', reason: 'log-head' }],
    ['has another head of its log', (manifest) => ({ ...manifest, logHead: 'ab'.repeat(32) }), { code: 'backup-damaged', reason: 'log-head' }],
    ['is of another register', (manifest) => ({ ...manifest, registerId: '019aa000-0000-7000-8000-0000000000aa' }), { code: 'backup-damaged', reason: 'nycklar.json' }],
  ]
  test.each(changes)('because it %s, is refused', async (_what, change, refusal) => {
    await using home = await tempFolder()
    const { folder, root, facts, open: opening, fileKeys } = await backedUpRegister(home.path)
    const open = await opening()
    const backup = await backUpOpenRegister(open, folder, root, { ...facts, reason: 'asked' })
    open.close()
    const { manifest } = await verifyBackup(backup, fileKeys, at)
    await writeManifest(backup, change(manifest))
    expect(await refusalOf(verifyBackup(backup, fileKeys, at))).toEqual(refusal)
    // Its old mark is of the manifest that it was checked against, and no longer counts.
    expect((await listBackups(root)).backups.map(({ verifiedAt }) => verifiedAt)).toEqual([undefined])
  })

  test('or was made with keys that are no longer these, is told from a damaged one', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, fileKeys, keyFile } = await backedUpRegister(home.path)
    const backup = await copyRegister(folder, root, facts)
    expect(await refusalOf(verifyBackup(backup, { ...fileKeys, epoch: '2/1' }, at))).toEqual({ code: 'refused', reason: 'other-epoch' })
    using others = newDataKeys()
    using wrong = fileKeysOf(keyFile, others)
    expect(await refusalOf(verifyBackup(backup, wrong, at))).toEqual({ code: 'backup-damaged', reason: 'register.db' })
    expect(existsSync(join(backup, 'kontrollerad.json'))).toBe(false)
  })

  test('or was made by a later version of the app, is told so', async () => {
    await using home = await tempFolder()
    const { folder, root, facts, open: opening, fileKeys } = await backedUpRegister(home.path)
    const open = await opening()
    open.register.sqlite.pragma('user_version=999')
    open.close()
    const backup = await copyRegister(folder, root, { ...facts, logSeq: (facts.logSeq ?? 0) + 1 })
    expect(await refusalOf(verifyBackup(backup, fileKeys, at))).toEqual({ code: 'backup-newer' })
  })
})
