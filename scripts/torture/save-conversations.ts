import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Result } from '../../src/shared/contract/errors.ts'
import type { InputOf } from '../../src/shared/contract/index.ts'
import { syntheticCarer, syntheticConversation } from './synthetic-carer.ts'
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
  /** By the carer's id: the version that the last acknowledged change gave her. */
  readonly versions: Map<string, number>
}

export const nothingPromised = (): Promised => ({ contacts: new Map(), drafts: new Set(), versions: new Map() })

const created = z.object({ id: z.string() })
const versioned = z.object({ version: z.int() })
const leftDrafts = z.object({ drafts: z.array(created) })

/** Long enough now and then to need several pages, so that a kill can land between them. */
const noteText = (mark: string, random: () => number): string => `${mark} ${'åäö samtal '.repeat(Math.floor(random() ** 3 * 900))}`

function conversation(carers: readonly string[], random: () => number): InputOf<'contacts.register'> {
  const [first = '', ...others] = carers.toSorted(() => random() - 0.5)
  const draftId = randomUUID()
  return {
    ...syntheticConversation([first, ...others.slice(0, Math.floor(random() * 3))]),
    note: noteText(draftId, random),
    draftId,
  }
}

/** False when it died before it answered; a refusal is none of what is tried here. */
function isAnswered(result: Result<unknown> | undefined): result is { readonly ok: true; readonly value: unknown } {
  // Locked: the store is gone and the app has noticed.
  if (result?.ok === false && result.error.code !== 'locked') throw new Error(`refused to work: ${result.error.code} ${result.error.reason ?? ''}`)
  return result?.ok === true
}

async function saveOne(victim: Victim, input: InputOf<'contacts.register'>, promised: Promised): Promise<boolean> {
  const { draftId = '', note = '', carerIds } = input
  const draft = await victim.ask('drafts.save', { id: draftId, form: 'contact', values: JSON.stringify(input) })
  if (!isAnswered(draft)) return false
  promised.drafts.add(draftId)
  const saved = await victim.ask('contacts.register', input)
  if (!isAnswered(saved)) return false
  promised.contacts.set(created.parse(saved.value).id, { note, carerIds })
  return true
}

/** Changes what stands: a version for a version, each with its entry in the log. */
async function changeOne(victim: Victim, id: string, promised: Promised): Promise<boolean> {
  const read = await victim.ask('carers.open', { id })
  if (!isAnswered(read)) return false
  const { version } = versioned.parse(read.value)
  const changed = await victim.ask('carers.update', { id, version, carer: { ...syntheticCarer, firstName: `Ändrad${version}` } })
  if (!isAnswered(changed)) return false
  promised.versions.set(id, versioned.parse(changed.value).version)
  return true
}

/** Unlocks; throws when the app refuses, for then the last kill has cost somebody her register. */
export async function unlock(victim: Victim): Promise<void> {
  const opened = await victim.ask('vault.unlock', { passphrase: torturePassphrase })
  if (opened?.ok !== true) throw new Error(`refused to open: ${opened?.error.code ?? 'died'}`)
}

/** As many as one person may have of one form, less what a storm begins before it ends. */
const mostLeft = 30

/** Throws away what earlier kills left half-written, when it is much, as its owner would: more than fifty are refused. */
export async function tidyDrafts(victim: Victim, promised: Promised): Promise<void> {
  const mine = await victim.ask('drafts.mine', { form: 'contact' })
  if (!isAnswered(mine)) return
  const { drafts } = leftDrafts.parse(mine.value)
  if (drafts.length < mostLeft) return
  for (const { id } of drafts) {
    promised.drafts.delete(id)
    if (!isAnswered(await victim.ask('drafts.discard', { id }))) return
  }
}

/** Saves conversations and changes carers as fast as the app takes it, several at a time, until it dies. */
export async function saveUntilDead(victim: Victim, carers: readonly string[], promised: Promised, random: () => number, onFirst: () => void): Promise<void> {
  const saver = async (): Promise<void> => {
    while (await saveOne(victim, conversation(carers, random), promised)) onFirst()
  }
  const changer = async (): Promise<void> => {
    for (let n = Math.floor(random() * carers.length); await changeOne(victim, carers[n % carers.length] ?? '', promised); n += 1);
  }
  await Promise.all([saver(), saver(), saver(), changer()])
}
