import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { checkTypedBack, makeKey, type KeyKeeping, type TypedBack, type TypedBackErrors } from '../../../components/recovery-key/made-key.ts'
import { NewKey } from '../../../components/recovery-key/new-key.tsx'
import { TypeBackKey } from '../../../components/recovery-key/type-back-key.tsx'
import { refusedKeyText } from '../../../components/recovery-key/typed-key.ts'
import { OwnPassphraseField } from '../reauth/own-passphrase-field.tsx'
import { isAboutPassphrase, useOwnPassphrase } from '../reauth/use-own-passphrase.ts'
import { keysText as text } from './keys.text.ts'

/** A new printed key: made here, put on paper, typed back; only then does it take the old one's place. */
export function ReplaceRecovery({ onClose }: { readonly onClose: () => void }) {
  const replace = useRouteCommand('keys.replaceRecovery')
  const print = usePrint('recovery-sheet')
  const { data: unit } = useRouteQuery('unit.read', {})
  const [made] = useState(makeKey)
  const [keeping, setKeeping] = useState<KeyKeeping>('sheet')
  const [isOnPaper, setIsOnPaper] = useState(false)
  const [typed, setTyped] = useState<TypedBack>(['', ''])
  const [errors, setErrors] = useState<TypedBackErrors>({})
  const own = useOwnPassphrase()
  const form = useRef<HTMLFormElement>(null)
  const forward = () => {
    if (!isOnPaper) return setIsOnPaper(true)
    if (replace.isPending) return
    const wrong = checkTypedBack(typed, made, keeping)
    const isReady = flushSync(() => {
      setErrors(wrong)
      return own.check()
    })
    if (Object.keys(wrong).length > 0 || !isReady) return form.current === null ? undefined : focusFirstError(form.current)
    replace.mutate({ recoveryKey: made.whole, ownPassphrase: own.value }, {
      onSuccess: () => {
        showToast({ message: text.replaced })
        onClose()
      },
      onError: own.wasRefused,
    })
  }
  return (
    <Modal opened onClose={onClose} title={isOnPaper ? text.typeTitle : text.replaceTitle} size="xl" closeOnClickOutside={false}>
      <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); forward() }}>
        <Stack gap="md">
          <Text>{isOnPaper ? text.typeIntro : text.replaceAbout}</Text>
          {isOnPaper
            ? <TypeBackKey key="typed" keeping={keeping} typed={typed} errors={errors} onChange={(next) => { setTyped(next); setErrors({}) }} onShowAgain={() => setIsOnPaper(false)} />
            : <NewKey made={made} keeping={keeping} onKeeping={setKeeping} municipality={unit?.municipalityName ?? ''} onPrint={print} />}
          {isOnPaper && <OwnPassphraseField own={own} />}
          {replace.error !== null && !isAboutPassphrase(replace.error) && <ErrorPanel>{refusedKeyText(replace.error) ?? errorText(replace.error)}</ErrorPanel>}
          <Working isWorking={replace.isPending}>{text.replacing}</Working>
          <Group gap="sm">
            <Button type="submit" loading={replace.isPending}>{isOnPaper ? text.replaceButton : text.haveIt}</Button>
            <Button variant="default" onClick={onClose} disabled={replace.isPending}>{text.cancel}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
