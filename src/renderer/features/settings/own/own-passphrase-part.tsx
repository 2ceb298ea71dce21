import { useState } from 'react'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useVaultStatus } from '../../../api/vault-status.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { ChangePassphraseForm } from '../../../components/passphrase/change-passphrase-form.tsx'
import { namesAgainst } from '../../../components/passphrase/names-against.ts'
import classes from '../settings.module.css'
import { ownText as text } from './own.text.ts'

/** Everybody's own passphrase. */
export function OwnPassphrasePart() {
  const change = useRouteCommand('keys.changePassphrase')
  const { status } = useVaultStatus()
  const [round, setRound] = useState(0)
  const isWrong = change.error?.code === 'wrong-passphrase'
  return (
    <div className={classes['narrow']}>
      <p className={classes['text']}>{text.about}</p>
      <p className={classes['text']}>{text.limit}</p>
      <ChangePassphraseForm
        // Emptied when it is done: no passphrase stays behind in a field.
        key={round}
        currentLabel={text.current}
        currentMissing={text.currentMissing}
        currentError={isWrong ? text.currentWrong : undefined}
        submitLabel={text.save}
        names={namesAgainst(status)}
        isBusy={change.isPending}
        onChange={() => change.reset()}
        onSubmit={(chosen) => change.mutate(chosen, {
          onSuccess: () => {
            setRound(round + 1)
            showToast({ message: text.saved })
          },
        })}
      >
        {change.error !== null && !isWrong && <ErrorPanel>{errorText(change.error)}</ErrorPanel>}
        <Working isWorking={change.isPending}>{text.saving}</Working>
      </ChangePassphraseForm>
    </div>
  )
}
