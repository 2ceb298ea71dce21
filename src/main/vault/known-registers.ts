import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { registerKinds, type RegisterKind, type VaultStatus } from '#shared/contract/vault.ts'

/** Where each kind of register lives on this computer. */
export type RegisterFolders = Readonly<Record<RegisterKind, string>>

type Known = VaultStatus['known'][number]

type Outside = Pick<Known, 'label' | 'users'>

const nothing: Outside = { label: '', users: [] }
const clear = z.object({ label: z.string(), slots: z.array(z.object({ kind: z.string(), userId: z.string().optional(), name: z.string().optional() })) })

/** What the key file says in clear; an unreadable one still counts as a register: opening it will say so in words. */
async function seenOutside(folder: string): Promise<Outside> {
  for (const name of ['nycklar.json', 'nycklar.json.bak']) {
    try {
      const { label, slots } = clear.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
      return { label, users: slots.flatMap(({ userId, name: user }) => (userId === undefined || user === undefined ? [] : [{ userId, name: user }])) }
    } catch {
      // Damaged or missing: the copy is next, then a register without a name.
    }
  }
  return nothing
}

async function lastWrite(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.mtime.toISOString()
}

async function lookAt(register: RegisterKind, folder: string): Promise<Known | undefined> {
  const [keys, database] = await Promise.all([lastWrite(join(folder, 'nycklar.json')), lastWrite(join(folder, 'register.db'))])
  if (keys === undefined && database === undefined) return undefined
  return { register, ...(await seenOutside(folder)), ...(database !== undefined && { lastOpenedAt: database }) }
}

/** The registers on this computer, seen from outside: nothing is opened. */
export async function knownRegisters(folders: RegisterFolders): Promise<readonly Known[]> {
  const found = await Promise.all(registerKinds.map((kind) => lookAt(kind, folders[kind])))
  return found.filter((each) => each !== undefined)
}
