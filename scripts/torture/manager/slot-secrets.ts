import { hkdfSync } from 'node:crypto'
import { decryptBox } from '../../../src/main/store/key-file/aead-box.ts'
import { passphraseBytes, slotWrappingKey } from '../../../src/main/store/key-file/derive-key.ts'
import { canonicalJson, dataKeyPurposes, type KeyFile } from '../../../src/main/store/key-file/key-file-format.ts'
import { unsealKey } from '../../../src/main/store/key-file/sealed-key.ts'
import { slotOfUser } from '../../../src/main/store/session/unlock-slots.ts'

/** Every use that the app has derived, or could derive, a key for. */
export const everyUse: readonly string[] = ['register.db', 'statistik.db', 'key file mac', 'log terms', 'row seals', 'row seal', 'log seals', 'carers compartment', 'compartment', 'protected', 'protected number', 'protected numbers', 'backup', 'register', 'statistics', 'recovery']

export interface SlotSecrets {
  /** 32 bytes each: what the slot holds, and everything derived from that. */
  readonly keys: readonly Buffer[]
  /** How many data keys it could unseal, of all seals in the file: its own and everybody else's. */
  readonly unsealed: number
  readonly seals: number
}

/** Everything that a passphrase yields to somebody who reads the source and the key file, and writes her own program. */
export async function slotSecrets(file: KeyFile, userId: string, passphrase: string, uses: readonly string[]): Promise<SlotSecrets> {
  const own = slotOfUser(file, userId)
  if (own === undefined) throw new Error('no such slot')
  const typed = passphraseBytes(passphrase)
  const wrapping = await slotWrappingKey(own.kdf, typed.bytes)
  const context = canonicalJson({ registerId: file.registerId, id: own.id, kind: own.kind, kdf: own.kdf, roles: [], userId: own.userId, ...(own.given && { given: true }) })
  const pairs = decryptBox(wrapping.bytes, own.privateKeys, context)
  if (pairs === undefined) throw new Error('the passphrase does not open the slot')
  const all = file.slots.flatMap((slot) => dataKeyPurposes.flatMap((purpose) => {
    const sealed = slot.dataKeys[purpose]
    return sealed === undefined ? [] : [{ slot, purpose, sealed }]
  }))
  const opened = all.flatMap(({ slot, purpose, sealed }) => {
    const keys = [own.publicKey, slot.publicKey].flatMap((publicKey) => {
      try {
        return unsealKey(publicKey, pairs.bytes, sealed, canonicalJson({ registerId: file.registerId, epoch: sealed.epoch, slotId: slot.id, purpose })) ?? []
      } catch {
        // A private key that does not belong to the public one: no key.
        return []
      }
    })
    return keys.slice(0, 1).map((key) => key.bytes)
  })
  const infos = uses.flatMap((use) => [`anhorigparmen ${use} v1`, use])
  const roots = [...opened, wrapping.bytes, pairs.bytes.subarray(0, 32), pairs.bytes.subarray(32)]
  const derived = roots.flatMap((root) => infos.map((info) => Buffer.from(hkdfSync('sha256', root, Buffer.from(file.registerId), info, 32))))
  return { keys: [...roots, ...derived].map((key) => Buffer.from(key)), unsealed: opened.length, seals: all.length }
}
