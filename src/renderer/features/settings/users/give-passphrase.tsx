import type { UserView } from '#shared/contract/keeping/users.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ConfirmWithPassphrase } from '../reauth/confirm-with-passphrase.tsx'
import pageClasses from '../settings.module.css'
import type { Given } from './given-dialog.tsx'
import { userActionsText as text } from './users.text.ts'

interface GivePassphraseProps {
  readonly user: UserView
  readonly onClose: () => void
  readonly onGiven: (given: Given) => void
}

/** A one-time passphrase for somebody who has forgotten hers. */
export function GivePassphrase({ user, onClose, onGiven }: GivePassphraseProps) {
  const give = useRouteCommand('users.givePassphrase')
  return (
    <ConfirmWithPassphrase
      title={text.giveTo(user.name)}
      confirmLabel={text.giveConfirm}
      busy={give.isPending}
      working={text.giving}
      error={give.error}
      onClose={onClose}
      onConfirm={({ value, wasRefused }) => give.mutate({ id: user.id, ownPassphrase: value }, {
        onSuccess: ({ passphrase }) => onGiven({ name: user.name, passphrase }),
        onError: wasRefused,
      })}
    >
      <p className={pageClasses['wait']}>{text.passphraseAbout}</p>
    </ConfirmWithPassphrase>
  )
}
