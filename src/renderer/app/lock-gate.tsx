import { useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-router'
import type { RegisterKind } from '#shared/contract/vault.ts'
import { errorText } from '../api/error-text.ts'
import { useVaultStatus } from '../api/vault-status.tsx'
import { formatMoment } from '../components/dates/format-moment.ts'
import { ErrorPanel } from '../components/feedback/error-panel.tsx'
import { clearToasts } from '../components/feedback/toast.tsx'
import { SetupPage } from '../features/setup/setup-page.tsx'
import { ChooseOwnPassphrase } from '../features/unlock/choose-own-passphrase.tsx'
import { RestorePage } from '../features/unlock/restore/restore-page.tsx'
import { UnlockPage } from '../features/unlock/unlock-page.tsx'
import { appText } from './app.text.ts'
import { useKeptFocus } from './focus/use-kept-focus.ts'
import classes from './lock-gate.module.css'
import { OpenContactContext, type OpenContact } from './open-contact.ts'
import { makeRouter } from './routes.tsx'
import { screenOf } from './screen-of.ts'

/** Where one was: an address and a draft, no content. Survives a lock, so that one comes back to it. */
interface Place {
  readonly register: RegisterKind | undefined
  readonly router: ReturnType<typeof makeRouter>
  readonly openContact: OpenContact | undefined
}

const freshPlace = (register: RegisterKind | undefined): Place => ({ register, router: makeRouter(), openContact: undefined })

/**
 * Between the outside and every screen with persons: when the register is not open, nothing of it
 * stands in the document.
 */
export function LockGate() {
  const { status, error } = useVaultStatus()
  useKeptFocus()
  const [screen, setScreen] = useState(() => screenOf(status, undefined))
  const next = screenOf(status, screen)
  if (next !== screen) setScreen(next)

  const register = status?.register
  const [place, setPlace] = useState(() => freshPlace(register))
  // Another register has other persons: its addresses must not be asked for here.
  if (register !== undefined && register !== place.register) setPlace(freshPlace(register))
  const contact = useMemo(() => ({
    openContact: place.openContact,
    setOpenContact: (openContact: OpenContact | undefined) => setPlace((present) => ({ ...present, openContact })),
  }), [place.openContact])

  const isOpen = next === 'open'
  useEffect(() => {
    if (!isOpen) clearToasts()
  }, [isOpen])
  const [restoredFrom, setRestoredFrom] = useState<string>()
  if (isOpen && restoredFrom !== undefined) setRestoredFrom(undefined)
  const restored = (madeAt: string) => setRestoredFrom(formatMoment(madeAt))

  if (error !== undefined && status === undefined) {
    return <main className={classes['alone']}><h1>{appText.noAnswer}</h1><ErrorPanel>{errorText(error)}</ErrorPanel></main>
  }
  switch (next) {
    case 'starting': return <Waiting text={appText.starting} />
    case 'locking': return <Waiting text={appText.locking} />
    case 'setup': return <SetupPage restore={(onBack) => <RestorePage onBack={onBack} onRestored={restored} />} />
    case 'unlock': return <UnlockPage key={register} register={register ?? 'real'} restoredFrom={restoredFrom} onRestored={restored} />
    case 'open': return status?.session?.mustChangePassphrase === true ? <ChooseOwnPassphrase /> : <OpenContactContext value={contact}><RouterProvider router={place.router} /></OpenContactContext>
  }
}

function Waiting({ text }: { readonly text: string }) {
  return <main className={classes['alone']}><h1 className="visually-hidden">{appText.name}</h1><p role="status">{text}</p></main>
}
