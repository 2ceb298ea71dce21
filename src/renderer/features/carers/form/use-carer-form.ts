import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CarerCard } from '#shared/contract/carers.ts'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import { call } from '../../../api/call.ts'
import { useFormDraft } from '../../../api/drafts/use-form-draft.ts'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { encodeCarerDraft } from './model/carer-draft.ts'
import type { CarerEntry } from './model/carer-entry.ts'
import { changedFields, type ComparedField } from './model/changed-fields.ts'
import { checkCarerEntry, type CarerFaults } from './model/check-carer-entry.ts'
import type { CarerStart } from './load-carer-start.ts'
import { useDuplicates } from './use-duplicates.ts'
import { useSendCarer } from './use-send-carer.ts'

export interface Conflict {
  readonly who: string
  readonly fields: readonly ComparedField[]
}

/** What the user has typed about a carer, kept as a draft, compared with those who are here, checked and sent. */
export function useCarerForm(start: CarerStart, form: RefObject<HTMLFormElement | null>) {
  const [entry, setEntry] = useState(start.entry)
  const [card, setCard] = useState<CarerCard | undefined>(start.card)
  const [wasTried, setWasTried] = useState(false)
  const [error, setError] = useState<AppErrorValue>()
  const [conflict, setConflict] = useState<Conflict>()
  // The register knows a person whom the panel has not had the time to show.
  const [knownDuplicate, setKnownDuplicate] = useState<{ readonly id: string; readonly number: string }>()
  const [isSaving, setIsSaving] = useState(false)
  const draft = useFormDraft('carer', start.draftId)
  const send = useSendCarer()
  const hasDraft = useRef(start.restoredAt !== undefined)
  const candidates = useDuplicates(entry, start.today, card?.id)

  const duplicateId = candidates.find(({ reasons }) => reasons.includes('same-personal-number'))?.id
    ?? (knownDuplicate?.number === entry.personalNumber ? knownDuplicate.id : undefined)
  const checked = checkCarerEntry(entry, start.today, duplicateId !== undefined)
  const faults: CarerFaults = wasTried && checked.kind === 'faulty' ? checked.faults : {}

  const change = (changed: { readonly [K in keyof CarerEntry]?: CarerEntry[K] | undefined }) => {
    const next = { ...entry, ...changed } as CarerEntry
    setEntry(next)
    hasDraft.current = true
    draft.change(encodeCarerDraft({ carerId: start.card?.id, entry: next }))
  }

  const [focusRound, setFocusRound] = useState(0)
  useEffect(() => {
    if (focusRound > 0 && form.current !== null) focusFirstError(form.current)
  }, [focusRound, form])
  const showFaults = () => {
    setWasTried(true)
    setFocusRound((round) => round + 1)
  }

  const refused = async (problem: AppErrorValue) => {
    if (problem.code === 'duplicate-personal-number' && problem.reason !== undefined) {
      setKnownDuplicate({ id: problem.reason, number: entry.personalNumber })
      showFaults()
    } else if (problem.code === 'conflict' && card !== undefined) {
      const latest = await call('carers.open', { id: card.id })
      if (!latest.ok) return setError(latest.error)
      setConflict({ who: latest.value.changedByName, fields: changedFields(card, latest.value) })
      setCard(latest.value)
    } else {
      setError(problem)
    }
  }

  /** The id of the saved carer, or undefined when something must be mended first. */
  const save = async (): Promise<string | undefined> => {
    if (isSaving) return undefined
    setError(undefined)
    setConflict(undefined)
    if (checked.kind === 'faulty') {
      showFaults()
      return undefined
    }
    setIsSaving(true)
    await draft.flush()
    const sent = await send(checked.carer, card, entry.keepsPersonalNumber)
    if (sent.ok && hasDraft.current) await draft.discard()
    else if (!sent.ok) await refused(sent.error)
    setIsSaving(false)
    return sent.ok ? sent.value.id : undefined
  }

  return {
    entry, change, faults, error, conflict, candidates, duplicateId, save,
    isTouched: JSON.stringify(entry) !== JSON.stringify(start.untouched),
    draftState: draft.state,
    flush: draft.flush,
    discard: async () => {
      if (hasDraft.current) await draft.discard()
    },
  }
}
