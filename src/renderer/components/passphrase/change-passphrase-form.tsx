import { Button, Group, Stack } from '@mantine/core'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { focusFirstError } from '../fields/focus-first-error.ts'
import { useSaveKeys } from '../forms/use-save-keys.ts'
import { checkNewPassphrase, type NewPassphraseErrors } from './check-new-passphrase.ts'
import { NewPassphrase } from './new-passphrase.tsx'
import { newPassphraseText } from './new-passphrase.text.ts'
import { PassphraseField } from './passphrase-field.tsx'

interface ChangePassphraseFormProps {
  /** What the present one is called here. */
  readonly currentLabel: string
  readonly currentMissing: string
  /** Said at the field of the present one: it was not the right one. */
  readonly currentError: string | undefined
  readonly submitLabel: string
  /** Of the unit and of whoever chooses: they count against the new one. */
  readonly names: readonly string[]
  readonly isBusy: boolean
  readonly onChange: () => void
  readonly onSubmit: (chosen: { readonly current: string; readonly next: string }) => void
  /** Other failures, and what is going on: above the button. */
  readonly children?: ReactNode
  /** Beside the button. */
  readonly beside?: ReactNode
}

const empty = { current: '', passphrase: '', repeated: '' }

/** The present passphrase and a new one of one's own. */
export function ChangePassphraseForm({ currentLabel, currentMissing, currentError, submitLabel, names, isBusy, onChange, onSubmit, children, beside }: ChangePassphraseFormProps) {
  const [typed, setTyped] = useState(empty)
  const [errors, setErrors] = useState<NewPassphraseErrors & { readonly current?: string }>({})
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<typeof empty>) => {
    setTyped((present) => ({ ...present, ...part }))
    setErrors((present) => Object.fromEntries(Object.entries(present).filter(([field]) => !(field in part))))
    onChange()
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (isBusy) return
    const wrong = { ...(typed.current === '' && { current: currentMissing }), ...checkNewPassphrase(typed.passphrase, typed.repeated, names) }
    flushSync(() => setErrors(wrong))
    if (Object.keys(wrong).length === 0) onSubmit({ current: typed.current, next: typed.passphrase })
    else if (form.current !== null) focusFirstError(form.current)
  }
  useSaveKeys(form, () => submit())
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <PassphraseField data-autofocus label={currentLabel} value={typed.current} error={errors.current ?? currentError} onChange={(current) => change({ current })} />
        <NewPassphrase label={newPassphraseText.newLabel} passphrase={typed.passphrase} repeated={typed.repeated} errors={errors} names={names} onChange={change} />
        {children}
        <Group>
          <Button type="submit" loading={isBusy}>{submitLabel}</Button>
          {beside}
        </Group>
      </Stack>
    </form>
  )
}
