import type { SetupEntry, StepErrors } from '../setup-entry.ts'

export interface StepProps {
  readonly entry: SetupEntry
  readonly errors: StepErrors
  readonly onChange: (part: Partial<SetupEntry>) => void
}
