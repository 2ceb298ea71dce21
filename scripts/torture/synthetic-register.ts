import { createRegister } from '../../src/main/store/create-register.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import type { KeyFile } from '../../src/main/store/key-file/key-file-format.ts'
import type { DataKeys } from '../../src/main/store/key-file/key-slots.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { openWithKeys, unlockWithPassphrase, type OpenRegister } from '../../src/main/store/open-register.ts'

export const torturePassphrase = 'tretton trasiga traktorer tutar'

/** A synthetic register, its keys in hand so that opening it again and again costs no key derivation. */
export interface SyntheticRegister {
  readonly folder: string
  /** As the app opens it, from the point where the keys are known. `folder` may be a copy. */
  open(folder?: string): Promise<OpenRegister>
}

async function keysOf(folder: string): Promise<{ readonly file: KeyFile; readonly keys: DataKeys; readonly userId: string }> {
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
  const { file, keys, userId } = await keysOf(folder)
  return { folder, open: (at = folder) => openWithKeys(at, file, keys, userId, 'unlocked', systemClock) }
}
