import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { appText } from './app.text.ts'
import classes from './error-boundary.module.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Runs before the children are shown again. */
  readonly onReset?: () => void
}

/** A screen that breaks must not take the app with it. Nothing is logged: an exception may hold content. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  private readonly reset = () => {
    this.props.onReset?.()
    this.setState({ failed: false })
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className={classes['failed']} role="alert">
        <h1>{appText.failedTitle}</h1>
        <p>{appText.failedText}</p>
        <Button onClick={this.reset}>{appText.failedBack}</Button>
      </div>
    )
  }
}
