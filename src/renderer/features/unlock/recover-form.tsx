import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { parseRecoveryKey } from '#shared/domain/recovery-key.ts'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { checkNewPassphrase, type NewPassphraseErrors } from '../../components/passphrase/check-new-passphrase.ts'
import { focusFirstError } from '../../components/fields/focus-first-error.ts'
import { NewPassphrase } from '../../components/passphrase/new-passphrase.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { recoverText as text } from './unlock.text.ts'
import classes from './unlock.module.css'

type Errors = NewPassphraseErrors & { readonly key?: string }

/** The way in with the paper: the key, and a new passphrase at once. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const recover = useVaultCommand('vault.recover')
  const [key, setKey] = useState('')
  const [chosen, setChosen] = useState({ passphrase: '', repeated: '' })
  const [errors, setErrors] = useState<Errors>({})
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useDocumentTitle(text.documentTitle)
  useEffect(() => field.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (recover.isPending) return
    const keyError = checkKey(key)
    const wrong: Errors = { ...(keyError !== undefined && { key: keyError }), ...checkNewPassphrase(chosen.passphrase, chosen.repeated) }
    flushSync(() => setErrors(wrong))
    if (Object.keys(wrong).length === 0) recover.mutate({ recoveryKey: key, newPassphrase: chosen.passphrase })
    else if (form.current !== null) focusFirstError(form.current)
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <h1 className={classes['heading']}>{text.title}</h1>
          <p className={classes['register']}>{text.intro}</p>
        </div>
        <TextField
          ref={field}
          label={text.key}
          description={text.keyHelp}
          value={key}
          error={errors.key}
          classNames={{ input: classes['keyInput'] ?? '' }}
          onBlur={() => setErrors((present) => ({ ...present, ...blurError(key) }))}
          onChange={(next) => {
            setKey(next)
            setErrors(({ key: _mended, ...rest }) => rest)
          }}
        />
        <NewPassphrase
          {...chosen}
          errors={errors}
          onChange={(next) => {
            setChosen(next)
            setErrors((present) => present.key === undefined ? {} : { key: present.key })
          }}
        />
        {recover.error !== null && <ErrorPanel>{errorText(recover.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={recover.isPending}>{text.open}</Button>
          <Button variant="default" onClick={onBack} disabled={recover.isPending}>{text.back}</Button>
          <span role="status">{recover.isPending && text.opening}</span>
        </Group>
      </Stack>
    </form>
  )
}

function checkKey(typed: string): string | undefined {
  if (typed.trim() === '') return text.keyMissing
  const read = parseRecoveryKey(typed)
  return 'error' in read ? text.keyError[read.error] : undefined
}

/** On leaving the field only a wrong value is told; an empty one waits for the submit. */
function blurError(typed: string): Errors {
  const error = typed.trim() === '' ? undefined : checkKey(typed)
  return error === undefined ? {} : { key: error }
}
