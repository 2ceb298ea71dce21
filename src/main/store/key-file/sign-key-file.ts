import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedKey, opensRegister, type DataKeys, type RegisterKeys } from './data-keys.ts'
import { canonicalJson, checksumOf, type KeyFile, type UnsignedKeyFile, type UserSlot } from './key-file-format.ts'
import { signatureHolds, type SigningKey } from './signing-key.ts'
import { versionOneText, type ReadKeyFile } from './version-one.ts'
import type { SecretBytes } from './secret-bytes.ts'

/** Names the use of a key for ever. */
type MacUse = 'key file mac' | 'key file whole'

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

/** Everything that stands in the file before `whole`, with a line in front that no other signed text begins with. */
const wholeText = (file: Omit<KeyFile, 'whole' | 'checksum'>): string => `anhorigparmen key file\n${canonicalJson(file)}`

function macOf(text: string, registerId: string, dataKey: SecretBytes, use: MacUse): Buffer {
  using key = derivedKey(dataKey, registerId, use)
  return createHmac('sha256', key.bytes).update(text).digest()
}

function macHolds(claimed: string, text: string, registerId: string, dataKey: SecretBytes, use: MacUse): boolean {
  const [found, real] = [Buffer.from(claimed, 'base64'), macOf(text, registerId, dataKey, use)]
  return found.length === real.length && timingSafeEqual(found, real)
}

const withChecksum = (file: Omit<KeyFile, 'checksum'>): KeyFile => ({ ...file, checksum: checksumOf(file) })

/** What a file says, without what vouches for it. */
export function unsigned({ macs: _macs, whole: _whole, checksum: _checksum, versionOne: _versionOne, ...rest }: ReadKeyFile): UnsignedKeyFile {
  return rest
}

/** Adds the MACs and the checksum (needs no key). */
export function signKeyFile(file: UnsignedKeyFile, keys: RegisterKeys): KeyFile {
  const mac = (text: string, dataKey: SecretBytes, use: MacUse) => macOf(text, file.registerId, dataKey, use).toString('base64')
  const text = roster(file)
  const macs = { register: mac(text, keys.register, 'key file mac'), statistics: mac(text, keys.statistics, 'key file mac') }
  const all = wholeText({ ...file, macs })
  return withChecksum({ ...file, macs, whole: { by: 'keys', register: mac(all, keys.register, 'key file whole'), statistics: mac(all, keys.statistics, 'key file whole') } })
}

/** The file with a user's own slot rewrapped, one revision on. Without the register's key its roster keeps its MACs, and the slot signs the whole. */
export function withOwnSlot(file: KeyFile, slot: UserSlot, { keys, signing }: { readonly keys: DataKeys; readonly signing: SigningKey }): KeyFile {
  const next = { ...unsigned(file), revision: file.revision + 1, slots: file.slots.map((each) => (each.id === slot.id ? slot : each)) }
  if (opensRegister(keys)) return signKeyFile(next, keys)
  const signed = { ...next, macs: file.macs }
  const signature = signing.sign(Buffer.from(wholeText(signed))).toString('base64')
  return withChecksum({ ...signed, whole: { by: 'slot', slotId: signing.slotId, signature } })
}

/** Every MAC that these keys can check holds: whoever opens the register checks those for the managers as well. */
export function isAuthentic({ versionOne, ...file }: ReadKeyFile, keys: DataKeys): boolean {
  const holds = ({ register, statistics }: KeyFile['macs'], text: string, use: MacUse): boolean =>
    (!opensRegister(keys) || macHolds(register, text, file.registerId, keys.register, use)) && macHolds(statistics, text, file.registerId, keys.statistics, use)
  if (versionOne !== undefined) return opensRegister(keys) && macHolds(versionOne.mac, versionOneText(versionOne), file.registerId, keys.register, 'key file mac')
  const { whole, checksum: _checksum, ...rest } = file
  if (!holds(file.macs, roster(file), 'key file mac')) return false
  if (whole.by === 'keys') return holds(whole, wholeText(rest), 'key file whole')
  const signer = file.slots.find(({ id, kind }) => kind === 'user' && id === whole.slotId)
  return signer !== undefined && signatureHolds(Buffer.from(signer.verifyKey, 'base64'), Buffer.from(wholeText(rest)), Buffer.from(whole.signature, 'base64'))
}
