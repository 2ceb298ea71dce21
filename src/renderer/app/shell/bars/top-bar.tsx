import { Burger, Button } from '@mantine/core'
import { IconLock, IconPlus } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useAppActions } from '../../../components/screen/app-actions.ts'
import { KeyHint } from '../../../components/screen/key-hint.tsx'
import { appText } from '../../app.text.ts'
import { DisplayMenu } from './display-menu.tsx'
import { GlobalSearch } from './global-search.tsx'
import classes from './top-bar.module.css'

interface TopBarProps {
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly casework: boolean
  readonly menuOpened: boolean
  readonly onMenu: () => void
}

export function TopBar({ searchRef, casework, menuOpened, onMenu }: TopBarProps) {
  const actions = useAppActions()
  return (
    <header className={classes['bar']}>
      <Burger className={classes['burger'] ?? ''} opened={menuOpened} onClick={onMenu} size="sm" aria-label={appText.openMenu} aria-expanded={menuOpened} />
      <span className={classes['name']}>{appText.name}</span>
      <div className={classes['search']}>{casework && <GlobalSearch inputRef={searchRef} />}</div>
      {casework && (
        <Button leftSection={<IconPlus size={20} aria-hidden />} aria-keyshortcuts="Control+N" onClick={() => actions.openContactDialog()} className={classes['register'] ?? ''}>
          {appText.registerContact}
          <span className={classes['keys']}><KeyHint keys="Ctrl+N" decorative /></span>
        </Button>
      )}
      <DisplayMenu onShortcuts={actions.openShortcuts} />
      <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} aria-keyshortcuts="Control+L" onClick={actions.lock} className={classes['lock'] ?? ''}>{appText.lock}</Button>
    </header>
  )
}
