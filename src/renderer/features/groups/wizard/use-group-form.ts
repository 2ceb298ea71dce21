import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { contract } from '#shared/contract/index.ts'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import { call } from '../../../api/call.ts'
import { useFormDraft } from '../../../api/drafts/use-form-draft.ts'
import { invalidateTopics } from '../../../api/query-client.ts'
import { checkDetails, checkWhen, detailsToSend, type GroupFaults } from '../model/check-group.ts'
import { encodeGroupDraft } from '../model/group-draft.ts'
import type { GroupEntry } from '../model/group-entry.ts'
import { meetingsOf, planOf } from '../model/planned-rows.ts'
import { readWhole } from '../model/read-whole.ts'
import type { GroupStart } from './load-group-start.ts'

/** What the user has planned, kept as a draft, checked and sent. */
export function useGroupForm(start: GroupStart) {
  const client = useQueryClient()
  const [entry, setEntry] = useState(start.entry)
  const [wasTried, setWasTried] = useState(false)
  const [round, setRound] = useState(0)
  const [error, setError] = useState<AppErrorValue>()
  const [isSaving, setIsSaving] = useState(false)
  const draft = useFormDraft('group', start.draftId)
  const hasDraft = useRef(start.restoredAt !== undefined)

  const plan = planOf(entry)
  const meetings = meetingsOf(plan.rows, readWhole(entry.when.minutes, 15, 720))
  const found: GroupFaults = { ...checkDetails(entry.details), ...checkWhen(entry, plan) }
  const faults: GroupFaults = wasTried ? found : {}

  const change = (changed: Partial<GroupEntry>) => {
    const next = { ...entry, ...changed }
    setEntry(next)
    hasDraft.current = true
    draft.change(encodeGroupDraft({ copiedFromId: start.copiedFromId, entry: next }))
  }

  /** The id of the new group, or undefined when something must be mended first. */
  const save = async (): Promise<string | undefined> => {
    if (isSaving) return undefined
    setError(undefined)
    setWasTried(true)
    const group = detailsToSend(entry.details)
    if (Object.keys(found).length > 0 || group === undefined) {
      setRound((now) => now + 1)
      return undefined
    }
    setIsSaving(true)
    await draft.flush()
    const participants = entry.members.filter(({ isChosen }) => isChosen).map(({ carerId, statusCode }) => ({ carerId, statusCode }))
    const sent = await call('groups.create', {
      group, meetings: [...meetings], participants,
      ...(start.copiedFromId !== undefined && { copiedFromId: start.copiedFromId }),
      ...(hasDraft.current && { draftId: start.draftId }),
    })
    if (sent.ok) {
      await draft.stop()
      await invalidateTopics(client, contract['groups.create'].changes)
    } else setError(sent.error)
    setIsSaving(false)
    return sent.ok ? sent.value.id : undefined
  }

  return {
    entry, change, faults, round, error, save, isSaving, plan, meetings,
    isTouched: JSON.stringify(entry) !== JSON.stringify(start.untouched),
    draftState: draft.state,
    flush: draft.flush,
    discard: async () => {
      if (hasDraft.current) await draft.discard()
    },
  }
}
