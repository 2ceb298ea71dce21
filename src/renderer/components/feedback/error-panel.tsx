import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { componentsText } from '../components.text.ts'

interface ErrorPanelProps {
  readonly title?: string
  /** A whole sentence: what went wrong and what to do. */
  readonly children: ReactNode
  readonly onRetry?: () => void
}

/** A failure, said aloud at once. Put it where the eye is: above the button that was pressed. */
export function ErrorPanel({ title, children, onRetry }: ErrorPanelProps) {
  return (
    <Alert role="alert" color="red" variant="outline" title={title} icon={<IconAlertTriangle aria-hidden />} className="app-error-panel">
      {children}
      {onRetry !== undefined && <div><Button mt="sm" variant="default" onClick={onRetry}>{componentsText.retry}</Button></div>}
    </Alert>
  )
}
