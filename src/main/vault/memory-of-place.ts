import type { RegisterFolders } from './known-registers.ts'
import { readPlace, writePlace, type RegisterPlace } from './register-place.ts'
import type { VaultDeps } from './vault.ts'

export interface MemoryOfPlace {
  readonly place: () => Promise<RegisterPlace>
  /** The usual folders, but the real register's where the user has pointed it out. */
  readonly folders: () => Promise<RegisterFolders>
  readonly remember: (change: RegisterPlace) => Promise<void>
}

/** Where the register lies and how windows look, remembered on this computer; nothing is where no file is given (tools). */
export function createMemoryOfPlace({ place: file, folders }: Pick<VaultDeps, 'place' | 'folders'>): MemoryOfPlace {
  const place = async (): Promise<RegisterPlace> => (file === undefined ? {} : readPlace(file))
  return {
    place,
    folders: async () => ({ ...folders, real: (await place()).folder ?? folders.real }),
    remember: async (change) => {
      if (file !== undefined) await writePlace(file, { ...(await place()), ...change })
    },
  }
}
