import { useCallback, useMemo, useRef, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { useAppEvent } from '../../api/use-app-event.ts'
import { useVaultCommand } from '../../api/use-command.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { AppActionsContext, type AppActions, type ContactDialogRequest } from '../../components/screen/app-actions.ts'
import { paths } from '../../components/screen/paths.ts'
import { ContactDialog } from '../../features/contacts/contact-dialog.tsx'
import { Reminders } from '../../features/reminders/reminders.tsx'
import { appText } from '../app.text.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { contactFrom, useOpenContact } from '../open-contact.ts'
import { MainArea } from './main-area.tsx'
import { PracticeBanner } from './practice-banner.tsx'
import { runCommand, useShortcuts } from './shortcuts.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { SideMenu } from './side-menu.tsx'
import { IdleBanner } from './bars/idle-banner.tsx'
import { Notices } from './bars/notices.tsx'
import { StatusBar } from './bars/status-bar.tsx'
import { TopBar } from './bars/top-bar.tsx'
import { canDoCasework } from './can-do-casework.ts'
import { homeOf, isOpenTo } from './doors.ts'
import classes from './shell.module.css'

/** The frame of every open screen: menu, search, the big button, status; and what can be done from anywhere. */
export function Shell() {
  const { status } = useVaultStatus()
  const navigate = useNavigate()
  const location = useLocation()
  const { openContact, setOpenContact } = useOpenContact()
  const { mutate: lock } = useVaultCommand('vault.lock')
  const [showsShortcuts, setShowsShortcuts] = useState(false)
  // Here, since the area below begins anew with every screen.
  const [readNotices, setReadNotices] = useState<VaultStatus['notices']>([])
  const [showsMenu, setShowsMenu] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const main = useRef<HTMLElement>(null)
  const casework = canDoCasework(status?.session)

  const openContactDialog = useCallback((request: ContactDialogRequest = {}) => {
    if (casework && openContact === undefined) setOpenContact(contactFrom(request))
  }, [casework, openContact, setOpenContact])

  const actions = useMemo<AppActions>(() => ({
    openContactDialog,
    openNewCarer: () => void (casework && navigate(paths.newCarer)),
    openShortcuts: () => setShowsShortcuts(true),
    focusSearch: () => search.current?.focus(),
    lock: () => lock({}),
  }), [openContactDialog, casework, navigate, lock])

  const session = status?.session
  const home = homeOf(session)
  const go = (to: string | number) => {
    if (typeof to === 'number') void navigate(to)
    else if (isOpenTo(session, to)) void navigate(to)
  }
  useShortcuts((command) => runCommand(command, actions, go))
  useAppEvent('command', ({ command }) => runCommand(command, actions, go))

  return (
    <AppActionsContext value={actions}>
      <div className={classes['shell']}>
        <a className={classes['skip']} href="#innehall" onClick={(event) => { event.preventDefault(); main.current?.focus() }}>{appText.skipToContent}</a>
        {status?.register === 'practice' && <PracticeBanner />}
        <TopBar searchRef={search} casework={casework} menuOpened={showsMenu} onMenu={() => setShowsMenu((is) => !is)} />
        <SideMenu session={session} opened={showsMenu} onClose={() => setShowsMenu(false)} />
        <MainArea key={location.pathname} mainRef={main}>
          <Notices notices={status?.notices ?? []} read={readNotices} onRead={(notice) => setReadNotices((read) => [...read, notice])} />
          {/* On Idag they stand under its heading. */}
          {location.pathname === home && home !== paths.today && <Reminders />}
          <ErrorBoundary onReset={() => go(home)}>{session === undefined || isOpenTo(session, location.pathname) ? <Outlet /> : <Navigate to={home} replace />}</ErrorBoundary>
        </MainArea>
        <StatusBar session={session} isPractice={status?.register === 'practice'} idleMinutes={status?.idleMinutes ?? 0} />
      </div>
      {openContact !== undefined && (
        <ContactDialog key={openContact.draftId} draftId={openContact.draftId} carerIds={openContact.carerIds} planned={openContact.planned} onClose={() => setOpenContact(undefined)} />
      )}
      <IdleBanner />
      <ShortcutsDialog opened={showsShortcuts} onClose={() => setShowsShortcuts(false)} />
    </AppActionsContext>
  )
}
