import { fieldText } from '../../../api/field-text.ts'
import type { GroupFault } from './check-group.ts'

const own = {
  'not-weeks': 'Skriv antalet veckor med en siffra, 1 till 8.',
  'not-a-fee': 'Skriv avgiften i hela kronor.',
  'not-a-meeting-number': 'Skriv träffens nummer med siffror.',
} as const

/** Why a field of the form was refused, and how to write it instead. */
export function faultText(fault: GroupFault): string {
  return Object.hasOwn(own, fault) ? own[fault as keyof typeof own] : fieldText(fault)
}
