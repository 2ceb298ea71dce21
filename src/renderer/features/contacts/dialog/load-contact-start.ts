import type { Result } from '#shared/contract/errors.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { UnitView } from '#shared/contract/unit.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { call } from '../../../api/call.ts'
import { decodeContactDraft, encodeContactDraft } from '../model/contact-draft.ts'
import type { ChosenCarer } from '../../../components/person/picker/carer-picker.tsx'
import type { PlannedTime } from '../../../components/screen/app-actions.ts'
import { newContactEntry, plannedContactEntry, type ContactEntry } from '../model/contact-entry.ts'

/** What the form opens with. */
export interface ContactStart {
  readonly draftId: string
  readonly entry: ContactEntry
  /** The form as it would be with nothing done in it. */
  readonly untouched: ContactEntry
  /** When the draft that is shown was written, ISO instant; absent for a new form. */
  readonly restoredAt?: string
  /** A half-written form that was not put aside on purpose, beside the one that is opened. */
  readonly waiting?: { readonly id: string; readonly changedAt: string }
  readonly unit: UnitView
  readonly today: CivilDate
}

/** What a new form begins with. */
export interface ContactAbout {
  readonly carerIds: readonly string[]
  readonly planned?: PlannedTime | undefined
}

/**
 * Opens the draft `draftId` if the register has it. Otherwise a new form: but when one was cut off by a
 * lock or a crash, that one comes back by itself, unless the new form is about certain carers or a certain day.
 */
export async function loadContactStart(draftId: string, about: ContactAbout, today: CivilDate): Promise<Result<ContactStart>> {
  const [defaults, unit, mine] = await Promise.all([call('contacts.defaults', {}), call('unit.read', {}), call('drafts.mine', { form: 'contact' })])
  if (!defaults.ok) return defaults
  if (!unit.ok) return unit
  if (!mine.ok) return mine
  const { carerIds, planned } = about
  const usual = newContactEntry(defaults.value, today)
  const untouched = planned === undefined ? usual : plannedContactEntry(usual, planned, today)
  const common = { untouched, unit: unit.value, today }
  const found = pickDraft(mine.value.drafts, draftId)
  if (found !== undefined && (found.draft.id === draftId || (carerIds.length === 0 && planned === undefined))) {
    return { ok: true, value: { ...common, draftId: found.draft.id, entry: found.entry, restoredAt: found.draft.changedAt } }
  }
  const carers = await carersNamed(carerIds)
  if (!carers.ok) return carers
  const entry = { ...untouched, carers: carers.value }
  return { ok: true, value: { ...common, draftId, entry, untouched: entry, ...(found && { waiting: { id: found.draft.id, changedAt: found.draft.changedAt } }) } }
}

type StoredDraft = OutputOf<'drafts.mine'>['drafts'][number]

/** The draft that was asked for, else the newest that nobody put aside. */
export function pickDraft(drafts: readonly StoredDraft[], draftId: string): { readonly draft: StoredDraft; readonly entry: ContactEntry } | undefined {
  const readable = drafts.flatMap((draft) => {
    const read = decodeContactDraft(draft.values)
    return read === undefined ? [] : [{ draft, ...read }]
  })
  return readable.find(({ draft }) => draft.id === draftId)
    ?? readable.filter(({ kept }) => !kept).toSorted((a, b) => (a.draft.changedAt < b.draft.changedAt ? 1 : -1))[0]
}

/** Leaves a restored draft on Idag, so that it does not come back by itself. */
export async function putAside(draftId: string, entry: ContactEntry): Promise<void> {
  await call('drafts.save', { id: draftId, form: 'contact', values: encodeContactDraft({ kept: true, entry }) })
}

async function carersNamed(ids: readonly string[]): Promise<Result<readonly ChosenCarer[]>> {
  const cards = await Promise.all(ids.map(async (id) => await call('carers.open', { id })))
  const failed = cards.find((card) => !card.ok)
  if (failed !== undefined && !failed.ok) return failed
  return { ok: true, value: cards.flatMap((card) => (card.ok ? [{ id: card.value.id, name: nameOf(card.value) }] : [])) }
}

function nameOf({ firstName, lastName, carerNumber }: OutputOf<'carers.open'>): string {
  return firstName === undefined || lastName === undefined ? carerNumber : `${lastName}, ${firstName}`
}
