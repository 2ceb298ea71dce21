import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { call } from '../../api/call.ts'
import { errorText } from '../../api/error-text.ts'
import { useRouteCommand, useVaultCommand } from '../../api/use-command.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { Working } from '../../components/feedback/working.tsx'
import { ChangePassphraseForm } from '../../components/passphrase/change-passphrase-form.tsx'
import { namesAgainst } from '../../components/passphrase/names-against.ts'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { chooseOwnText as text } from './unlock.text.ts'
import classes from './unlock.module.css'

/** Before anything else for whoever opened with a passphrase that somebody else has seen. */
export function ChooseOwnPassphrase() {
  const { status, take } = useVaultStatus()
  const change = useRouteCommand('keys.changePassphrase')
  const lock = useVaultCommand('vault.lock')
  const page = useRef<HTMLElement>(null)
  useDocumentTitle(text.documentTitle)
  useEffect(() => page.current?.querySelector<HTMLInputElement>('input')?.focus(), [])
  const isWrong = change.error?.code === 'wrong-passphrase'
  return (
    <main ref={page} className={classes['page']}>
      <h1 className={classes['heading']}>{text.title}</h1>
      <p className={classes['intro']}>{text.intro(status?.session?.userName ?? '')}</p>
      <ChangePassphraseForm
        currentLabel={text.current}
        currentMissing={text.currentMissing}
        currentError={isWrong ? text.currentWrong : undefined}
        submitLabel={text.save}
        names={namesAgainst(status)}
        isBusy={change.isPending}
        onChange={() => change.reset()}
        onSubmit={(chosen) => change.mutate(chosen, {
          onSuccess: () => void call('vault.status', {}).then((result) => {
            if (result.ok) take(result.value)
          }),
        })}
        beside={<Button variant="default" onClick={() => lock.mutate({})}>{text.lock}</Button>}
      >
        {change.error !== null && !isWrong && <ErrorPanel>{errorText(change.error)}</ErrorPanel>}
        <Working isWorking={change.isPending}>{text.saving}</Working>
      </ChangePassphraseForm>
    </main>
  )
}
