import type { CivilDate } from '#shared/domain/civil-date.ts'
import { call } from '../../../api/call.ts'
import { newDraftId } from '../../../api/drafts/new-draft-id.ts'
import type { PlannedTime } from '../../../components/screen/app-actions.ts'
import { copiedEntry } from '../model/copy-group.ts'
import { decodeGroupDraft } from '../model/group-draft.ts'
import { newGroupEntry, type GroupEntry } from '../model/group-entry.ts'

/** What the wizard opens with. */
export interface GroupStart {
  readonly draftId: string
  readonly entry: GroupEntry
  /** The form as it would be with nothing done in it. */
  readonly untouched: GroupEntry
  /** When the draft that is shown was written, ISO instant; absent for a new form. */
  readonly restoredAt?: string
  readonly copiedFromId?: string
  readonly today: CivilDate
}

interface Wanted {
  readonly copiedFromId?: string | undefined
  /** A certain draft; without it the newest that belongs here comes back by itself. */
  readonly draftId?: string | undefined
  /** Leave drafts alone. */
  readonly isFresh?: boolean
  /** A new group that first meets then; drafts are left alone. */
  readonly at?: PlannedTime | undefined
}

/** The form of a new group or of a copy, with what was left half-written; undefined when the group to copy is gone. */
export async function loadGroupStart({ copiedFromId: wantedFrom, draftId, at, isFresh = at !== undefined }: Wanted, today: CivilDate): Promise<GroupStart | undefined> {
  const mine = isFresh ? undefined : await call('drafts.mine', { form: 'group' })
  const drafts = (mine?.ok === true ? mine.value.drafts : [])
    .flatMap((draft) => {
      const read = decodeGroupDraft(draft.values)
      if (read === undefined) return []
      return (draftId === undefined ? read.copiedFromId === wantedFrom : draft.id === draftId) ? [{ draft, ...read }] : []
    })
    .toSorted((a, b) => (a.draft.changedAt < b.draft.changedAt ? 1 : -1))
  const found = drafts[0]
  const copiedFromId = found === undefined ? wantedFrom : found.copiedFromId
  const usual = await untouchedEntry(copiedFromId, today) ?? found?.entry
  if (usual === undefined) return undefined
  const untouched = at === undefined ? usual : { ...usual, when: { ...usual.when, startOn: at.heldOn, startsAt: at.startsAt ?? usual.when.startsAt } }
  const common = { untouched, today, ...(copiedFromId !== undefined && { copiedFromId }) }
  return found === undefined
    ? { ...common, draftId: newDraftId(), entry: untouched }
    : { ...common, draftId: found.draft.id, entry: found.entry, restoredAt: found.draft.changedAt }
}

async function untouchedEntry(copiedFromId: string | undefined, today: CivilDate): Promise<GroupEntry | undefined> {
  if (copiedFromId !== undefined) {
    const from = await call('groups.open', { id: copiedFromId })
    return from.ok ? copiedEntry(from.value, today) : undefined
  }
  const [unit, leaders] = await Promise.all([call('unit.read', {}), call('leaders.list', {})])
  const me = leaders.ok ? leaders.value.leaders.filter(({ isMe }) => isMe).map(({ ref }) => ref) : []
  return newGroupEntry(unit.ok ? unit.value.areaCodes : [], me)
}
