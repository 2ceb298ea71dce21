import { createRegister } from '../../src/main/store/create-register.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { dataKeysOf } from '../../src/main/store/key-file/data-keys.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { SecretBytes } from '../../src/main/store/key-file/secret-bytes.ts'
import { asOpenRegister, openWithKeys, type OpenRegister } from '../../src/main/store/open-register.ts'
import { unlockWithPassphrase, type Unlocked } from '../../src/main/store/session/unlock-slots.ts'

export const torturePassphrase = 'tretton trasiga traktorer tutar'

/** A synthetic register, its keys in hand so that opening it again and again costs no key derivation. */
export interface SyntheticRegister {
  readonly folder: string
  /** As the app opens it, from the point where the keys are known. `folder` may be a copy. */
  open(folder?: string): Promise<OpenRegister>
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
  return { folder, open: async (at = folder) => asOpenRegister(await openWithKeys(at, { file, copyUsed: false }, copied(unlocked), 'unlocked', systemClock)) }
}
