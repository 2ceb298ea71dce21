import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedKey, opensRegister, type DataKeys, type RegisterKeys } from './data-keys.ts'
import { canonicalJson, checksumOf, type KeyFile, type UnsignedKeyFile, type UserSlot } from './key-file-format.ts'
import type { SecretBytes } from './secret-bytes.ts'

/** Who holds which keys: all that an administrator decides, and nothing that a user changes for herself. */
function roster({ registerId, label, createdAt, sharing, epochs, rotation, slots }: UnsignedKeyFile): string {
  return canonicalJson({
    registerId, label, createdAt, sharing, epochs, rotation: rotation ?? {},
    slots: slots.map((slot) => ({
      id: slot.id, kind: slot.kind, publicKey: slot.publicKey, verifyKey: slot.verifyKey, dataKeys: slot.dataKeys,
      ...(slot.kind === 'user' && { userId: slot.userId, name: slot.name, roles: slot.roles }),
    })),
  })
}

function macOf(file: UnsignedKeyFile, dataKey: SecretBytes): Buffer {
  using key = derivedKey(dataKey, file.registerId, 'key file mac')
  return createHmac('sha256', key.bytes).update(roster(file)).digest()
}

const withChecksum = (file: Omit<KeyFile, 'checksum'>): KeyFile => ({ ...file, checksum: checksumOf(file) })

/** Adds both MACs and the checksum (needs no key). */
export function signKeyFile(file: UnsignedKeyFile, keys: RegisterKeys): KeyFile {
  return withChecksum({ ...file, macs: { register: macOf(file, keys.register).toString('base64'), statistics: macOf(file, keys.statistics).toString('base64') } })
}

/** The file with a user's own slot rewrapped: the roster is as it was, so its MACs stay and nobody's key is needed. */
export function withOwnSlot(file: KeyFile, slot: UserSlot): KeyFile {
  const { checksum: _checksum, ...rest } = file
  return withChecksum({ ...rest, revision: file.revision + 1, slots: file.slots.map((each) => (each.id === slot.id ? slot : each)) })
}

/** Whoever opens the register checks by its key, a manager by hers. */
export function hasValidMac(file: KeyFile, keys: DataKeys): boolean {
  const { macs, checksum: _checksum, ...unsigned } = file
  const [claimed, real] = opensRegister(keys)
    ? [Buffer.from(macs.register, 'base64'), macOf(unsigned, keys.register)]
    : [Buffer.from(macs.statistics, 'base64'), macOf(unsigned, keys.statistics)]
  return claimed.length === real.length && timingSafeEqual(claimed, real)
}
