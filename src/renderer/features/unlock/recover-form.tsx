import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { errorText } from '../../api/error-text.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { focusFirstError } from '../../components/fields/focus-first-error.ts'
import { checkNewPassphrase, type NewPassphraseErrors } from '../../components/passphrase/check-new-passphrase.ts'
import { namesAgainst } from '../../components/passphrase/names-against.ts'
import { NewPassphrase } from '../../components/passphrase/new-passphrase.tsx'
import { checkTypedKey, noKey, refusedKeyText, typedKeyInput, type TypedKeyErrors } from '../../components/recovery-key/typed-key.ts'
import { TypedKeyFields } from '../../components/recovery-key/typed-key-fields.tsx'
import { useDocumentTitle } from '../../components/screen/page-header.tsx'
import { recoverText as text } from './unlock.text.ts'
import { WhoField } from './who-field.tsx'
import classes from './unlock.module.css'

type Errors = TypedKeyErrors & NewPassphraseErrors & { readonly whose?: string }

/** The way in with the paper: the key, and a new passphrase at once. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const recover = useVaultCommand('vault.recover')
  const { status } = useVaultStatus()
  const known = status?.known.find((each) => each.register === 'real')
  const users = known?.users ?? []
  const [typed, setTyped] = useState(noKey)
  const [whose, setWhose] = useState(users.length === 1 ? users[0]?.userId : undefined)
  const [chosen, setChosen] = useState({ passphrase: '', repeated: '' })
  const [errors, setErrors] = useState<Errors>({})
  const names = namesAgainst(status, users.find(({ userId }) => userId === whose)?.name)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useDocumentTitle(text.documentTitle)
  useEffect(() => field.current?.focus(), [])

  // What is being mended is not told off at the same time.
  const mend = (...fields: readonly (keyof Errors)[]) => setErrors((present) => Object.fromEntries(Object.entries(present).filter(([name]) => !fields.includes(name as keyof Errors))))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (recover.isPending) return
    const wrong: Errors = {
      ...checkTypedKey(typed, true),
      ...(users.length > 1 && whose === undefined && { whose: text.whoseMissing }),
      ...checkNewPassphrase(chosen.passphrase, chosen.repeated, names),
    }
    flushSync(() => setErrors(wrong))
    if (Object.keys(wrong).length === 0) recover.mutate({ ...typedKeyInput(typed), ...(whose !== undefined && { userId: whose }), newPassphrase: chosen.passphrase })
    else if (form.current !== null) focusFirstError(form.current)
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <h1 className={classes['heading']}>{text.title}</h1>
          <p className={classes['register']}>{text.intro}</p>
        </div>
        <TypedKeyFields ref={field} typed={typed} errors={errors} onChange={(next) => { setTyped(next); mend('recoveryKey', 'otherHalf'); recover.reset() }} onErrors={(found) => setErrors((present) => ({ ...present, ...found }))} />
        {users.length > 1 && <WhoField label={text.whose} users={users} value={whose} error={errors.whose} onChange={(userId) => { setWhose(userId); mend('whose') }} />}
        <NewPassphrase {...chosen} errors={errors} names={names} onChange={(next) => { setChosen(next); mend('passphrase', 'repeated') }} />
        {recover.error !== null && <ErrorPanel>{refusedKeyText(recover.error) ?? errorText(recover.error)}</ErrorPanel>}
        <Group>
          <Button type="submit" loading={recover.isPending}>{text.open}</Button>
          <Button variant="default" onClick={onBack} disabled={recover.isPending}>{text.back}</Button>
          <span role="status">{recover.isPending && text.opening}</span>
        </Group>
      </Stack>
    </form>
  )
}
