import { useLocation } from 'react-router'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { PlannedTime } from './app-actions.ts'

/** Goes with the navigation from the calendar to a form: the day and time that were pointed at. Never in the address. */
export const withAskedTime = (at: PlannedTime): { readonly state: { readonly at: PlannedTime } } => ({ state: { at } })

/** The day and time that the form was asked for; undefined when it was opened otherwise. */
export function useAskedTime(): PlannedTime | undefined {
  const { state } = useLocation()
  if (typeof state !== 'object' || state === null || !('at' in state) || typeof state.at !== 'object' || state.at === null) return undefined
  const { heldOn, startsAt } = state.at as { heldOn?: unknown; startsAt?: unknown }
  if (typeof heldOn !== 'string' || !isCivilDate(heldOn)) return undefined
  return { heldOn, ...(typeof startsAt === 'string' && { startsAt }) }
}
