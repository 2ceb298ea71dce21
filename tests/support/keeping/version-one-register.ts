import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { readRecoveryPapers } from '#shared/domain/split-recovery-key.ts'
import { applicationIds, migrate, type Migration } from '../../../src/main/store/database/migrate.ts'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { encryptBox } from '../../../src/main/store/key-file/aead-box.ts'
import { derivedKey } from '../../../src/main/store/key-file/data-keys.ts'
import { floorParams, passphraseBytes, slotWrappingKey } from '../../../src/main/store/key-file/derive-key.ts'
import { canonicalJson, checksumOf, type KeySlot } from '../../../src/main/store/key-file/key-file-format.ts'
import { newSlotKeyPairs, sealKey } from '../../../src/main/store/key-file/sealed-key.ts'
import { SecretBytes } from '../../../src/main/store/key-file/secret-bytes.ts'
import { registerMigrations } from '../../../src/main/store/migrations/register-migrations.ts'
import { statisticsMigrations } from '../../../src/main/store/migrations/statistics-migrations.ts'
import { testPassphrase, testRecoveryKey } from '../register-setup.ts'

// A register as the version before key file 2 made it: the seals, contexts and MAC are that version's, word for word.

interface OldKeys {
  readonly register: SecretBytes
  readonly statistics: SecretBytes
}

type OldHead = { readonly id: string; readonly kind: 'user' | 'recovery'; readonly kdf: KeySlot['kdf']; readonly userId?: string; readonly roles?: readonly string[] }

async function oldSlot(registerId: string, head: OldHead, secret: Buffer, keys: OldKeys) {
  const pairs = newSlotKeyPairs()
  using privateKeys = pairs.privateKeys
  using wrapping = await slotWrappingKey(head.kdf, secret)
  const context = canonicalJson({ registerId, id: head.id, kind: head.kind, kdf: head.kdf, roles: head.roles ?? [], userId: head.userId ?? '' })
  const seal = (purpose: keyof OldKeys) => sealKey(pairs.publicKey, keys[purpose].bytes, canonicalJson({ registerId, epoch: 1, slotId: head.id, purpose }))
  return {
    ...head,
    publicKey: pairs.publicKey,
    verifyKey: pairs.verifyKey,
    privateKeys: encryptBox(wrapping.bytes, privateKeys.bytes, context),
    dataKeys: { register: seal('register'), statistics: seal('statistics') },
  }
}

function makeFile(path: string, key: Buffer, steps: readonly Migration[], applicationId: number, rows: readonly string[]): void {
  const { sqlite } = openConnection(path, key, 'create')
  migrate(sqlite, steps, applicationId, () => `${path}.never`)
  for (const sql of rows) sqlite.exec(sql)
  sqlite.close()
}

/** Makes it in `folder`, with one user, one unit and one carer; opened by `testPassphrase` and `testRecoveryKey`. */
export async function makeVersionOneRegister(folder: string): Promise<void> {
  const [registerId, userId] = [randomUUID(), randomUUID()]
  using register = new SecretBytes(randomBytes(32))
  using statistics = new SecretBytes(randomBytes(32))
  const keys = { register, statistics }
  await mkdir(folder)
  const files = registerFolder(folder)
  const at = '2026-10-01T08:00:00.000Z'
  using registerKey = derivedKey(register, registerId, 'register.db')
  using statisticsKey = derivedKey(statistics, registerId, 'statistik.db')
  makeFile(files.register, registerKey.bytes, registerMigrations.slice(0, 4), applicationIds.register, [
    `INSERT INTO unit (id, register_id, municipality_code, municipality_name, board, note_place, smallest_cell, idle_minutes, created_at) VALUES ('u', '${registerId}', '0581', 'Norrköping', 'Nämnden', 'here', 5, 10, '${at}')`,
    "INSERT INTO unit_areas (unit_id, area_code) VALUES ('u', 'AO')",
    `INSERT INTO users (id, name, title_code, active_from, created_at) VALUES ('${userId}', 'Karin Konsulent', 'carer-consultant', '2026-10-01', '${at}')`,
    ...['consultant', 'manager', 'system-admin'].map((role) => `INSERT INTO user_roles (user_id, role) VALUES ('${userId}', '${role}')`),
  ])
  makeFile(files.statistics, statisticsKey.bytes, statisticsMigrations.slice(0, 1), applicationIds.statistics, [])
  using passphrase = passphraseBytes(testPassphrase)
  const recovery = readRecoveryPapers(testRecoveryKey, undefined)
  if ('error' in recovery) throw new Error('the test key is whole')
  const unsigned = {
    format: 'anhorigparmen-keys', version: 1, registerId, label: 'Norrköping', epoch: 1, createdAt: at,
    slots: [
      await oldSlot(registerId, { id: randomUUID(), kind: 'user', userId, roles: ['consultant', 'manager', 'system-admin'], kdf: floorParams() }, passphrase.bytes, keys),
      await oldSlot(registerId, { id: randomUUID(), kind: 'recovery', kdf: { alg: 'hkdf-sha256', salt: randomBytes(16).toString('base64') } }, Buffer.from(recovery.key), keys),
    ],
  }
  using macKey = derivedKey(register, registerId, 'key file mac')
  const signed = { ...unsigned, mac: createHmac('sha256', macKey.bytes).update(canonicalJson(unsigned)).digest('base64') }
  const bytes = `${JSON.stringify({ ...signed, checksum: checksumOf(signed) }, undefined, 2)}\n`
  await writeFile(files.keys, bytes)
  await writeFile(files.keysCopy, bytes)
}
