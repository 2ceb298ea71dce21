import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { errorText } from '../../api/error-text.ts'
import type { AppError, AppErrorCode } from '#shared/contract/errors.ts'
import { formatMoment, formatSpan } from '../../components/dates/format-moment.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { leaseHolderOf } from './lease-holder.ts'
import { obstacleText as text, unlockText } from './unlock.text.ts'
import classes from './unlock.module.css'

interface ObstacleProps {
  readonly error: AppError
  readonly isBusy: boolean
  readonly onAcceptOlder: () => void
  readonly onTakeOver: () => void
  readonly onRetry: () => void
  readonly onRestore: () => void
}

/** Where a backup is what helps. */
const mendedByBackup: ReadonlySet<AppErrorCode> = new Set(['register-damaged', 'register-foreign', 'register-missing', 'key-file-missing', 'key-file-damaged'])

/** Why the register did not open, where it was not the passphrase; and what can be done about it. Below a long list of names it comes into sight by itself: give it what went wrong as `key`. */
export function Obstacle(props: ObstacleProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return <div ref={box} className={classes['obstacle']}><ObstacleBox {...props} /></div>
}

function ObstacleBox({ error, isBusy, onAcceptOlder, onTakeOver, onRetry, onRestore }: ObstacleProps) {
  const { code } = error
  if (code === 'register-older') {
    const isErasedList = error.reason === 'erased-list'
    return (
      <Question title={isErasedList ? text.erasedTitle : text.olderTitle}>
        <p>{isErasedList ? text.erased : text.older}</p>
        <p>{text.olderLogged}</p>
        <Group mt="sm">
          <Button variant="default" loading={isBusy} onClick={onAcceptOlder}>{text.olderAnyway}</Button>
        </Group>
      </Question>
    )
  }
  if (code === 'lease-held') {
    const { who, since, silentSeconds, mayTakeOver } = leaseHolderOf(error.reason)
    return (
      <Question title={text.heldTitle}>
        <p>
          {who !== undefined && since !== undefined ? text.heldBy(who, formatMoment(since)) : text.heldBySomebody}
          {silentSeconds > 30 && ` ${text.silent(formatSpan(silentSeconds))}`}
        </p>
        <p>{mayTakeOver ? text.takeOverWhen : text.wait}</p>
        <Group mt="sm">
          <Button variant="default" loading={isBusy} onClick={onRetry}>{text.tryAgain}</Button>
          {mayTakeOver && <Button variant="default" loading={isBusy} onClick={onTakeOver}>{text.takeOver}</Button>}
        </Group>
      </Question>
    )
  }
  return (
    <ErrorPanel title={unlockText.otherFailed}>
      {errorText(error)}{code === 'folder-is-synced' && ` ${text.syncedNext}`}
      {mendedByBackup.has(code) && <div><Button mt="sm" variant="default" onClick={onRestore}>{unlockText.restore}</Button></div>}
    </ErrorPanel>
  )
}

function Question({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <Alert role="alert" variant="outline" color="orange" title={title} icon={<IconAlertTriangle aria-hidden />} className="app-question">{children}</Alert>
}
