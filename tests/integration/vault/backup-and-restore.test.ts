import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHeadless } from '../../../scripts/rpc/open-headless.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { readWitness } from '../../../src/main/store/witness/witness.ts'
import { heldContact, namedCarer } from '../../support/carer-inputs.ts'
import { testPassphrase, testRecoveryKey, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const newPassphrase = 'en helt ny lösenfras här'

async function madeIn(home: string): Promise<{ readonly folder: string; readonly app: ReturnType<typeof openHeadless> }> {
  const folder = join(home, 'register')
  const open = await createRegister(folder, testSetup, systemClock)
  open.close()
  return { folder, app: openHeadless(folder) }
}

async function value<T>(asked: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string; readonly reason?: string } }>): Promise<T> {
  const result = await asked
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.reason ?? ''}`)
  return result.value
}

test('every lock leaves a backup that is made without a key, and it is found again on an empty computer with the printed key alone', async () => {
  await using home = await tempFolder()
  const { app, folder } = await madeIn(home.path)
  await value(app.call('vault.unlock', { passphrase: testPassphrase }))
  const { id } = await value(app.call('carers.create', namedCarer('Anna', 'Åkesson')))
  await value(app.call('contacts.register', heldContact([id], { note: 'det som inte får försvinna' })))
  await app.vault.lock('test')
  await app.vault.settled()
  const { backups } = await value(app.call('vault.backups', {}))
  expect(backups.map(({ reason, label, place }) => [reason, label, place])).toEqual([['locked', 'Norrköping', 'this-computer']])

  // The empty computer: the backup on a stick, the paper in hand, nothing else.
  const stick = join(home.path, 'sticka')
  await cp(join(`${folder}-dator`, 'sakerhetskopior'), join(stick, 'sakerhetskopior'), { recursive: true })
  const elsewhere = join(home.path, 'annan dator', 'register')
  await mkdir(join(home.path, 'annan dator'))
  const other = openHeadless(elsewhere, { files: stick })
  expect((await value(other.call('vault.status', {}))).state).toBe('no-register')
  const found = await value(other.call('vault.findBackups', {}))
  const [backup] = found.backups
  const secret = { kind: 'recovery-key' as const, recoveryKey: testRecoveryKey }
  const restored = await value(other.call('vault.restore', { backupId: backup?.id ?? '', place: 'found', secret }))
  expect(restored.state).toBe('locked')
  await value(other.call('vault.recover', { recoveryKey: testRecoveryKey, newPassphrase }))
  const card = await value(other.call('carers.open', { id }))
  expect([card.lastName, card.heldInAll]).toEqual(['Åkesson', 1])
  await other.vault.lock('test')
  await other.vault.settled()
}, 120_000)

test('a damaged backup is refused and what stands is left as it is; a wrong key changes nothing either', async () => {
  await using home = await tempFolder()
  const { app, folder } = await madeIn(home.path)
  await value(app.call('vault.unlock', { passphrase: testPassphrase }))
  await app.vault.lock('test')
  await app.vault.settled()
  const { backups } = await value(app.call('vault.backups', {}))
  const [backup] = backups
  const backupId = backup?.id ?? ''
  const [registerId = ''] = await readdir(join(`${folder}-dator`, 'sakerhetskopior'))
  const file = join(`${folder}-dator`, 'sakerhetskopior', registerId, backupId, 'register.db')
  const standing = await readFile(join(folder, 'register.db'))
  const restore = (passphrase: string) => app.call('vault.restore', { backupId, place: 'this-computer', secret: { kind: 'passphrase', passphrase } })
  expect(await restore('fel lösenfras här och nu')).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
  const witness = await readWitness(join(`${folder}-dator`, 'minne.json'))
  expect(witness.kind === 'read' && Object.values(witness.value.registers).map(({ failedUnlocks }) => failedUnlocks)).toEqual([1])
  const bytes = await readFile(file)
  bytes[9000] = (bytes[9000] ?? 0) ^ 1
  await writeFile(file, bytes)
  expect(await restore(testPassphrase)).toMatchObject({ ok: false, error: { code: 'backup-damaged' } })
  expect(await readFile(join(folder, 'register.db'))).toEqual(standing)
  expect((await readdir(home.path)).filter((name) => name.includes('ersatt'))).toEqual([])
}, 120_000)

test('an older register that is put back beside the app is not opened unnoticed; opening it all the same is a choice that the log keeps', async () => {
  await using home = await tempFolder()
  const { app, folder } = await madeIn(home.path)
  const old = join(home.path, 'gammal kopia')
  await value(app.call('vault.unlock', { passphrase: testPassphrase }))
  await app.vault.lock('test')
  await app.vault.settled()
  await cp(folder, old, { recursive: true })
  await value(app.call('vault.unlock', { passphrase: testPassphrase }))
  await value(app.call('carers.create', namedCarer('Britta', 'Berg')))
  await app.vault.lock('test')
  await app.vault.settled()
  await rm(folder, { recursive: true })
  await cp(old, folder, { recursive: true })
  expect(await app.call('vault.unlock', { passphrase: testPassphrase })).toMatchObject({ ok: false, error: { code: 'register-older' } })
  expect((await value(app.call('vault.status', {}))).state).toBe('locked')
  await value(app.call('vault.unlock', { passphrase: testPassphrase, acceptOlder: true }))
  await app.vault.lock('test')
  await value(app.call('vault.unlock', { passphrase: testPassphrase }))
  await app.vault.lock('test')
  await app.vault.settled()
}, 120_000)

test('a register on a share is held by one at a time; the second is told who has it', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'delad')
  const open = await createRegister(folder, { ...testSetup, sharing: 'one-at-a-time' }, systemClock)
  open.close()
  const [first, second] = [openHeadless(folder), openHeadless(folder)]
  await value(first.call('vault.unlock', { passphrase: testPassphrase }))
  const refused = await second.call('vault.unlock', { passphrase: testPassphrase, takeOver: true })
  expect(refused).toMatchObject({ ok: false, error: { code: 'lease-held' } })
  expect(refused.ok ? {} : JSON.parse(refused.error.reason ?? '{}')).toMatchObject({ mayTakeOver: false })
  await first.vault.lock('test')
  await value(second.call('vault.unlock', { passphrase: testPassphrase }))
  await second.vault.lock('test')
  await Promise.all([first.vault.settled(), second.vault.settled()])
}, 120_000)
