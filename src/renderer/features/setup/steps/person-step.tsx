import { Stack } from '@mantine/core'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { personText as text } from '../setup.text.ts'
import type { StepProps } from './step-props.ts'

export function PersonStep({ entry, errors, onChange }: StepProps) {
  return (
    <Stack gap="lg">
      <TextField label={text.name} value={entry.userName} error={errors.userName} onChange={(userName) => onChange({ userName })} />
      <CodeSelect label={text.jobTitle} options={titles} value={entry.titleCode} error={errors.titleCode} onChange={(titleCode) => onChange({ titleCode })} />
    </Stack>
  )
}
