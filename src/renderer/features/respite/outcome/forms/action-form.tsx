import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { AppError } from '#shared/contract/errors.ts'
import type { SeriesScope } from '#shared/domain/series/edit-series.ts'
import { errorText } from '../../../../api/error-text.ts'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { focusFirstError } from '../../../../components/fields/focus-first-error.ts'
import { useSaveKeys } from '../../../../components/forms/use-save-keys.ts'
import { ScopeDialog } from '../../../../components/series/scope-dialog.tsx'
import classes from '../outcome.module.css'
import { formText, outcomeText } from '../outcome.text.ts'

interface ActionFormProps {
  readonly title: string
  readonly saveLabel: string
  /** False when something must be mended; the first field that is marked gets the focus. */
  readonly isValid: boolean
  readonly onTried: () => void
  readonly busy: boolean
  readonly error: AppError | null
  readonly scopes: readonly SeriesScope[]
  /** What is about to happen, for the question about the series. */
  readonly scopeSentence?: string
  readonly onSave: (scope: SeriesScope) => void
  readonly onBack: () => void
  readonly children: ReactNode
}

/** The frame of every form that changes a booking: fields, one verb, the way back, and the question about the series. */
export function ActionForm({ title, saveLabel, isValid, onTried, busy, error, scopes, scopeSentence, onSave, onBack, children }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [asksScope, setAsksScope] = useState(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  useEffect(() => {
    // The button that was pressed is gone; the first thing to fill in takes its place.
    form.current?.querySelector<HTMLElement>('input:checked, input, button')?.focus()
  }, [])
  const save = () => {
    onTried()
    if (!isValid) return setRound(round + 1)
    if (scopes.length > 1) setAsksScope(true)
    else onSave('this')
  }
  useSaveKeys(form, save)
  return (
    <form ref={form} className={classes['form']} noValidate aria-label={title} onSubmit={(event) => { event.preventDefault(); save() }}>
      <h3>{title}</h3>
      {children}
      {error !== null && <ErrorPanel>{error.code === 'conflict' ? formText.conflict : errorText(error)}</ErrorPanel>}
      <Group gap="sm">
        <Button type="submit" loading={busy}>{saveLabel}</Button>
        <Button variant="default" onClick={onBack}>{outcomeText.back}</Button>
      </Group>
      <ScopeDialog
        opened={asksScope}
        title={saveLabel}
        scopes={scopes}
        confirmLabel={saveLabel}
        busy={busy}
        onConfirm={(scope) => { setAsksScope(false); onSave(scope) }}
        onClose={() => setAsksScope(false)}
      >
        <p>{scopeSentence ?? formText.cancelWhat}</p>
      </ScopeDialog>
    </form>
  )
}
