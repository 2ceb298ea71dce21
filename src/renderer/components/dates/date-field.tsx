import { Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { componentsText } from '../components.text.ts'
import { dateFieldText } from './date-field.text.ts'
import { dateHint, normalDateText } from './date-text.ts'
import { CalendarButton } from './calendar-button.tsx'
import { fieldLabel } from '../fields/field-label.tsx'
import classes from './date-field.module.css'

interface DateFieldProps {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly description?: string | undefined
  /** `YYYY-MM-DD`, or what was typed as long as it is no date. Empty when nothing is there. */
  readonly value: string
  /** The day as `YYYY-MM-DD` as soon as it can be read, otherwise the text as typed: nothing typed is lost. */
  readonly onChange: (value: string) => void
  readonly today: CivilDate
  readonly error?: string | undefined
  readonly name?: string
  readonly disabled?: boolean
  readonly 'data-autofocus'?: boolean
  /** Where the label alone does not say which of several it is. */
  readonly 'aria-label'?: string
}

/**
 * A date typed the way people type it (`idag`, `22/11`, `261122`, `+7`). What was understood stands
 * under the field while typing, and in the field when it is left.
 */
export function DateField({ label, optional, value, onChange, today, error, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState(value)
  const [sent, setSent] = useState(value)
  const [wasLeft, setWasLeft] = useState(false)
  if (value !== sent) {
    setSent(value)
    setTyped(value)
  }

  const take = (text: string) => {
    const next = normalDateText(text, today)
    setTyped(text)
    setSent(next)
    onChange(next)
  }
  const leave = () => {
    setTyped(value)
    setWasLeft(true)
  }

  const isUnread = value.trim() !== '' && !isCivilDate(value)
  return (
    <div>
      <TextInput
        autoComplete="off"
        spellCheck={false}
        {...rest}
        label={fieldLabel(label, optional)}
        value={typed}
        error={error ?? (wasLeft && isUnread ? dateFieldText.unread : undefined)}
        onChange={(event) => take(event.currentTarget.value)}
        onFocus={() => setWasLeft(false)}
        onBlur={leave}
        rightSection={<CalendarButton label={`${label}: ${componentsText.choose}`} value={isCivilDate(value) ? value : undefined} today={today} onPick={take} />}
        rightSectionWidth={44}
      />
      <Group className={classes['hint']} aria-live="polite">{dateHint(value)}</Group>
    </div>
  )
}
