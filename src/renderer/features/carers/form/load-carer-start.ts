import type { CarerCard } from '#shared/contract/carers.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { call } from '../../../api/call.ts'
import { newDraftId } from '../../../api/drafts/new-draft-id.ts'
import { decodeCarerDraft } from './model/carer-draft.ts'
import { carerEntryOf, newCarerEntry, type CarerEntry, type CarerPrefill } from './model/carer-entry.ts'

/** What the form opens with. */
export interface CarerStart {
  readonly draftId: string
  readonly entry: CarerEntry
  /** The form as it would be with nothing done in it. */
  readonly untouched: CarerEntry
  /** When the draft that is shown was written, ISO instant; absent for a new form. */
  readonly restoredAt?: string
  /** The card being changed, as it was opened; absent for a new carer. */
  readonly card?: CarerCard
  readonly today: CivilDate
}

interface Wanted {
  readonly card?: CarerCard | undefined
  readonly prefill?: CarerPrefill | undefined
  /** A certain draft; without it the newest that belongs here comes back by itself. */
  readonly draftId?: string | undefined
}

/** The form of a new carer or of `card`, with what was left half-written. Drafts that cannot be read never stand in the way. */
export async function loadCarerStart({ card, prefill, draftId }: Wanted, today: CivilDate): Promise<CarerStart> {
  const untouched = card === undefined ? newCarerEntry(today, prefill) : carerEntryOf(card)
  const common = { untouched, today, ...(card && { card }) }
  const mine = prefill !== undefined && draftId === undefined ? undefined : await call('drafts.mine', { form: 'carer' })
  const drafts = (mine?.ok === true ? mine.value.drafts : [])
    .flatMap((draft) => {
      const read = decodeCarerDraft(draft.values)
      return read !== undefined && read.carerId === card?.id && (draftId === undefined || draft.id === draftId) ? [{ draft, entry: read.entry }] : []
    })
    .toSorted((a, b) => (a.draft.changedAt < b.draft.changedAt ? 1 : -1))
  const found = drafts[0]
  return found === undefined
    ? { ...common, draftId: newDraftId(), entry: untouched }
    : { ...common, draftId: found.draft.id, entry: found.entry, restoredAt: found.draft.changedAt }
}
