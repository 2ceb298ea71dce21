import { useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-router'
import type { LastPlace } from '#shared/contract/last-place.ts'
import { errorText } from '../api/error-text.ts'
import { usePlaceBeforeLock } from '../api/place-before-lock.ts'
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

/** Where one is: an address and a draft, no content. It is told at a lock, so that one comes back to it. */
interface Place {
  readonly router: ReturnType<typeof makeRouter>
  readonly openContact: OpenContact | undefined
}

const placeOf = (last: LastPlace | undefined): Place => ({ router: makeRouter(last?.path), openContact: last?.contact })

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
  const isOpen = next === 'open'
  const [place, setPlace] = useState<Place>()
  // Another user, or another register, has other addresses.
  if (isOpen && place === undefined) setPlace(placeOf(status?.place))
  if (!isOpen && next !== 'locking' && place !== undefined) setPlace(undefined)
  const openContact = place?.openContact
  const contact = useMemo(() => ({
    openContact,
    setOpenContact: (next: OpenContact | undefined) => setPlace((present) => present && { ...present, openContact: next }),
  }), [openContact])
  usePlaceBeforeLock(() => {
    if (place === undefined) return undefined
    const { pathname, search } = place.router.state.location
    return { path: pathname + search, contact: place.openContact }
  })

  useEffect(() => {
    if (!isOpen) clearToasts()
  }, [isOpen])
  const [restoredFrom, setRestoredFrom] = useState<string>()
  if (isOpen && restoredFrom !== undefined) setRestoredFrom(undefined)
  const [isRestoring, setIsRestoring] = useState(false)
  const restored = (madeAt: string) => {
    setRestoredFrom(formatMoment(madeAt))
    setIsRestoring(false)
  }

  if (error !== undefined && status === undefined) {
    return <main className={classes['alone']}><h1>{appText.noAnswer}</h1><ErrorPanel>{errorText(error)}</ErrorPanel></main>
  }
  switch (next) {
    case 'starting': return <Waiting text={appText.starting} />
    case 'locking': return <Waiting text={appText.locking} />
    case 'setup': return isRestoring ? <RestorePage onBack={() => setIsRestoring(false)} onRestored={restored} /> : <SetupPage onRestore={() => setIsRestoring(true)} />
    case 'unlock': return <UnlockPage key={register} register={register ?? 'real'} restoredFrom={restoredFrom} onRestored={restored} />
    case 'open': return status?.session?.mustChangePassphrase === true ? <ChooseOwnPassphrase /> : <OpenContactContext value={contact}>{place !== undefined && <RouterProvider router={place.router} />}</OpenContactContext>
  }
}

function Waiting({ text }: { readonly text: string }) {
  return <main className={classes['alone']}><h1 className="visually-hidden">{appText.name}</h1><p role="status">{text}</p></main>
}
