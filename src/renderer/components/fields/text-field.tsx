import { TextInput, type TextInputProps } from '@mantine/core'
import type { Ref } from 'react'
import { fieldLabel } from './field-label.tsx'

interface TextFieldProps extends Omit<TextInputProps, 'label' | 'value' | 'onChange' | 'required' | 'withAsterisk' | 'maxLength'> {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. Nothing is trimmed, and a long paste is never cut: what was typed is what is kept. */
export function TextField({ label, optional, onChange, ...rest }: TextFieldProps) {
  return <TextInput autoComplete="off" spellCheck={false} {...rest} label={fieldLabel(label, optional)} onChange={(event) => onChange(event.currentTarget.value)} />
}
