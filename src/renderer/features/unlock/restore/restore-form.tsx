import { Button, Group, Radio, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import type { BackupView } from '#shared/contract/vault.ts'
import { errorText } from '../../../api/error-text.ts'
import { useVaultCommand } from '../../../api/use-command.ts'
import { backupWords } from '../../../components/backups/backup-words.text.ts'
import { formatSize } from '../../../components/backups/format-size.ts'
import { formatMoment } from '../../../components/dates/format-moment.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { PassphraseField } from '../../../components/passphrase/passphrase-field.tsx'
import { checkTypedKey, noKey, refusedKeyText, typedKeyInput, type TypedKeyErrors } from '../../../components/recovery-key/typed-key.ts'
import { TypedKeyFields } from '../../../components/recovery-key/typed-key-fields.tsx'
import { restoreText as text } from './restore.text.ts'
import classes from './restore.module.css'

interface RestoreFormProps {
  readonly backup: BackupView
  readonly onBack: () => void
  readonly onRestored: () => void
}

type Errors = TypedKeyErrors & { readonly passphrase?: string }

/** What is in the backup, what restoring it means, and the passphrase or the paper that opens it. */
export function RestoreForm({ backup, onBack, onRestored }: RestoreFormProps) {
  const restore = useVaultCommand('vault.restore')
  const [way, setWay] = useState<'passphrase' | 'recovery-key'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [typed, setTyped] = useState(noKey)
  const [errors, setErrors] = useState<Errors>({})
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const when = formatMoment(backup.madeAt)
  const wrongSecret = restore.error?.code === 'wrong-passphrase' ? errorText(restore.error) : undefined
  const change = () => {
    setErrors({})
    restore.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (restore.isPending) return
    const wrong: Errors = way === 'recovery-key' ? checkTypedKey(typed, true) : passphrase === '' ? { passphrase: text.passphraseMissing } : {}
    flushSync(() => setErrors(wrong))
    if (Object.keys(wrong).length > 0) return form.current === null ? undefined : focusFirstError(form.current)
    restore.mutate(
      { backupId: backup.id, place: backup.place, secret: way === 'passphrase' ? { kind: way, passphrase } : { kind: way, ...typedKeyInput(typed) } },
      {
        onSuccess: onRestored,
        // As at the unlock: what was typed stays, marked, so that it can be looked at or typed over.
        onError: ({ code }) => {
          if (code === 'wrong-passphrase') field.current?.select()
        },
      },
    )
  }
  const facts = [
    [text.when, when], [text.register, backup.label], [text.why, backupWords.reason(backup.reason)], [text.where, backupWords.place(backup.place)],
    [text.size, formatSize(backup.bytes)], [text.verified, backup.verifiedAt === undefined ? backupWords.notVerified : formatMoment(backup.verifiedAt)],
  ] as const

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <h1 ref={heading} tabIndex={-1} className={classes['heading']}>{text.title}</h1>
        <dl className={classes['facts']} aria-label={text.chosen}>
          {facts.filter(([, value]) => value !== '').map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
        <section>
          <h2 className={classes['subheading']}>{text.whatHappens}</h2>
          <ul className={classes['happens']}>{text.happens(when).map((line) => <li key={line}>{line}</li>)}</ul>
        </section>
        <Radio.Group label={text.how} value={way} onChange={(next) => { setWay(next === 'recovery-key' ? next : 'passphrase'); change() }}>
          <Stack gap="xs" mt="xs">
            <Radio value="passphrase" label={text.byPassphrase} />
            <Radio value="recovery-key" label={text.byKey} />
          </Stack>
        </Radio.Group>
        {way === 'passphrase'
          ? <PassphraseField ref={field} label={text.passphrase} value={passphrase} error={errors.passphrase ?? wrongSecret} onChange={(next) => { setPassphrase(next); change() }} />
          : <TypedKeyFields typed={typed} errors={errors} onChange={(next) => { setTyped(next); change() }} onErrors={setErrors} />}
        {restore.error !== null && wrongSecret === undefined && <ErrorPanel title={text.failed}>{refusedKeyText(restore.error) ?? errorText(restore.error)}</ErrorPanel>}
        <Working isWorking={restore.isPending}>{text.working}</Working>
        <Group>
          <Button type="submit" loading={restore.isPending}>{text.restore}</Button>
          <Button variant="default" onClick={onBack} disabled={restore.isPending}>{text.otherBackup}</Button>
        </Group>
      </Stack>
    </form>
  )
}
