import { createContext, use } from 'react'

/** Which form to open. Without a `draftId` a new one is begun. */
export interface ContactDialogRequest {
  readonly carerIds?: readonly string[]
  readonly draftId?: string
}

/** What can be done from any screen; the app provides it. */
export interface AppActions {
  readonly openContactDialog: (request?: ContactDialogRequest) => void
  readonly openNewCarer: () => void
  readonly openShortcuts: () => void
  readonly focusSearch: () => void
  readonly lock: () => void
}

export const AppActionsContext = createContext<AppActions | undefined>(undefined)

export function useAppActions(): AppActions {
  const actions = use(AppActionsContext)
  if (actions === undefined) throw new Error('outside AppActionsContext')
  return actions
}
