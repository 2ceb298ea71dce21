import { Textarea, type TextareaProps } from '@mantine/core'
import { fieldLabel } from './field-label.tsx'

interface NoteFieldProps extends Omit<TextareaProps, 'label' | 'value' | 'onChange' | 'required' | 'withAsterisk'> {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Free text over several lines; grows with what is written. */
export function NoteField({ label, optional, onChange, ...rest }: NoteFieldProps) {
  return <Textarea autosize minRows={3} maxRows={12} autoComplete="off" {...rest} label={fieldLabel(label, optional)} onChange={(event) => onChange(event.currentTarget.value)} />
}
