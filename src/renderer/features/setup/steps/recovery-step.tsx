import { Button, Group, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { municipalities } from '#shared/domain/code-lists/municipalities.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { RecoverySheet } from '../recovery-sheet.tsx'
import { recoveryText as text } from '../setup.text.ts'
import classes from '../setup.module.css'
import type { StepProps } from './step-props.ts'

interface RecoveryStepProps extends StepProps {
  readonly recoveryKey: string
  /** Then the key is hidden, and is to be typed from the paper. */
  readonly isOnPaper: boolean
  readonly onShowAgain: () => void
}

export function RecoveryStep({ entry, errors, onChange, recoveryKey, isOnPaper, onShowAgain }: RecoveryStepProps) {
  if (isOnPaper) {
    return (
      <Stack gap="md">
        <TextField
          label={text.typed}
          value={entry.typedKey}
          error={errors.typedKey}
          classNames={{ input: classes['keyInput'] ?? '' }}
          onChange={(typedKey) => onChange({ typedKey })}
        />
        <Group><Button variant="subtle" onClick={onShowAgain}>{text.showAgain}</Button></Group>
      </Stack>
    )
  }
  return (
    <Stack gap="md">
      <div role="group" aria-label={text.key}>
        <span className={classes['caption']}>{text.key}</span>
        <p className={classes['key']}>{recoveryKey.replaceAll('-', ' ')}</p>
      </div>
      <Group><Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>{text.print}</Button></Group>
      <RecoverySheet recoveryKey={recoveryKey} municipality={labelOf(municipalities, entry.municipalityCode ?? '')} />
    </Stack>
  )
}
