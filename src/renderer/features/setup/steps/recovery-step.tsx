import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { municipalities } from '#shared/domain/code-lists/municipalities.ts'
import { NewKey } from '../../../components/recovery-key/new-key.tsx'
import type { MadeKey } from '../../../components/recovery-key/made-key.ts'
import { TypeBackKey } from '../../../components/recovery-key/type-back-key.tsx'
import type { StepProps } from './step-props.ts'

interface RecoveryStepProps extends StepProps {
  readonly made: MadeKey
  /** Then the key is hidden, and is to be typed from the paper. */
  readonly isOnPaper: boolean
  readonly onShowAgain: () => void
}

export function RecoveryStep({ entry, errors, onChange, made, isOnPaper, onShowAgain }: RecoveryStepProps) {
  if (isOnPaper) {
    return (
      <TypeBackKey
        keeping={entry.keeping}
        typed={[entry.typedKey, entry.typedOther]}
        errors={{ ...(errors.typedKey !== undefined && { first: errors.typedKey }), ...(errors.typedOther !== undefined && { second: errors.typedOther }) }}
        onChange={([typedKey, typedOther]) => onChange({ typedKey, typedOther })}
        onShowAgain={onShowAgain}
      />
    )
  }
  return <NewKey made={made} keeping={entry.keeping} onKeeping={(keeping) => onChange({ keeping })} municipality={labelOf(municipalities, entry.municipalityCode ?? '')} />
}
