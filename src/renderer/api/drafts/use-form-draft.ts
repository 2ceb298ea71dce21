import { useEffect, useState } from 'react'
import type { InputOf } from '#shared/contract/index.ts'
import { call } from '../call.ts'
import { useFlushBeforeLock } from '../flush-before-lock.ts'
import { createDraftSaver, type DraftState } from './draft-saver.ts'

export interface FormDraft {
  readonly state: DraftState
  /** Call at every change; written a quarter of a second after the last. */
  readonly change: (values: string) => void
  /** Call when a field is left and before the form is sent. */
  readonly flush: () => Promise<void>
  /** The form has been saved for good: write nothing more. */
  readonly stop: () => Promise<void>
  /** Throws the draft away. */
  readonly discard: () => Promise<void>
}

const pauseMs = 250

/**
 * Keeps a half-written form in the encrypted register while it is being written: after each pause, at
 * once when the app is about to lock, and when the form goes away. Use one component instance per draft
 * (`key={draftId}`).
 */
export function useFormDraft(form: InputOf<'drafts.save'>['form'], draftId: string): FormDraft {
  const [state, setState] = useState<DraftState>('nothing')
  const [draft] = useState(() => {
    const saver = createDraftSaver({
      pauseMs,
      onState: setState,
      save: async (values) => (await call('drafts.save', { id: draftId, form, values })).ok,
    })
    return {
      change: saver.change,
      flush: saver.flush,
      stop: saver.stop,
      discard: async () => {
        await saver.stop()
        await call('drafts.discard', { id: draftId })
      },
    }
  })
  useFlushBeforeLock(draft.flush)
  useEffect(() => () => void draft.flush(), [draft])
  return { state, ...draft }
}
