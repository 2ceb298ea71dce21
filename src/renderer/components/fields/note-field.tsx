import { Textarea, type TextareaProps } from '@mantine/core'
import { fieldLabel } from './field-label.tsx'
import classes from './note-field.module.css'

interface NoteFieldProps extends Omit<TextareaProps, 'label' | 'value' | 'onChange' | 'required' | 'withAsterisk'> {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

/**
 * Free text over several lines; grows with what is written. By CSS, not by the library's `autosize`: that
 * measures in a hidden field of its own, which would keep the note in the document after a lock.
 */
export function NoteField({ label, optional, onChange, ...rest }: NoteFieldProps) {
  return <Textarea classNames={{ input: classes['note'] ?? '' }} autoComplete="off" {...rest} label={fieldLabel(label, optional)} onChange={(event) => onChange(event.currentTarget.value)} />
}
