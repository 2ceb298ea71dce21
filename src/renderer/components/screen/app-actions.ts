import { createContext, use } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'

/** A day and, where one has been chosen, a time (`HH:MM`) for a conversation to come. */
export interface PlannedTime {
  readonly heldOn: CivilDate
  readonly startsAt?: string | undefined
}

/** Which form to open. Without a `draftId` a new one is begun. */
export interface ContactDialogRequest {
  readonly carerIds?: readonly string[]
  readonly draftId?: string
  /** A conversation to plan rather than one that has been. */
  readonly planned?: PlannedTime
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
