import { Button, Checkbox, Radio, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { checkNewPassphrase, type NewPassphraseErrors } from '../../../components/passphrase/check-new-passphrase.ts'
import { namesAgainst } from '../../../components/passphrase/names-against.ts'
import { NewPassphrase } from '../../../components/passphrase/new-passphrase.tsx'
import { OwnPassphraseField } from '../reauth/own-passphrase-field.tsx'
import { isAboutPassphrase, useOwnPassphrase } from '../reauth/use-own-passphrase.ts'
import classes from '../settings.module.css'
import { ExportResult } from './export-result.tsx'
import { exportText as text } from './export.text.ts'

const noPassphrase = { passphrase: '', repeated: '' }

/** Everything out, locked under a passphrase or in clear; which of them is said before and after. */
export function ExportPart() {
  const run = useRouteCommand('exit.exportAll')
  const [kind, setKind] = useState<'database' | 'files'>('database')
  const [chosen, setChosen] = useState(noPassphrase)
  const [understood, setUnderstood] = useState(false)
  const [errors, setErrors] = useState<NewPassphraseErrors & { readonly understood?: string }>({})
  const own = useOwnPassphrase()
  const names = namesAgainst(useVaultStatus().status)
  const form = useRef<HTMLFormElement>(null)
  const change = () => {
    setErrors({})
    run.reset()
  }
  const send = () => {
    if (run.isPending) return
    const wrong = kind === 'database' ? checkNewPassphrase(chosen.passphrase, chosen.repeated, names) : understood ? {} : { understood: text.understoodMissing }
    const isReady = flushSync(() => {
      setErrors(wrong)
      return own.check()
    })
    if (Object.keys(wrong).length > 0 || !isReady) return form.current === null ? undefined : focusFirstError(form.current)
    const ownPassphrase = own.value
    run.mutate(kind === 'database' ? { kind, passphrase: chosen.passphrase, ownPassphrase } : { kind, understood: true, ownPassphrase }, {
      onSuccess: () => {
        setChosen(noPassphrase)
        own.change('')
      },
      onError: own.wasRefused,
    })
  }
  return (
    <div className={classes['narrow']}>
      <p className={classes['text']}>{text.about}</p>
      <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); send() }}>
        <Radio.Group label={text.kind} value={kind} onChange={(next) => { setKind(next === 'files' ? next : 'database'); change() }}>
          <Stack gap="xs" mt="xs">
            <Radio value="database" label={text.database} description={text.databaseHelp} />
            <Radio value="files" label={text.files} description={text.filesHelp} />
          </Stack>
        </Radio.Group>
        {kind === 'database' ? (
          <div>
            <p className={classes['text']}>{text.passphraseAbout}</p>
            <NewPassphrase label={text.passphrase} {...chosen} errors={errors} names={names} onChange={(next) => { setChosen(next); change() }} />
          </div>
        ) : (
          <Checkbox label={text.understood} checked={understood} error={errors.understood} aria-invalid={errors.understood !== undefined} onChange={(event) => { setUnderstood(event.currentTarget.checked); change() }} />
        )}
        <OwnPassphraseField own={own} why={text.ownWhy} />
        {run.error !== null && run.error.reason !== 'no-file-chosen' && !isAboutPassphrase(run.error) && <ErrorPanel>{errorText(run.error)}</ErrorPanel>}
        <Working isWorking={run.isPending}>{text.going}</Working>
        <div><Button type="submit" loading={run.isPending}>{text.go}</Button></div>
      </form>
      {run.data !== undefined && <ExportResult result={run.data} />}
    </div>
  )
}
