import { createContext, use } from 'react'
import { uuidv7 } from '#shared/domain/ids.ts'
import type { LastPlace } from '#shared/contract/last-place.ts'
import type { ContactDialogRequest } from '../components/screen/app-actions.ts'

/** The contact form that is open: its draft and whom it began with. Ids only; it outlives a lock. */
export type OpenContact = NonNullable<LastPlace['contact']>

interface OpenContactState {
  readonly openContact: OpenContact | undefined
  readonly setOpenContact: (next: OpenContact | undefined) => void
}

export const OpenContactContext = createContext<OpenContactState | undefined>(undefined)

export function useOpenContact(): OpenContactState {
  const state = use(OpenContactContext)
  if (state === undefined) throw new Error('outside OpenContactContext')
  return state
}

/** A form to open: the draft that was asked for, or a new one. */
export function contactFrom(request: ContactDialogRequest): OpenContact {
  return {
    draftId: request.draftId ?? uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    carerIds: request.carerIds ?? [],
    ...(request.planned !== undefined && { planned: request.planned }),
  }
}
