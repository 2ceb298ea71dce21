import { useEffect, useState } from 'react'
import { RouterProvider } from 'react-router'
import { errorText } from '../api/error-text.ts'
import { useVaultStatus } from '../api/vault-status.tsx'
import { ErrorPanel } from '../components/feedback/error-panel.tsx'
import { clearToasts } from '../components/feedback/toast.tsx'
import { SetupPage } from '../features/setup/setup-page.tsx'
import { UnlockPage } from '../features/unlock/unlock-page.tsx'
import { appText } from './app.text.ts'
import { ContactDialogHost } from './contact-dialog-host.tsx'
import classes from './lock-gate.module.css'
import { makeRouter } from './routes.tsx'
import { screenOf } from './screen-of.ts'

/**
 * Between the outside and every screen with persons. When the register is not open, nothing of it
 * stands in the document. Only the address and which draft was open are remembered, so that one
 * comes back to the same place.
 */
export function LockGate() {
  const { status, error } = useVaultStatus()
  const [screen, setScreen] = useState(() => screenOf(status, undefined))
  const next = screenOf(status, screen)
  if (next !== screen) setScreen(next)

  const register = status?.register
  const [place, setPlace] = useState(() => ({ register, router: makeRouter() }))
  // Another register has other persons: its addresses must not be asked for here.
  if (register !== undefined && register !== place.register) setPlace({ register, router: makeRouter() })

  const isOpen = next === 'open'
  useEffect(() => {
    if (!isOpen) clearToasts()
  }, [isOpen])

  if (error !== undefined && status === undefined) {
    return <main className={classes['alone']}><h1>{appText.noAnswer}</h1><ErrorPanel>{errorText(error)}</ErrorPanel></main>
  }
  switch (next) {
    case 'starting': return <Waiting text={appText.starting} />
    case 'locking': return <Waiting text={appText.locking} />
    case 'setup': return <SetupPage />
    case 'unlock': return <UnlockPage register={register ?? 'real'} />
    case 'open': return <ContactDialogHost key={place.register}><RouterProvider router={place.router} /></ContactDialogHost>
  }
}

function Waiting({ text }: { readonly text: string }) {
  return <main className={classes['alone']}><h1 className="visually-hidden">{appText.name}</h1><p role="status">{text}</p></main>
}
