/** `Efternamn, Förnamn` as lists show a carer, or the number of one who is registered under a code. */
export const carerName = (carer: { readonly carerNumber: string; readonly firstName: string | null; readonly lastName: string | null }): string =>
  carer.lastName === null || carer.firstName === null ? carer.carerNumber : `${carer.lastName}, ${carer.firstName}`
