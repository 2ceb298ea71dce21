import { ErrorBoundary } from './error-boundary.tsx'
import { LockGate } from './lock-gate.tsx'
import { Providers } from './providers.tsx'

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <LockGate />
      </ErrorBoundary>
    </Providers>
  )
}
