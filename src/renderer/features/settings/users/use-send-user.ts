import { useState } from 'react'
import type { AppError } from '#shared/contract/errors.ts'
import type { UserInput, UserView } from '#shared/contract/keeping/users.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { isAboutPassphrase, type OwnPassphrase } from '../reauth/use-own-passphrase.ts'
import type { Given } from './given-dialog.tsx'
import { userFormText as text } from './users.text.ts'

interface SendUser {
  readonly run: (user: UserInput, own: OwnPassphrase) => void
  readonly isPending: boolean
  /** Why it was not saved, in a sentence; what is wrong with the passphrase is said at its field. */
  readonly problem: string | undefined
}

/** Adds a user, or changes the one given as she was when the form was opened. */
export function useSendUser(before: UserView | undefined, { onDone, onGiven }: { readonly onDone: () => void; readonly onGiven: (given: Given) => void }): SendUser {
  const add = useRouteCommand('users.add')
  const change = useRouteCommand('users.change')
  const [version] = useState(before?.version)
  const run = (user: UserInput, { value: ownPassphrase, wasRefused: onError }: OwnPassphrase) => {
    if (before === undefined || version === undefined) return add.mutate({ user, ownPassphrase }, { onSuccess: ({ passphrase }) => onGiven({ name: user.name, passphrase }), onError })
    change.mutate({ id: before.id, version, user, ownPassphrase }, {
      onSuccess: ({ shouldRotate }) => {
        showToast({ message: shouldRotate ? text.savedShouldRotate(user.name) : text.saved(user.name) })
        onDone()
      },
      onError,
    })
  }
  const error = add.error ?? change.error
  return { run, isPending: add.isPending || change.isPending, problem: error === null || isAboutPassphrase(error) ? undefined : problemText(error) }
}

function problemText(error: AppError): string {
  if (error.code === 'conflict') return text.conflict
  return error.code === 'refused' && error.reason === 'name-taken' ? text.nameTaken : errorText(error)
}
