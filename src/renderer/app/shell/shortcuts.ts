import { useEffect, useEffectEvent } from 'react'
import type { AppCommand } from '#shared/contract/events.ts'
import { printScreen } from '../../api/use-print.ts'
import type { AppActions } from '../../components/screen/app-actions.ts'
import { paths } from '../../components/screen/paths.ts'

/** What the keys can ask for: the menu's commands, and the way back and forth. */
export type ShellCommand = AppCommand | 'back' | 'forward'

/** Moves to a screen, or a number of steps in the history. */
type Go = (to: string | number) => void

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const withControl: ReadonlyMap<string, AppCommand> = new Map([
  ['n', 'new-contact'], ['k', 'search'], ['e', 'search'], ['l', 'lock'],
  ['1', 'go-today'], ['2', 'go-carers'], ['3', 'go-groups'], ['4', 'go-respite'], ['5', 'go-calendar'], ['6', 'go-statistics'], ['7', 'go-log'], ['8', 'go-settings'],
])

/** What a key asks for, or undefined. `?` counts only where nobody is writing. */
export function commandFor(event: Keys, isWriting: boolean): ShellCommand | undefined {
  if (event.key === 'F1' || (event.key === '?' && !isWriting && !event.ctrlKey && !event.altKey)) return 'shortcuts'
  if (event.altKey && !event.ctrlKey) return event.key === 'ArrowLeft' ? 'back' : event.key === 'ArrowRight' ? 'forward' : undefined
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (event.shiftKey) return key === 'n' ? 'new-carer' : undefined
  return withControl.get(key)
}

/** Carries out a command from a key or from the menu. Behind an open dialog only locking is possible. */
export function runCommand(command: ShellCommand, actions: AppActions, go: Go): void {
  if (command === 'lock') return actions.lock()
  if (command === 'print') return printScreen()
  if (document.querySelector('[role="dialog"]') !== null) return
  switch (command) {
    case 'new-contact': return actions.openContactDialog()
    case 'new-carer': return actions.openNewCarer()
    case 'search': return actions.focusSearch()
    case 'shortcuts': return actions.openShortcuts()
    case 'go-today': return go(paths.today)
    case 'go-carers': return go(paths.carers)
    case 'go-groups': return go(paths.groups)
    case 'go-respite': return go(paths.respite)
    case 'go-calendar': return go(paths.calendar)
    case 'go-statistics': return go(paths.statistics)
    case 'go-log': return go(paths.log)
    case 'go-settings': return go(paths.settings)
    case 'back': return go(-1)
    case 'forward': return go(1)
  }
}

/** Listens for the app's keys as long as the component stands. */
export function useShortcuts(run: (command: ShellCommand) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = commandFor(event, isWritingIn(event.target))
    if (command === undefined) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isWritingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}
