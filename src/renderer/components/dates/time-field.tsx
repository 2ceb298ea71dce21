import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatClock, parseClockTime } from '#shared/domain/time/clock-time.ts'
import { fieldLabel } from '../fields/field-label.tsx'
import { timeFieldText } from './time-field.text.ts'

interface TimeFieldProps {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly description?: string | undefined
  /** `HH:MM`, or what was typed as long as it is no time. Empty when nothing is there. */
  readonly value: string
  /** `HH:MM` as soon as it can be read, otherwise the text as typed: nothing typed is lost. */
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly name?: string
  readonly disabled?: boolean
  readonly 'aria-label'?: string
  readonly w?: string
}

/** A time of day typed the way people type it (`9`, `930`, `9.30`, `13:00`); shown as `13.00` when the field is left. */
export function TimeField({ label, optional, value, onChange, error, ...rest }: TimeFieldProps) {
  const [typed, setTyped] = useState(() => shown(value))
  const [sent, setSent] = useState(value)
  const [wasLeft, setWasLeft] = useState(false)
  if (value !== sent) {
    setSent(value)
    setTyped(shown(value))
  }

  const take = (text: string) => {
    const next = parseClockTime(text) ?? text
    setTyped(text)
    setSent(next)
    onChange(next)
  }

  const isUnread = value.trim() !== '' && parseClockTime(value) === undefined
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      inputMode="numeric"
      {...rest}
      label={fieldLabel(label, optional)}
      value={typed}
      error={error ?? (wasLeft && isUnread ? timeFieldText.unread : undefined)}
      onChange={(event) => take(event.currentTarget.value)}
      onFocus={() => setWasLeft(false)}
      onBlur={() => {
        setTyped(shown(value))
        setWasLeft(true)
      }}
    />
  )
}

function shown(value: string): string {
  const time = parseClockTime(value)
  return time === undefined ? value : formatClock(time)
}
