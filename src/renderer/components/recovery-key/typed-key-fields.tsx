import { Checkbox, Stack } from '@mantine/core'
import type { Ref } from 'react'
import { TextField } from '../fields/text-field.tsx'
import { typedKeyText as text } from './recovery-key.text.ts'
import { checkTypedKey, type TypedKey, type TypedKeyErrors } from './typed-key.ts'
import classes from './recovery-key.module.css'

interface TypedKeyFieldsProps {
  readonly typed: TypedKey
  readonly errors: TypedKeyErrors
  readonly onChange: (typed: TypedKey) => void
  /** On leaving a field: what is wrong with what stands there; an empty one waits for the submit. */
  readonly onErrors: (errors: TypedKeyErrors) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** The printed key, whole or from two envelopes. */
export function TypedKeyFields({ typed, errors, onChange, onErrors, ref }: TypedKeyFieldsProps) {
  const look = { classNames: { input: classes['keyInput'] ?? '' }, onBlur: () => onErrors(checkTypedKey(typed, false)) }
  return (
    <Stack gap="md">
      <TextField {...(ref !== undefined && { ref })} data-autofocus label={typed.isSplit ? text.firstHalf : text.key} description={text.help} value={typed.recoveryKey} error={errors.recoveryKey} onChange={(recoveryKey) => onChange({ ...typed, recoveryKey })} {...look} />
      <Checkbox label={text.isSplit} checked={typed.isSplit} onChange={(event) => onChange({ ...typed, isSplit: event.currentTarget.checked })} />
      {typed.isSplit && <TextField label={text.otherHalf} value={typed.otherHalf} error={errors.otherHalf} onChange={(otherHalf) => onChange({ ...typed, otherHalf })} {...look} />}
    </Stack>
  )
}
