import { Button, Group, Stack } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { unlockText as text } from './unlock.text.ts'
import classes from './unlock.module.css'

/** One field and Enter. After a wrong try what was typed stays, selected, so that it can be looked at or typed over. */
export function UnlockForm({ onForgotten }: { readonly onForgotten: () => void }) {
  const { status } = useVaultStatus()
  const unlock = useVaultCommand('vault.unlock')
  const practice = useVaultCommand('vault.openPractice')
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const known = status?.known.find((each) => each.register === 'real')
  const isWrong = unlock.error?.code === 'wrong-passphrase'
  const otherError = unlock.error !== null && !isWrong ? unlock.error : practice.error
  useDocumentTitle(text.documentTitle)
  useEffect(() => field.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unlock.isPending || practice.isPending) return
    setIsMissing(passphrase === '')
    if (passphrase === '') return field.current?.focus()
    unlock.mutate({ register: 'real', passphrase }, { onError: () => field.current?.select() })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <IconLock size={36} aria-hidden className={classes['icon']} />
          <h1 className={classes['heading']}>{text.title}</h1>
          <p className={classes['register']}>{known === undefined || known.label === '' ? text.noLabel : text.register(known.label)}</p>
          {known?.lastOpenedAt !== undefined && <p className={classes['when']}>{text.lastOpened(swedishTime(known.lastOpenedAt))}</p>}
        </div>
        <PassphraseField
          ref={field}
          label={text.passphrase}
          value={passphrase}
          error={isMissing ? text.missing : isWrong && errorText({ code: 'wrong-passphrase' })}
          onChange={(next) => {
            setPassphrase(next)
            setIsMissing(false)
            unlock.reset()
          }}
        />
        {otherError !== null && <ErrorPanel title={text.otherFailed}>{errorText(otherError)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={unlock.isPending}>{text.unlock}</Button>
          <span role="status">{unlock.isPending && text.unlocking}{practice.isPending && text.opening}</span>
        </Group>
        <Group gap="xs" className={classes['links'] ?? ''}>
          <Button variant="subtle" onClick={onForgotten}>{text.forgotten}</Button>
          <Button variant="subtle" onClick={() => practice.mutate({})}>{text.practise}</Button>
        </Group>
      </Stack>
    </form>
  )
}

function swedishTime(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' })
}
