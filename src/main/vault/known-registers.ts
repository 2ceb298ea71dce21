import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { registerKinds, type RegisterKind, type VaultStatus } from '#shared/contract/vault.ts'

/** Where each kind of register lives on this computer. */
export type RegisterFolders = Readonly<Record<RegisterKind, string>>

type Known = VaultStatus['known'][number]

/** The municipality's name stands outside the encryption; an unreadable key file still counts as a register. */
async function labelOf(folder: string): Promise<string> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, 'nycklar.json'), 'utf8'))
    return typeof value === 'object' && value !== null && 'label' in value && typeof value.label === 'string' ? value.label : ''
  } catch {
    // Damaged or missing: opening it will say so in words; here it only has no name.
    return ''
  }
}

async function lastWrite(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.mtime.toISOString()
}

async function lookAt(register: RegisterKind, folder: string): Promise<Known | undefined> {
  const [keys, database] = await Promise.all([lastWrite(join(folder, 'nycklar.json')), lastWrite(join(folder, 'register.db'))])
  if (keys === undefined && database === undefined) return undefined
  return { register, label: await labelOf(folder), ...(database !== undefined && { lastOpenedAt: database }) }
}

/** The registers on this computer, seen from outside: nothing is opened. */
export async function knownRegisters(folders: RegisterFolders): Promise<readonly Known[]> {
  const found = await Promise.all(registerKinds.map((kind) => lookAt(kind, folders[kind])))
  return found.filter((each) => each !== undefined)
}
