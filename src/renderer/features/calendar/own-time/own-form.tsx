import { Button, Group, Stack } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import type { AppError } from '#shared/contract/errors.ts'
import { errorText } from '../../../api/error-text.ts'
import { fieldErrorsFrom } from '../../../api/field-errors.ts'
import { componentsText } from '../../../components/components.text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { localDaysText } from './own-time.text.ts'

interface OwnFormProps {
  readonly children: ReactNode
  readonly error: AppError | null
  readonly busy: boolean
  /** Saves, or answers false when something is to be mended: then the first such field gets the focus. */
  readonly onSave: () => boolean
  readonly onClose: () => void
}

/** A short form in a dialog: saved by button, Enter or Ctrl+Enter. */
export function OwnForm({ children, error, busy, onSave, onClose }: OwnFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const save = () => {
    if (!onSave()) requestAnimationFrame(() => { if (form.current !== null) focusFirstError(form.current) })
  }
  useSaveKeys(form, save)
  return (
    <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <Stack gap="sm">
        {children}
        {error !== null && <ErrorPanel>{Object.values(fieldErrorsFrom(error))[0] ?? errorText(error)}</ErrorPanel>}
      </Stack>
      <Group mt="lg">
        <Button type="submit" loading={busy}>{localDaysText.save}</Button>
        <Button variant="default" onClick={onClose}>{componentsText.cancel}</Button>
      </Group>
    </form>
  )
}
