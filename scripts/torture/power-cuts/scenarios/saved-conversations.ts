import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { InputOf } from '../../../../src/shared/contract/index.ts'
import { registerFolder } from '../../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../../src/main/store/key-file/read-key-file.ts'
import { checkPromised } from '../../check-promised.ts'
import { nothingPromised, saveUntilDead, type Promised } from '../../save-conversations.ts'
import { seededRandom } from '../../seeded-random.ts'
import { syntheticCarer } from '../../synthetic-carer.ts'
import { makeSyntheticRegister } from '../../synthetic-register.ts'
import { fine, type Scenario } from '../cut-power.ts'
import { answeredBy, recordStore, type Answered, type Ask } from '../record.ts'
import { judgeWhole } from './judge-whole.ts'

const created = z.object({ id: z.string() })
const changed = z.object({ version: z.int() })

/** All that these answers promise. */
export function promisedBy(answered: readonly Answered[]): Promised {
  const promised = nothingPromised()
  for (const { route, input, value } of answered) {
    if (value === undefined) continue
    if (route === 'drafts.save') promised.drafts.add((input as InputOf<'drafts.save'>).id)
    if (route === 'carers.create') promised.versions.set(created.parse(value).id, 1)
    if (route === 'carers.update') promised.versions.set((input as InputOf<'carers.update'>).id, changed.parse(value).version)
    if (route === 'contacts.register') {
      const { note = '', carerIds } = input as InputOf<'contacts.register'>
      promised.contacts.set(created.parse(value).id, { note, carerIds })
    }
  }
  return promised
}

async function saveFor(ask: Ask, answers: number, seed: number): Promise<void> {
  const carers: string[] = []
  for (const firstName of ['Prov', 'Test', 'Försök', 'Påhitt', 'Exempel']) {
    const made = await ask('carers.create', { ...syntheticCarer, firstName })
    if (!made.ok) throw new Error(`refused to begin: ${made.error.code}`)
    carers.push(created.parse(made.value).id)
  }
  let left = answers
  await saveUntilDead({ kind: 'store', kill: async () => undefined, ask: async (route, input) => {
    left -= 1
    return left < 0 ? undefined : ask(route as Parameters<Ask>[0], input)
  } }, carers, nothingPromised(), seededRandom(seed), () => undefined)
}

/** Conversations, drafts and changed carers, several on their way at a time, until there are so many answers. */
export async function savedConversations(home: string, answers: number, seed: number): Promise<Scenario> {
  const root = join(home, 'conversations')
  const register = await makeSyntheticRegister(join(root, 'register'))
  // As after a restore: SQLite makes its journals anew, and a journal whose name is lost with the power rolls nothing back.
  for (const { register: file, statistics } of [registerFolder(register.folder)]) for (const path of [file, statistics]) rmSync(`${path}-journal`, { force: true })
  const { answered, ...recording } = await recordStore(root, register, (ask) => saveFor(ask, answers, seed))
  return {
    recording,
    answers: answered.length,
    async judge(image, lines) {
      const folder = join(image, 'register')
      await readKeyFile(registerFolder(folder).keys)
      const open = await register.open(folder)
      const { contacts: _contacts, ...verdict } = checkPromised(open, promisedBy(answeredBy(answered, lines)))
      const { damaged } = await judgeWhole(open)
      return { ...fine, ...verdict, damaged: Math.max(damaged, verdict.damaged) }
    },
  }
}
