import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { registerKinds, type RegisterKind, type VaultStatus } from '#shared/contract/vault.ts'
import { readSmallFile } from '../disk/read-small-file.ts'

/** Where each kind of register lives on this computer. */
export type RegisterFolders = Readonly<Record<RegisterKind, string>>

type Known = VaultStatus['known'][number]

interface Outside extends Pick<Known, 'label' | 'users'> {
  readonly registerId: string
}

/** As large as the store takes this computer's memory for whole. Of a key file it takes less, and says so when it is to be opened. */
const maxBytes = 4 * 1024 * 1024
/** Errors: those of reading a small file; SyntaxError. */
const jsonIn = async (path: string): Promise<unknown> => JSON.parse((await readSmallFile(path, maxBytes)).toString('utf8'))

const nothing: Outside = { registerId: '', label: '', users: [] }
const clear = z.object({ registerId: z.string(), label: z.string(), slots: z.array(z.object({ kind: z.string(), userId: z.string().optional(), name: z.string().optional() })) })

/** What the key file says in clear; an unreadable one still counts as a register: opening it will say so in words. */
async function seenOutside(folder: string): Promise<Outside> {
  for (const name of ['nycklar.json', 'nycklar.json.bak']) {
    try {
      const { registerId, label, slots } = clear.parse(await jsonIn(join(folder, name)))
      return { registerId, label, users: slots.flatMap(({ userId, name: user }) => (userId === undefined || user === undefined ? [] : [{ userId, name: user }])) }
    } catch {
      // Damaged or missing: the copy is next, then a register without a name.
    }
  }
  return nothing
}

type Sight = { readonly kind: 'there'; readonly at: string } | { readonly kind: 'absent' | 'unreachable' }

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Only what is surely not there is absent: a share without a network, or a folder that may not be read, still holds its register. */
async function lookFor(path: string): Promise<Sight> {
  try {
    return { kind: 'there', at: (await stat(path)).mtime.toISOString() }
  } catch (error) {
    return { kind: isAbsence(error) ? 'absent' : 'unreachable' }
  }
}

const remembered = z.object({ registers: z.record(z.string(), z.object({ lastUserId: z.string().optional() })) })

/** Who unlocked it last on this computer; a memory that cannot be read is the store's to announce. */
async function lastUserOf(witness: string | undefined, registerId: string): Promise<string | undefined> {
  if (witness === undefined) return undefined
  try {
    const { registers } = remembered.parse(await jsonIn(witness))
    return Object.hasOwn(registers, registerId) ? registers[registerId]?.lastUserId : undefined
  } catch {
    // No memory yet, or a damaged one: then nobody stands first in the list.
    return undefined
  }
}

async function lookAt(register: RegisterKind, folder: string, usual: string, witness: string | undefined): Promise<Known | undefined> {
  const [database, ...keys] = await Promise.all([lookFor(join(folder, 'register.db')), lookFor(join(folder, 'nycklar.json')), lookFor(join(folder, 'nycklar.json.bak'))])
  const seen = [database, ...keys]
  if (seen.every(({ kind }) => kind === 'absent')) return undefined
  const { registerId, label, users } = await seenOutside(folder)
  const lastUserId = await lastUserOf(witness, registerId)
  return {
    register, label, users,
    ...(database.kind === 'there' && { lastOpenedAt: database.at }),
    ...(seen.some(({ kind }) => kind === 'unreachable') && { unreachable: true }),
    ...(users.some(({ userId }) => userId === lastUserId) && lastUserId !== undefined && { lastUserId }),
    ...(folder !== usual && { folder }),
  }
}

/** The registers on this computer, seen from outside: nothing is opened. `usual` are their places where nobody has chosen others. */
export async function knownRegisters(folders: RegisterFolders, usual: RegisterFolders, witness: string | undefined): Promise<readonly Known[]> {
  const found = await Promise.all(registerKinds.map((kind) => lookAt(kind, folders[kind], usual[kind], witness)))
  return found.filter((each) => each !== undefined)
}
