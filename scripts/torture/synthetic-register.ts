import { createRegister } from '../../src/main/store/create-register.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import type { KeyFile } from '../../src/main/store/key-file/key-file-format.ts'
import type { DataKeys } from '../../src/main/store/key-file/key-slots.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { SecretBytes } from '../../src/main/store/key-file/secret-bytes.ts'
import { openWithKeys, unlockWithPassphrase, type OpenRegister } from '../../src/main/store/open-register.ts'

export const torturePassphrase = 'tretton trasiga traktorer tutar'

/** A synthetic register, its keys in hand so that opening it again and again costs no key derivation. */
export interface SyntheticRegister {
  readonly folder: string
  /** As the app opens it, from the point where the keys are known. `folder` may be a copy. */
  open(folder?: string): Promise<OpenRegister>
  /** Its keys as one line, for a process of the battery's own to open it with. */
  readonly keysAsText: string
}

interface KeysInHand {
  readonly file: KeyFile
  readonly keys: DataKeys
  readonly userId: string
}

async function keysOf(folder: string): Promise<KeysInHand> {
  const file = await readKeyFile(registerFolder(folder).keys)
  const { keys, slot } = await unlockWithPassphrase(file, torturePassphrase)
  return { file, keys, userId: slot.userId }
}

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
  const inHand = await keysOf(folder)
  return { folder, open: (at = folder) => openWith(at, inHand), keysAsText: asText(inHand) }
}

const openWith = (folder: string, { file, keys, userId }: KeysInHand): Promise<OpenRegister> => openWithKeys(folder, file, keys, userId, 'unlocked', systemClock)

function asText({ file, keys, userId }: KeysInHand): string {
  const bytes = Object.entries(keys as object).flatMap(([purpose, key]) => (key instanceof SecretBytes ? [[purpose, key.bytes.toString('hex')]] : []))
  return JSON.stringify({ file, userId, keys: Object.fromEntries(bytes) as object })
}

/** Opens the synthetic register in `folder` with `keysAsText`. */
export async function openSynthetic(folder: string, keysAsText: string): Promise<OpenRegister> {
  const { file, userId, keys } = JSON.parse(keysAsText) as { readonly file: KeyFile; readonly userId: string; readonly keys: Readonly<Record<string, string>> }
  const inHand = Object.fromEntries(Object.entries(keys).map(([purpose, hex]) => [purpose, new SecretBytes(Buffer.from(hex, 'hex'))])) as unknown as DataKeys
  return openWith(folder, { file, userId, keys: inHand })
}
