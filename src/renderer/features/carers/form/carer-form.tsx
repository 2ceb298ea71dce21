import { Alert, Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import { KeepQuestion } from '../../../components/forms/keep-question.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { useFieldLeft } from '../../../components/forms/use-field-left.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { useFirstFocus } from '../../../components/forms/use-first-focus.ts'
import { carerFormText } from './carer-form.text.ts'
import classes from './carer-form.module.css'
import { AboutFields } from './fields/about-fields.tsx'
import { ConflictPanel } from './fields/conflict-panel.tsx'
import { ContactWayFields } from './fields/contact-way-fields.tsx'
import { DuplicatePanel } from './fields/duplicate-panel.tsx'
import { IdentityFields } from './fields/identity-fields.tsx'
import { RegisterFields } from './fields/register-fields.tsx'
import type { CarerStart } from './load-carer-start.ts'
import { useCarerForm } from './use-carer-form.ts'

interface CarerFormProps {
  readonly start: CarerStart
  readonly onSaved: (carerId: string) => void
  readonly onCancel: () => void
  /** Empties a restored draft. */
  readonly onStartEmpty: () => void
}

/** A new carer, or a change of one; one instance per draft. */
export function CarerForm({ start, onSaved, onCancel, onStartEmpty }: CarerFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const state = useCarerForm(start, form)
  const [asks, setAsks] = useState(false)
  const { entry, change, faults } = state
  const fields = { entry, change, faults, today: start.today }

  const save = async () => {
    const id = await state.save()
    if (id !== undefined) onSaved(id)
  }
  useSaveKeys(form, () => void save())
  useFieldLeft(form, () => void state.flush())
  const firstField = useRef<HTMLElement>(null)
  useEffect(() => {
    firstField.current = form.current?.querySelector<HTMLElement>('[data-first-field]') ?? null
  }, [])
  useFirstFocus(firstField)
  const cancel = () => {
    if (state.isTouched) setAsks(true)
    else void state.discard().then(onCancel)
  }

  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
      {start.restoredAt !== undefined && (
        <Alert role="status" variant="light" py="xs">
          <Group gap="sm">
            {carerFormText.draftRestored(formatDraftTime(start.restoredAt))}
            <Button size="compact-md" variant="default" onClick={() => void state.discard().then(onStartEmpty)}>{carerFormText.startEmpty}</Button>
          </Group>
        </Alert>
      )}
      <div className={classes['columns']}>
        <div className={classes['fields']}>
          <IdentityFields {...fields} duplicateId={state.duplicateId} isNew={start.card === undefined} hasStoredNumber={start.card?.hasPersonalNumber === true} />
          {entry.registrationForm === 'identified' && <ContactWayFields {...fields} />}
          <AboutFields {...fields} />
          <RegisterFields {...fields} isNew={start.card === undefined} />
        </div>
        <DuplicatePanel candidates={state.candidates} />
      </div>
      {state.conflict !== undefined && <ConflictPanel conflict={state.conflict} />}
      {state.error !== undefined && <ErrorPanel>{errorText(state.error)}</ErrorPanel>}
      {state.draftState === 'failed' && <ErrorPanel>{carerFormText.draftFailed}</ErrorPanel>}
      <div className={classes['footer']}>
        <Button type="submit" aria-keyshortcuts="Control+Enter Control+S">{carerFormText.save}</Button>
        <Button variant="default" onClick={cancel}>{carerFormText.cancel}</Button>
      </div>
      {asks && <KeepQuestion onGoOn={() => setAsks(false)} onKeep={() => void state.flush().then(onCancel)} onDiscard={() => void state.discard().then(onCancel)}>{carerFormText.askText}</KeepQuestion>}
    </form>
  )
}
