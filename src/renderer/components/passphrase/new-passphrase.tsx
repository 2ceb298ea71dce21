import { Button, Group, Stack } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { judgePassphrase } from '#shared/domain/passphrase/judge-passphrase.ts'
import { suggestPassphrase } from '#shared/domain/passphrase/suggest-passphrase.ts'
import type { NewPassphraseErrors } from './check-new-passphrase.ts'
import { newPassphraseText as text } from './new-passphrase.text.ts'
import classes from './new-passphrase.module.css'
import { PassphraseField } from './passphrase-field.tsx'
import { randomInt } from './random-int.ts'

interface NewPassphraseProps {
  readonly passphrase: string
  readonly repeated: string
  readonly onChange: (next: { readonly passphrase: string; readonly repeated: string }) => void
  readonly errors: NewPassphraseErrors
  /** Of the unit and of whoever chooses, as far as they are known: they count against it. */
  readonly names: readonly string[]
  /** Where a present one stands beside it. */
  readonly label?: string
}

/** Choosing a passphrase: a proposal to take or leave, how strong one's own is in words, and the repetition. */
export function NewPassphrase({ passphrase, repeated, onChange, errors, names, label = text.label }: NewPassphraseProps) {
  const [suggestion, setSuggestion] = useState(() => suggestPassphrase(randomInt))
  const [isShown, setIsShown] = useState(false)
  const [wasLeft, setWasLeft] = useState(false)
  const judged = judgePassphrase(passphrase, names)
  const tooWeak = wasLeft && passphrase !== '' && !judged.ok ? text.rating(judged.rating) : undefined

  const takeSuggestion = () => {
    // Shown, so that it can be written down; the repetition then proves that it was.
    setIsShown(true)
    onChange({ passphrase: suggestion, repeated })
  }

  return (
    <Stack gap="md">
      <div className={classes['suggestion']} role="group" aria-label={text.suggestion}>
        <span className={classes['caption']}>{text.suggestion}</span>
        <output className={classes['words']} aria-live="polite" translate="no">{suggestion}</output>
        <Group gap="xs">
          <Button variant="light" onClick={takeSuggestion}>{text.takeSuggestion}</Button>
          <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => setSuggestion(suggestPassphrase(randomInt))}>{text.newSuggestion}</Button>
        </Group>
      </div>
      <div>
        <PassphraseField
          label={label}
          description={text.description}
          value={passphrase}
          visible={isShown}
          onVisibilityChange={setIsShown}
          onBlur={() => setWasLeft(true)}
          error={errors.passphrase ?? tooWeak}
          onChange={(next) => onChange({ passphrase: next, repeated })}
        />
        <p className={classes['strength']} role="status">{passphrase !== '' && tooWeak === undefined && errors.passphrase === undefined && `${text.strength}: ${text.rating(judged.rating)}`}</p>
      </div>
      <PassphraseField
        label={text.repeat}
        value={repeated}
        error={errors.repeated}
        onChange={(next) => onChange({ passphrase, repeated: next })}
      />
    </Stack>
  )
}
