import type { UserInput } from '#shared/contract/keeping/users.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

/** A consultant of one area who does not see protected identities, with what `other` says instead. */
export const colleague = (name: string, other: Partial<UserInput> = {}): UserInput => ({
  name, titleCode: 'carer-consultant', roles: ['consultant'], areaCodes: ['AO'], seesProtected: false, activeTo: '2099-12-31' as CivilDate, ...other,
})
