import { Button, Group, Stack } from '@mantine/core'
import { TextField } from '../fields/text-field.tsx'
import type { KeyKeeping, TypedBack, TypedBackErrors } from './made-key.ts'
import { newKeyText as text } from './recovery-key.text.ts'
import classes from './recovery-key.module.css'

interface TypeBackKeyProps {
  readonly keeping: KeyKeeping
  readonly typed: TypedBack
  readonly errors: TypedBackErrors
  readonly onChange: (typed: TypedBack) => void
  readonly onShowAgain: () => void
}

/** The key typed back from its papers: the proof that they can be read. */
export function TypeBackKey({ keeping, typed: [first, second], errors, onChange, onShowAgain }: TypeBackKeyProps) {
  const look = { classNames: { input: classes['keyInput'] ?? '' } }
  const isSplit = keeping === 'envelopes'
  return (
    <Stack gap="md">
      <TextField data-autofocus label={isSplit ? text.typedHalf(1) : text.typed} value={first} error={errors.first} onChange={(next) => onChange([next, second])} {...look} />
      {isSplit && <TextField label={text.typedHalf(2)} value={second} error={errors.second} onChange={(next) => onChange([first, next])} {...look} />}
      <Group><Button variant="subtle" onClick={onShowAgain}>{text.showAgain}</Button></Group>
    </Stack>
  )
}
