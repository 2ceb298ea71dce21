import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { componentsText } from '../components.text.ts'

interface PassphraseFieldProps extends Omit<PasswordInputProps, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A secret that can be shown, and that tells when Caps Lock is on. */
export function PassphraseField({ value, onChange, description, ...rest }: PassphraseFieldProps) {
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      autoComplete="off"
      spellCheck={false}
      size="md"
      // The library marks the box only, not the field that is read aloud and gets the cursor.
      aria-invalid={Boolean(rest.error)}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={watch}
      onKeyUp={watch}
      onBlur={(event) => { setCapsLock(false); rest.onBlur?.(event) }}
      description={capsLock ? <strong role="status">{componentsText.capsLock}</strong> : description}
    />
  )
}
