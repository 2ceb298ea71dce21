import { Alert, Button, Group } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import { errorText } from '../../../api/error-text.ts'
import { KeepQuestion } from '../../../components/forms/keep-question.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { useFieldLeft } from '../../../components/forms/use-field-left.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { DetailsFields } from '../fields/details-fields.tsx'
import { describePlan } from '../model/describe-plan.ts'
import { FaultList } from './fault-list.tsx'
import type { GroupStart } from './load-group-start.ts'
import { MembersStep } from './members-step.tsx'
import { PreviewStep } from './preview/preview-step.tsx'
import { TemplateStep } from './template-step.tsx'
import { useGroupForm } from './use-group-form.ts'
import { WhenStep } from './when-step.tsx'
import { wizardText as text } from './wizard.text.ts'
import classes from './wizard.module.css'

interface WizardProps {
  readonly start: GroupStart
  readonly onCreated: (groupId: string) => void
  readonly onCancel: () => void
  readonly onStartEmpty: () => void
}

/** A new group, step by step on one page; one instance per draft. */
export function Wizard({ start, onCreated, onCancel, onStartEmpty }: WizardProps) {
  const form = useRef<HTMLFormElement>(null)
  const state = useGroupForm(start)
  const [asks, setAsks] = useState(false)
  const { entry, change, faults } = state
  const step = { entry, change, faults, today: start.today }
  const summary = describePlan(entry, state.meetings)

  const save = async () => {
    const id = await state.save()
    if (id !== undefined) onCreated(id)
  }
  useSaveKeys(form, () => void save())
  useFieldLeft(form, () => void state.flush())
  const go = (field: string) => form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]:not([type="hidden"]), [data-field="${CSS.escape(field)}"]`)?.focus()
  const cancel = () => {
    if (state.isTouched) setAsks(true)
    else void state.discard().then(onCancel)
  }

  const steps: readonly (readonly [string, ReactNode])[] = [
    ...(start.copiedFromId === undefined ? [[text.steps.template, <TemplateStep key="template" {...step} />] as const] : []),
    [text.steps.what, <DetailsFields key="what" entry={entry.details} faults={faults} change={(changed) => change({ details: { ...entry.details, ...changed } })} />],
    [text.steps.when, <WhenStep key="when" {...step} />],
    [text.steps.preview, <PreviewStep key="preview" {...step} plan={state.plan} />],
    ...(entry.members.length > 0 ? [[text.steps.members, <MembersStep key="members" {...step} />] as const] : []),
  ]
  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
      {start.restoredAt !== undefined && (
        <Alert role="status" variant="light" py="xs">
          <Group gap="sm">
            {text.draftRestored(formatDraftTime(start.restoredAt))}
            <Button size="compact-md" variant="default" onClick={() => void state.discard().then(onStartEmpty)}>{text.startEmpty}</Button>
          </Group>
        </Alert>
      )}
      <FaultList faults={faults} round={state.round} onGo={go} />
      {steps.map(([name, content], index) => (
        <section key={name} className={classes['step']} aria-label={name}>
          <h2>{text.stepNumber(index + 1, name)}</h2>
          {content}
        </section>
      ))}
      {state.error !== undefined && <ErrorPanel>{errorText(state.error)}</ErrorPanel>}
      {state.draftState === 'failed' && <ErrorPanel>{text.draftFailed}</ErrorPanel>}
      <div className={classes['footer']}>
        <p className={classes['summary']} role="status">{summary ?? text.summaryEmpty}</p>
        <Button type="submit" loading={state.isSaving} aria-keyshortcuts="Control+Enter Control+S">{text.create}</Button>
        <Button variant="default" onClick={cancel}>{text.cancel}</Button>
      </div>
      {asks && <KeepQuestion onGoOn={() => setAsks(false)} onKeep={() => void state.flush().then(onCancel)} onDiscard={() => void state.discard().then(onCancel)}>{text.askText}</KeepQuestion>}
    </form>
  )
}
