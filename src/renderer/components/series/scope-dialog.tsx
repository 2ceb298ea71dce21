import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { SeriesScope } from '#shared/domain/series/edit-series.ts'
import { componentsText } from '../components.text.ts'
import { scopeDialogText, scopeText } from './scope-dialog.text.ts'

interface ScopeDialogProps {
  readonly opened: boolean
  readonly title: string
  /** What is about to happen, in a sentence. */
  readonly children: ReactNode
  /** The scopes that differ here; the least far-reaching is first, and is the one preselected. */
  readonly scopes: readonly SeriesScope[]
  /** The verb: `Flytta`, `Ställ in`, never `OK`. */
  readonly confirmLabel: string
  readonly busy?: boolean
  readonly onConfirm: (scope: SeriesScope) => void
  readonly onClose: () => void
}

/** One question for moving, changing and cancelling out of a series. Enter does the least harm; the past is never touched. */
export function ScopeDialog(props: ScopeDialogProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      {props.opened && <ScopeQuestion {...props} />}
    </Modal>
  )
}

function ScopeQuestion({ children, scopes, confirmLabel, busy = false, onConfirm, onClose }: ScopeDialogProps) {
  const [scope, setScope] = useState<SeriesScope>(scopes[0] ?? 'this')
  return (
    <form onSubmit={(event) => { event.preventDefault(); onConfirm(scope) }}>
      {children}
      {scopes.length > 1 && (
        <Radio.Group mt="md" label={scopeDialogText.legend} description={scopeDialogText.past} value={scope} onChange={(next) => setScope(scopes.find((known) => known === next) ?? 'this')}>
          <Stack gap={4} mt="xs">
            {scopes.map((known, index) => <Radio key={known} value={known} label={scopeText[known]} data-autofocus={index === 0 || undefined} />)}
          </Stack>
        </Radio.Group>
      )}
      <Group mt="lg">
        <Button type="submit" loading={busy} data-autofocus={scopes.length <= 1 || undefined}>{confirmLabel}</Button>
        <Button variant="default" onClick={onClose}>{componentsText.cancel}</Button>
      </Group>
    </form>
  )
}
