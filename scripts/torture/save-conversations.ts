import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { InputOf } from '../../src/shared/contract/index.ts'
import type { CivilDate } from '../../src/shared/domain/civil-date.ts'
import { torturePassphrase } from './synthetic-register.ts'
import type { Victim } from './victim.ts'

/** What a save was, known outside the process that dies. */
export interface Saved {
  readonly note: string
  readonly carerIds: readonly string[]
}

/** Everything that the app has said is safe. */
export interface Promised {
  /** By the contact's id. */
  readonly contacts: Map<string, Saved>
  /** Draft ids: either the draft still stands, or the contact it became (named in its note). */
  readonly drafts: Set<string>
}

const created = z.object({ id: z.string() })

/** Long enough now and then to need several pages, so that a kill can land between them. */
const noteText = (mark: string, random: () => number): string => `${mark} ${'åäö samtal '.repeat(Math.floor(random() ** 3 * 900))}`

function conversation(carers: readonly string[], random: () => number): InputOf<'contacts.register'> {
  const [first = '', ...others] = carers.toSorted(() => random() - 0.5)
  const draftId = randomUUID()
  return {
    heldOn: '2026-09-15' as CivilDate,
    minutes: 30,
    carerIds: [first, ...others.slice(0, Math.floor(random() * 3))],
    supportTypeCode: 'A2',
    contactFormCode: 'phone',
    conversationTypeCode: 'supportive',
    areaCode: 'AO',
    note: noteText(draftId, random),
    draftId,
  }
}

async function saveOne(victim: Victim, input: InputOf<'contacts.register'>, promised: Promised): Promise<boolean> {
  const { draftId = '', note = '', carerIds } = input
  const draft = await victim.ask('drafts.save', { id: draftId, form: 'contact', values: JSON.stringify(input) })
  if (draft?.ok !== true) return false
  promised.drafts.add(draftId)
  const saved = await victim.ask('contacts.register', input)
  if (saved?.ok !== true) return false
  promised.contacts.set(created.parse(saved.value).id, { note, carerIds })
  return true
}

/** Unlocks; throws when the app refuses, for then the last kill has cost somebody her register. */
export async function unlock(victim: Victim): Promise<void> {
  const opened = await victim.ask('vault.unlock', { passphrase: torturePassphrase })
  if (opened?.ok !== true) throw new Error(`refused to open: ${opened?.error.code ?? 'died'}`)
}

/** Saves conversations as fast as the app takes them, several at a time, until it dies. */
export async function saveUntilDead(victim: Victim, carers: readonly string[], promised: Promised, random: () => number, onFirst: () => void): Promise<void> {
  const saver = async (): Promise<void> => {
    while (await saveOne(victim, conversation(carers, random), promised)) onFirst()
  }
  await Promise.all([saver(), saver(), saver()])
}
