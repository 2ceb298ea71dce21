import { Button, Group, Modal } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { AppError } from '#shared/contract/errors.ts'
import { errorText } from '../../../api/error-text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import classes from '../settings.module.css'
import { OwnPassphraseField } from './own-passphrase-field.tsx'
import { ownPassphraseText as text } from './own-passphrase.text.ts'
import { isAboutPassphrase, useOwnPassphrase, type OwnPassphrase } from './use-own-passphrase.ts'

interface ConfirmWithPassphraseProps {
  readonly title: string
  /** What happens. */
  readonly children: ReactNode
  readonly why?: string
  /** The verb of what happens: `Ta bort`, never `OK`. */
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly working: string
  readonly error: AppError | null
  readonly onConfirm: (own: OwnPassphrase) => void
  readonly onClose: () => void
}

/** What is asked before something that needs one's own passphrase. The cursor starts in its field: until it is filled, nothing happens. */
export function ConfirmWithPassphrase({ title, children, why, confirmLabel, danger = false, busy, working, error, onConfirm, onClose }: ConfirmWithPassphraseProps) {
  const form = useRef<HTMLFormElement>(null)
  const own = useOwnPassphrase()
  const isToldHere = error !== null && !isAboutPassphrase(error) && error.reason !== 'no-file-chosen'
  const close = () => {
    if (!busy) onClose()
  }
  const confirm = () => {
    if (busy) return
    if (flushSync(own.check)) onConfirm(own)
    else if (form.current !== null) focusFirstError(form.current)
  }
  return (
    <Modal opened onClose={close} title={title} size="40rem" closeOnClickOutside={false}>
      <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); confirm() }}>
        <div>{children}</div>
        <OwnPassphraseField isFirst own={own} {...(why !== undefined && { why })} />
        {isToldHere && <ErrorPanel>{errorText(error)}</ErrorPanel>}
        <Working isWorking={busy}>{working}</Working>
        <Group gap="sm">
          <Button type="submit" color={danger ? 'red.9' : 'blue'} loading={busy}>{confirmLabel}</Button>
          <Button variant="default" onClick={close}>{text.cancel}</Button>
        </Group>
      </form>
    </Modal>
  )
}
