import { checksumOf, type KeyFile } from '../../../src/main/store/key-file/key-file-format.ts'

/** A way to spoil a key file; gets the real one, that of another register, and chance. */
export interface Mutation {
  readonly name: string
  readonly spoil: (real: KeyFile, other: KeyFile, random: () => number) => Uint8Array | string
}

type Slot = Record<string, unknown> & { readonly kdf: Record<string, unknown>; readonly dataKeys: Record<string, unknown>; readonly privateKeys: Record<string, unknown> }

const write = (value: unknown): string => JSON.stringify(value, undefined, 2)
/** As somebody does who knows the format: the checksum needs no key. */
const mended = ({ checksum: _checksum, ...rest }: KeyFile): string => write({ ...rest, checksum: checksumOf(rest) })
const withSlot = (real: KeyFile, change: (slot: Slot) => object): string => {
  const [first, ...others] = real.slots
  return mended({ ...real, slots: [change(first as unknown as Slot), ...others] as KeyFile['slots'] })
}
const withKdf = (real: KeyFile, kdf: object): string => withSlot(real, (slot) => ({ ...slot, kdf: { ...slot.kdf, ...kdf } }))
const pick = <T>(values: readonly T[], random: () => number): T => values[Math.floor(random() * values.length)] as T
const bytesOf = (real: KeyFile): Buffer => Buffer.from(`${write(real)}\n`)

/** Base64 of as many bytes, or of another number of them: keys that are no points, tags cut short. */
const junkBase64 = (random: () => number): string => Buffer.from(Array.from({ length: pick([0, 1, 12, 16, 31, 32, 33, 64, 1000], random) }, () => Math.floor(random() * 256))).toString('base64')
/** X25519 points of small order: what is agreed with them is known to everybody. */
const smallOrder = ['00'.repeat(32), `01${'00'.repeat(31)}`, 'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', `ec${'ff'.repeat(30)}7f`].map((hex) => Buffer.from(hex, 'hex').toString('base64'))

/** Bytes spoilt by chance or by a program that meant well. */
const rough: readonly Mutation[] = [
  { name: 'bit flip', spoil: (real, _other, random) => {
    const bytes = bytesOf(real)
    const at = Math.floor(random() * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  } },
  { name: 'truncated', spoil: (real, _other, random) => bytesOf(real).subarray(0, Math.floor(random() * (bytesOf(real).length - 2))) },
  { name: 'zeroed tail', spoil: (real, _other, random) => bytesOf(real).fill(0, Math.floor(random() * (bytesOf(real).length - 2))) },
  { name: 'NUL inside', spoil: (real, _other, random) => {
    const at = Math.floor(random() * bytesOf(real).length)
    return Buffer.concat([bytesOf(real).subarray(0, at), Buffer.from([0]), bytesOf(real).subarray(at)])
  } },
  { name: 'another encoding', spoil: (real, _other, random) => Buffer.from(`${random() < 0.5 ? '\uFEFF' : ''}${write(real)}`, pick(['utf16le', 'latin1', 'utf8'] as const, random)) },
  { name: 'huge', spoil: (real, _other, random) => write(real) + ' '.repeat(1_100_000 + Math.floor(random() * 1000)) },
  { name: 'not an object', spoil: (_real, _other, random) => pick(['null', '[]', '""', '0', 'true', '{}', '[[]]', '{"slots":[]}'], random) },
  { name: 'that of another register', spoil: (_real, other) => write(other) },
]

/** A file that is well-formed JSON and means to deceive the reader. */
const crafted: readonly Mutation[] = [
  { name: 'deep nesting', spoil: (real, _other, random) => write(real).replace('{', `{"deep":${'['.repeat(5000 + Math.floor(random() * 50_000))}${']'.repeat(60_000)},`) },
  { name: 'deep nesting in order', spoil: (real) => write(real).replace('{', `{"deep":${'['.repeat(5000)}${']'.repeat(5000)},`) },
  { name: 'a member twice', spoil: (real, other, random) => {
    const member = pick(['registerId', 'label', 'createdAt', 'slots', 'macs', 'whole', 'checksum', 'epochs'] as const, random)
    return write(real).replace(/\}$/, `,${JSON.stringify(member)}:${JSON.stringify(other[member])}}`)
  } },
  { name: 'a prototype', spoil: (real, _other, random) => write(real).replace('{', `{${pick(['"__proto__":{"admin":true}', '"constructor":{"prototype":{"admin":true}}', '"__proto__":null', '"toString":"x"'], random)},`) },
  { name: 'a surplus member', spoil: (real, _other, random) => mended({ ...real, [`extra${random()}`]: 1 }) },
  { name: 'a missing member', spoil: (real, _other, random) => {
    const gone = pick(Object.keys(real).filter((key) => key !== 'rotation'), random)
    return write(Object.fromEntries(Object.entries(real).filter(([key]) => key !== gone)))
  } },
  { name: 'a member of another type', spoil: (real, _other, random) => mended({ ...real, [pick(Object.keys(real).filter((key) => key !== 'checksum'), random)]: pick([0, -1, '', [], {}, true, 1e308], random) }) },
]

