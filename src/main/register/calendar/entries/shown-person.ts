import { carerName } from '#shared/domain/carer-name.ts'
import { carers } from '../../carers/carers.schema.ts'

/** What is read of a person for a calendar, and no more. */
export const personColumns = {
  carerNumber: carers.carerNumber,
  firstName: carers.firstName,
  lastName: carers.lastName,
  protectedIdentityCode: carers.protectedIdentityCode,
} as const

type Person = Pick<typeof carers.$inferSelect, keyof typeof personColumns>

/** A name as a calendar shows it: somebody with protected identity has none there, since it hangs open on a screen (story R6). */
export function shownPerson(person: Person): { readonly personName: string | undefined; readonly isProtected: boolean } {
  const isProtected = person.protectedIdentityCode !== 'none-known'
  return { personName: isProtected ? undefined : carerName(person), isProtected }
}
