import { AppError } from '#shared/contract/errors.ts'
import { roles } from '#shared/contract/roles.ts'
import { z } from 'zod'
import { argon2, base64, box, canonicalJson, checksumOf, hkdf, keyFileVersion, type DataKeySeals, type KeyFile } from './key-file-format.ts'

const sealed = z.strictObject({ ephemeral: base64, nonce: base64, data: base64 })
const slotBase = { id: z.uuid(), publicKey: base64, verifyKey: base64, privateKeys: box, dataKeys: z.strictObject({ register: sealed.optional(), statistics: sealed.optional() }) }

/** `nycklar.json` as the first version wrote it: one user, no names, no compartment, one MAC over everything. */
const versionOneFile = z.strictObject({
  format: z.literal('anhorigparmen-keys'),
  version: z.literal(1),
  registerId: z.uuid(),
  label: z.string().max(200),
  epoch: z.int().min(1),
  createdAt: z.iso.datetime(),
  slots: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ ...slotBase, kind: z.literal('user'), userId: z.uuid(), roles: z.array(z.enum(roles)), kdf: argon2 }),
    z.strictObject({ ...slotBase, kind: z.literal('recovery'), kdf: hkdf }),
  ])).min(1).max(64),
  mac: base64,
  checksum: base64,
})
export type VersionOneFile = z.output<typeof versionOneFile>

/** A key file as it was found. One of version 1 is told in the words of version 2, and kept for its MAC. */
export type ReadKeyFile = KeyFile & { readonly versionOne?: VersionOneFile | undefined }

export const isVersionOne = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1

/** What the MAC of version 1 covers. */
export function versionOneText({ mac: _mac, checksum: _checksum, ...rest }: VersionOneFile): string {
  return canonicalJson(rest)
}

function withEpoch(seals: VersionOneFile['slots'][number]['dataKeys'], epoch: number): DataKeySeals {
  return {
    ...(seals.register && { register: { epoch, ...seals.register } }),
    ...(seals.statistics && { statistics: { epoch, ...seals.statistics } }),
  }
}

/** Errors: key-file-damaged. */
export function readVersionOne(value: unknown): ReadKeyFile {
  const parsed = versionOneFile.safeParse(value)
  if (!parsed.success) throw new AppError('key-file-damaged')
  const { data } = parsed
  const { checksum, ...rest } = data
  if (checksumOf(rest) !== checksum) throw new AppError('key-file-damaged')
  const { epoch } = data
  return {
    format: data.format,
    version: keyFileVersion,
    registerId: data.registerId,
    label: data.label,
    createdAt: data.createdAt,
    revision: 1,
    sharing: 'this-computer',
    epochs: { register: epoch, statistics: epoch, protected: epoch },
    slots: data.slots.map((slot) => (slot.kind === 'user'
      ? { ...slot, name: '', given: false, dataKeys: withEpoch(slot.dataKeys, epoch) }
      : { ...slot, dataKeys: withEpoch(slot.dataKeys, epoch) })),
    macs: { register: data.mac, statistics: data.mac },
    whole: { by: 'keys', register: data.mac, statistics: data.mac },
    checksum,
    versionOne: data,
  }
}
