import { generateKeyPairSync } from 'node:crypto'
import { createRegister } from '../../src/main/store/create-register.ts'
import { systemClock, type Clock } from '../../src/main/store/clock.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { dataKeysOf } from '../../src/main/store/key-file/data-keys.ts'
import type { KeyFile, UserSlot } from '../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { SecretBytes } from '../../src/main/store/key-file/secret-bytes.ts'
import { signingKey } from '../../src/main/store/key-file/signing-key.ts'
import { asOpenRegister, openWithKeys, type OpenRegister } from '../../src/main/store/open-register.ts'
import { unlockWithPassphrase, type Unlocked } from '../../src/main/store/session/unlock-slots.ts'

export const torturePassphrase = 'tretton trasiga traktorer tutar'

/** A synthetic register, its keys in hand so that opening it again and again costs no key derivation. */
export interface SyntheticRegister {
  readonly folder: string
  /** As the app opens it, from the point where the keys are known. `folder` may be a copy. */
  open(folder?: string, clock?: Clock): Promise<OpenRegister>
  /** Its keys as one line, for a process of the battery's own to open it with. */
  readonly keysAsText: string
}

const copyOf = (key: SecretBytes | undefined): SecretBytes | undefined => key && new SecretBytes(Uint8Array.from(key.bytes))

/** What was opened owns its keys and zeroes them when it closes: each gets its own. */
const copied = ({ keys, ...unlocked }: Unlocked): Unlocked =>
  ({ ...unlocked, keys: dataKeysOf({ register: copyOf(keys.register), statistics: new SecretBytes(Uint8Array.from(keys.statistics.bytes)), protected: copyOf(keys.protected) }) })

/** Makes a register of nobody in `folder`; its key derivation runs at the floor. */
export async function makeSyntheticRegister(folder: string): Promise<SyntheticRegister> {
  const made = await createRegister(folder, {
    unit: { municipalityCode: '0000', municipalityName: 'Provköping', board: 'Provnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Prov Provsson', titleCode: 'carer-consultant' },
    passphrase: torturePassphrase,
    recoveryKey: undefined,
    kdf: 'floor',
  }, systemClock)
  made.close()
  const file = await readKeyFile(registerFolder(folder).keys)
  const unlocked = await unlockWithPassphrase(file, torturePassphrase)
  return { folder, open: (at = folder, clock = systemClock) => openWith(at, file, copied(unlocked), clock), keysAsText: asText(file, unlocked) }
}

const openWith = async (folder: string, file: KeyFile, unlocked: Unlocked, clock: Clock): Promise<OpenRegister> =>
  asOpenRegister(await openWithKeys(folder, { file, copyUsed: false }, unlocked, 'unlocked', clock))

const hex = (key: SecretBytes | undefined): string | undefined => key?.bytes.toString('hex')

const asText = (file: KeyFile, { slot, keys }: Unlocked): string =>
  JSON.stringify({ file, slot, register: hex(keys.register), statistics: hex(keys.statistics), protected: hex(keys.protected) })

interface KeysAsText extends Readonly<Record<'register' | 'statistics' | 'protected', string>> {
  readonly file: KeyFile
  readonly slot: UserSlot
}

const secret = (text: string): SecretBytes => new SecretBytes(Buffer.from(text, 'hex'))

/** Opens the synthetic register in `folder` with `keysAsText`; its log is signed with a key of the moment. */
export async function openSynthetic(folder: string, keysAsText: string): Promise<OpenRegister> {
  const { file, slot, ...keys } = JSON.parse(keysAsText) as KeysAsText
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return openWith(folder, file, {
    slot,
    keys: dataKeysOf({ register: secret(keys.register), statistics: secret(keys.statistics), protected: secret(keys.protected) }),
    signing: signingKey(slot.id, Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')),
  }, systemClock)
}
