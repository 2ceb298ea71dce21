import { sortKey } from '#shared/domain/swedish-sort.ts'

/** The text that puts a carer in her place: family name, then given name; a coded carer by her number. */
export const sortNameOf = (carer: { readonly carerNumber: string; readonly firstName: string | null; readonly lastName: string | null }): string =>
  sortKey(carer.lastName === null && carer.firstName === null ? carer.carerNumber : `${carer.lastName ?? ''} ${carer.firstName ?? ''}`)
