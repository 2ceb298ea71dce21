import { join } from 'node:path'

/** The files of one register. Nothing else in the folder belongs to it. */
export interface RegisterFolder {
  readonly folder: string
  readonly register: string
  readonly statistics: string
  readonly keys: string
  readonly keysCopy: string
}

export const registerFolder = (folder: string): RegisterFolder => ({
  folder,
  register: join(folder, 'register.db'),
  statistics: join(folder, 'statistik.db'),
  keys: join(folder, 'nycklar.json'),
  keysCopy: join(folder, 'nycklar.json.bak'),
})
