import { contract } from '#shared/contract/index.ts'
import { roles, type Role } from '#shared/contract/roles.ts'
import { nameLength } from '#shared/contract/text.ts'
import type { UserInput, UserView } from '#shared/contract/keeping/users.ts'
import { isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'
import { fieldText } from '../../../api/field-text.ts'
import { userFormText as text } from './users.text.ts'

/** A user as typed so far. */
export interface UserEntry {
  readonly name: string
  readonly titleCode: Title | undefined
  readonly roles: readonly Role[]
  readonly areaCodes: readonly Area[]
  readonly seesProtected: boolean
  /** `YYYY-MM-DD`, or what was typed as long as it is no date. */
  readonly activeTo: string
}

export const newUserEntry: UserEntry = { name: '', titleCode: undefined, roles: [], areaCodes: [], seesProtected: false, activeTo: '' }

export const userEntryOf = ({ name, titleCode, roles: held, areaCodes, seesProtected, activeTo }: UserView): UserEntry => ({ name, titleCode, roles: held, areaCodes, seesProtected, activeTo: activeTo ?? '' })

/** A sentence for each field that is not right. */
export type UserFaults = { readonly [Field in keyof UserEntry]?: string }

/** True when her key opens only the counts: nobody in the register can be shown to her. */
export const seesOnlyCounts = ({ roles: held }: Pick<UserEntry, 'roles'>): boolean => held.length > 0 && held.every((role) => role === 'manager')

/** The user to send, or what stands in its way. `today` is the first day that may be her last. */
export function checkUserEntry(entry: UserEntry, today: CivilDate): { readonly kind: 'valid'; readonly user: UserInput } | { readonly kind: 'faulty'; readonly faults: UserFaults } {
  const nameFault = checkText(entry.name, nameLength)
  const name = entry.name.trim() === '' ? text.missing.name : nameFault === 'ok' ? undefined : fieldText(nameFault)
  const activeTo = entry.activeTo.trim() === '' ? text.missing.activeTo : !isCivilDate(entry.activeTo) ? text.notADay : entry.activeTo < today ? text.past : undefined
  const faults: UserFaults = {
    ...(name !== undefined && { name }),
    ...(entry.titleCode === undefined && { titleCode: text.missing.titleCode }),
    ...(entry.roles.length === 0 && { roles: text.missing.roles }),
    ...(entry.areaCodes.length === 0 && { areaCodes: text.missing.areaCodes }),
    ...(activeTo !== undefined && { activeTo }),
  }
  if (Object.keys(faults).length > 0) return { kind: 'faulty', faults }
  const user = {
    name: entry.name,
    titleCode: entry.titleCode ?? 'other',
    // In the order of the list, whichever was ticked first.
    roles: roles.filter((role) => entry.roles.includes(role)),
    areaCodes: [...entry.areaCodes],
    seesProtected: entry.seesProtected && !seesOnlyCounts(entry),
    activeTo: entry.activeTo,
  }
  return { kind: 'valid', user: contract['users.add'].input.shape.user.parse(user) }
}