/** Well-formed, its checksum mended: only cryptography can tell. */
const forged: readonly Mutation[] = [
  { name: 'a field of another register', spoil: (real, other, random) => {
    const field = pick(['registerId', 'createdAt', 'slots', 'macs', 'whole', 'label'] as const, random)
    return mended({ ...real, [field]: field === 'label' ? 'En annan kommun' : other[field] })
  } },
  { name: 'a slot member of another register', spoil: (real, other, random) => {
    const field = pick(['id', 'publicKey', 'verifyKey', 'privateKeys', 'dataKeys', 'userId', 'kdf'], random)
    return withSlot(real, (slot) => ({ ...slot, [field]: (other.slots[0] as unknown as Slot)[field] }))
  } },
  { name: 'data keys swapped', spoil: (real, _other, random) => withSlot(real, (slot) => ({ ...slot, dataKeys: { ...slot.dataKeys, [pick(['register', 'statistics', 'protected'], random)]: slot.dataKeys[pick(['register', 'statistics', 'protected'], random)], surplus: undefined } })) },
  { name: 'a data key taken away', spoil: (real, _other, random) => {
    const gone = pick(['register', 'statistics', 'protected'], random)
    return withSlot(real, (slot) => ({ ...slot, dataKeys: Object.fromEntries(Object.entries(slot.dataKeys).filter(([key]) => key !== gone)) }))
  } },
  { name: 'a seal spoilt', spoil: (real, _other, random) => {
    const purpose = pick(['register', 'statistics', 'protected'], random)
    const change = { [pick(['ephemeral', 'nonce', 'data'], random)]: junkBase64(random) }
    return withSlot(real, (slot) => ({ ...slot, dataKeys: { ...slot.dataKeys, [purpose]: { ...(slot.dataKeys[purpose] as object), ...change } } }))
  } },
  { name: 'a seal to a point of small order', spoil: (real, _other, random) => {
    const purpose = pick(['register', 'statistics', 'protected'], random)
    return withSlot(real, (slot) => ({ ...slot, dataKeys: { ...slot.dataKeys, [purpose]: { ...(slot.dataKeys[purpose] as object), ephemeral: pick(smallOrder, random) } } }))
  } },
  { name: 'a public key spoilt', spoil: (real, _other, random) => withSlot(real, (slot) => ({ ...slot, [pick(['publicKey', 'verifyKey'], random)]: random() < 0.5 ? junkBase64(random) : pick(smallOrder, random) })) },
  { name: 'private keys spoilt', spoil: (real, _other, random) => withSlot(real, (slot) => ({ ...slot, privateKeys: { ...slot.privateKeys, [pick(['nonce', 'data'], random)]: junkBase64(random) } })) },
  { name: 'more rights', spoil: (real, _other, random) => withSlot(real, (slot) => ({ ...slot, ...pick<object>([{ roles: ['consultant', 'manager', 'system-admin', 'log-reviewer'] }, { roles: [] }, { name: 'Någon Annan' }, { given: true }], random) })) },
  { name: 'another epoch', spoil: (real, _other, random) => mended({ ...real, epochs: { ...real.epochs, [pick(['register', 'statistics', 'protected'], random)]: 2 + Math.floor(random() * 9) } }) },
  { name: 'another revision', spoil: (real, _other, random) => mended({ ...real, revision: real.revision + 1 + Math.floor(random() * 9) }) },
  { name: 'a slot twice', spoil: (real) => mended({ ...real, slots: [...real.slots, ...real.slots] }) },
  { name: 'no slot', spoil: (real) => mended({ ...real, slots: [] }) },
  { name: 'another salt', spoil: (real, _other, random) => withKdf(real, { salt: junkBase64(random) }) },
]

const weak = [{ memoryKib: 1024 }, { memoryKib: 64 * 1024 - 1 }, { memoryKib: 0 }, { memoryKib: -65_536 }, { passes: 1 }, { passes: 2 }, { passes: 0 }, { lanes: 1 }, { lanes: 3 }, { lanes: 0 }, { alg: 'argon2i' }, { alg: 'argon2d' }, { alg: 'pbkdf2' }, { alg: 'hkdf-sha256' }, { alg: '' }, { alg: null }]
const absurd = [{ memoryKib: 1024 * 1024 + 1 }, { memoryKib: 4 * 1024 * 1024 }, { memoryKib: 1024 * 1024, passes: 5 }, { memoryKib: 131_073, passes: 32 }, { lanes: 17 }, { memoryKib: 2 ** 32 }, { memoryKib: 2 ** 53 }, { memoryKib: 1e308 }, { memoryKib: 65_536.5 }, { memoryKib: '65536' }, { passes: 33 }, { passes: 2 ** 31 }, { passes: 3.5 }, { lanes: 65 }, { lanes: 2 ** 24 }, { memoryKib: null }, { memoryKib: [65_536] }, { salt: 'inte base64!' }, { salt: null }, { version: 16 }, { secret: 'x' }]
/** Within the bounds, and not what the slot was made with. */
const other = [{ memoryKib: 65_537 }, { memoryKib: 70_000 }, { passes: 4 }, { passes: 5 }, { lanes: 5 }, { lanes: 8 }, { memoryKib: 80_000, passes: 3, lanes: 4 }]

/** Too weak, or so strong that obeying them would hang the app: refused before anything is derived. */
export const refusedParams: readonly object[] = [...weak, ...absurd]
/** Every set of tampered parameters that P3 is about. */
export const tamperedParams: readonly object[] = [...refusedParams, ...other]

export const keyFileMutations: readonly Mutation[] = [
  ...rough, ...crafted, ...forged,
  { name: 'weak parameters', spoil: (real, _other, random) => withKdf(real, pick(weak, random)) },
  { name: 'absurd parameters', spoil: (real, _other, random) => withKdf(real, pick(absurd, random)) },
  { name: 'other parameters', spoil: (real, _other, random) => withKdf(real, pick(other, random)) },
]

export const withParams = withKdf
