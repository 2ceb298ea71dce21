import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedKey, opensRegister, type DataKeys, type RegisterKeys } from './data-keys.ts'
import { canonicalJson, checksumOf, type KeyFile, type UnsignedKeyFile, type UserSlot } from './key-file-format.ts'
import { versionOneText, type ReadKeyFile } from './version-one.ts'
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

function macOf(text: string, registerId: string, dataKey: SecretBytes): Buffer {
  using key = derivedKey(dataKey, registerId, 'key file mac')
  return createHmac('sha256', key.bytes).update(text).digest()
}

const withChecksum = (file: Omit<KeyFile, 'checksum'>): KeyFile => ({ ...file, checksum: checksumOf(file) })

/** Adds both MACs and the checksum (needs no key). */
export function signKeyFile(file: UnsignedKeyFile, keys: RegisterKeys): KeyFile {
  const mac = (dataKey: SecretBytes) => macOf(roster(file), file.registerId, dataKey).toString('base64')
  return withChecksum({ ...file, macs: { register: mac(keys.register), statistics: mac(keys.statistics) } })
}

/** The file with a user's own slot rewrapped: the roster is as it was, so its MACs stay and nobody's key is needed. */
export function withOwnSlot(file: KeyFile, slot: UserSlot): KeyFile {
  const { checksum: _checksum, ...rest } = file
  return withChecksum({ ...rest, revision: file.revision + 1, slots: file.slots.map((each) => (each.id === slot.id ? slot : each)) })
}

/** Whoever opens the register checks by its key, a manager by hers. */
export function hasValidMac(file: ReadKeyFile, keys: DataKeys): boolean {
  const { macs, checksum: _checksum, versionOne, ...unsigned } = file
  const [mac, dataKey] = opensRegister(keys) ? [macs.register, keys.register] : [macs.statistics, keys.statistics]
  const [claimed, real] = [Buffer.from(mac, 'base64'), macOf(versionOne === undefined ? roster(unsigned) : versionOneText(versionOne), file.registerId, dataKey)]
  return claimed.length === real.length && timingSafeEqual(claimed, real)
}
