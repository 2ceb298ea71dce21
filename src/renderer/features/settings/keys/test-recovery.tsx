import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { checkTypedKey, noKey, refusedKeyText, typedKeyInput, type TypedKeyErrors } from '../../../components/recovery-key/typed-key.ts'
import { TypedKeyFields } from '../../../components/recovery-key/typed-key-fields.tsx'
import { keysText as text } from './keys.text.ts'

/** The drill with the paper: nothing is changed by it. */
export function TestRecovery({ onClose }: { readonly onClose: () => void }) {
  const test = useRouteCommand('keys.testRecovery')
  const [typed, setTyped] = useState(noKey)
  const [errors, setErrors] = useState<TypedKeyErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const send = () => {
    if (test.isPending) return
    const wrong = checkTypedKey(typed, true)
    flushSync(() => setErrors(wrong))
    if (Object.keys(wrong).length === 0) test.mutate(typedKeyInput(typed))
    else if (form.current !== null) focusFirstError(form.current)
  }
  useSaveKeys(form, send)
  return (
    <Modal opened onClose={onClose} title={text.testTitle} size="lg" closeOnClickOutside={false}>
      {test.isSuccess ? (
        <Stack gap="md">
          <Alert role="status" variant="outline" color="blue" className="app-notice">{text.fits}</Alert>
          <Group><Button data-autofocus onClick={onClose}>{text.close}</Button></Group>
        </Stack>
      ) : (
        <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); send() }}>
          <Stack gap="md">
            <TypedKeyFields typed={typed} errors={errors} onErrors={setErrors} onChange={(next) => { setTyped(next); setErrors({}); test.reset() }} />
            {test.error !== null && <ErrorPanel>{refusedKeyText(test.error) ?? errorText(test.error)}</ErrorPanel>}
            <Working isWorking={test.isPending}>{text.testing}</Working>
            <Group gap="sm">
              <Button type="submit" loading={test.isPending}>{text.test}</Button>
              <Button variant="default" onClick={onClose}>{text.cancel}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
