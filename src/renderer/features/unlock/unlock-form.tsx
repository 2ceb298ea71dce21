import { Button, Group, Stack } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { formatMoment } from '../../components/dates/format-moment.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { focusFirstError } from '../../components/fields/focus-first-error.ts'
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx'
import { useWrongDelay } from '../../components/passphrase/use-wrong-delay.ts'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { Obstacle } from './obstacles.tsx'
import { UnlockNews } from './unlock-news.tsx'
import { unlockText as text } from './unlock.text.ts'
import { WhoField } from './who-field.tsx'
import classes from './unlock.module.css'

interface UnlockFormProps {
  readonly restoredFrom: string | undefined
  readonly onForgotten: () => void
  readonly onRestore: () => void
}

const nothingAccepted = { acceptOlder: false, takeOver: false }

/** Who, one field and Enter. After a wrong try what was typed stays, selected, so that it can be looked at or typed over. */
export function UnlockForm({ restoredFrom, onForgotten, onRestore }: UnlockFormProps) {
  const { status } = useVaultStatus()
  const unlock = useVaultCommand('vault.unlock')
  const practice = useVaultCommand('vault.openPractice')
  const useFolder = useVaultCommand('vault.useFolder')
  const [passphrase, setPassphrase] = useState('')
  const known = status?.known.find((each) => each.register === 'real')
  const users = known?.users ?? []
  const [chosen, setChosen] = useState<string>()
  const whoIs = chosen ?? (users.length === 1 ? users[0]?.userId : users.find(({ userId }) => userId === known?.lastUserId)?.userId)
  const [missing, setMissing] = useState<{ readonly who?: string; readonly passphrase?: string }>({})
  const [accepted, setAccepted] = useState(nothingAccepted)
  const { secondsLeft, wasWrong } = useWrongDelay()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const isWrong = unlock.error?.code === 'wrong-passphrase'
  const sideError = useFolder.error?.reason === 'no-file-chosen' ? practice.error : useFolder.error ?? practice.error
  const isBusy = unlock.isPending || practice.isPending || useFolder.isPending
  useDocumentTitle(text.documentTitle)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input[type="radio"]:checked') === null ? form.current.querySelector<HTMLElement>('input[type="radio"]') : null
    ;(first ?? field.current)?.focus()
  }, [])

  const open = (answers: typeof nothingAccepted) => {
    setAccepted(answers)
    unlock.mutate({ register: 'real', passphrase, ...(whoIs !== undefined && { userId: whoIs }), ...answers }, {
      onError: ({ code }) => {
        if (code !== 'wrong-passphrase') return
        wasWrong()
        field.current?.select()
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy || secondsLeft > 0) return
    const wrong = { ...(users.length > 1 && whoIs === undefined && { who: text.whoMissing }), ...(passphrase === '' && { passphrase: text.missing }) }
    flushSync(() => setMissing(wrong))
    if (Object.keys(wrong).length === 0) return open(accepted)
    if (form.current !== null) focusFirstError(form.current)
  }
  const change = () => {
    setMissing({})
    unlock.reset()
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <IconLock size={36} aria-hidden className={classes['icon']} />
          <h1 className={classes['heading']}>{text.title}</h1>
          <p className={classes['register']}>{known === undefined || known.label === '' ? text.noLabel : text.register(known.label)}</p>
          {known?.folder !== undefined && <p className={classes['when']}>{text.inFolder(known.folder)}</p>}
          {known?.lastOpenedAt !== undefined && <p className={classes['when']}>{text.lastOpened(formatMoment(known.lastOpenedAt))}</p>}
        </div>
        <UnlockNews problem={status?.problem} isUnreachable={known?.unreachable === true} restoredFrom={restoredFrom} />
        {users.length > 1 && <WhoField label={text.who} users={users} value={whoIs} error={missing.who} onChange={(userId) => { setChosen(userId); change() }} />}
        <PassphraseField
          ref={field}
          label={text.passphrase}
          value={passphrase}
          error={missing.passphrase ?? (isWrong && errorText({ code: 'wrong-passphrase' }))}
          onChange={(next) => { setPassphrase(next); setMissing({}); if (secondsLeft === 0) unlock.reset() }}
        />
        {secondsLeft > 0 && <p className={classes['wait']}><strong aria-hidden>{text.wait(secondsLeft)}</strong> {text.waitWhy}</p>}
        {unlock.error !== null && !isWrong && (
          <Obstacle
            key={unlock.error.code}
            error={unlock.error}
            isBusy={isBusy}
            onAcceptOlder={() => open({ ...accepted, acceptOlder: true })}
            onTakeOver={() => open({ ...accepted, takeOver: true })}
            onRetry={() => open(accepted)}
            onRestore={onRestore}
          />
        )}
        {sideError !== null && <ErrorPanel title={text.otherFailed}>{errorText(sideError)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={unlock.isPending} aria-disabled={secondsLeft > 0}>{text.unlock}</Button>
          <span role="status">{unlock.isPending && text.unlocking}{practice.isPending && text.opening}</span>
        </Group>
        <div className={classes['links']}>
          <Button variant="subtle" size="compact-md" onClick={onForgotten}>{text.forgotten}</Button>
          <Button variant="subtle" size="compact-md" onClick={onRestore}>{text.restore}</Button>
          <Button variant="subtle" size="compact-md" onClick={() => isBusy || useFolder.mutate({})}>{text.otherFolder}</Button>
          <Button variant="subtle" size="compact-md" onClick={() => isBusy || practice.mutate({})}>{text.practise}</Button>
        </div>
      </Stack>
    </form>
  )
}
