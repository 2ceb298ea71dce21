import { NewPassphrase } from '../../../components/passphrase/new-passphrase.tsx'
import { namesInEntry } from '../setup-entry.ts'
import type { StepProps } from './step-props.ts'

export function PassphraseStep({ entry, errors, onChange }: StepProps) {
  return (
    <NewPassphrase
      passphrase={entry.passphrase}
      repeated={entry.repeated}
      errors={{
        ...(errors.passphrase !== undefined && { passphrase: errors.passphrase }),
        ...(errors.repeated !== undefined && { repeated: errors.repeated }),
      }}
      names={namesInEntry(entry)}
      onChange={onChange}
    />
  )
}
