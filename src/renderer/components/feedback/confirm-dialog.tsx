import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { componentsText } from '../components.text.ts'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly children: ReactNode
  /** The verb of what happens: `Ta bort`, never `OK`. */
  readonly confirmLabel: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Only for what cannot be undone; everything else happens at once and offers *Ångra*. Focus starts at the harmless button. */
export function ConfirmDialog({ opened, title, children, confirmLabel, danger = false, busy = false, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      {children}
      <Group mt="lg">
        <Button color={danger ? 'red.9' : 'blue'} loading={busy} onClick={onConfirm}>{confirmLabel}</Button>
        <Button variant="default" data-autofocus onClick={onClose}>{componentsText.cancel}</Button>
      </Group>
    </Modal>
  )
}
