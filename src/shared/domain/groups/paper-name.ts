interface Named {
  readonly carerNumber: string
  readonly firstName: string | null
  readonly lastName: string | null
}

/** `Anna B.`: all of a name that stands on a paper others see (K3). Who is registered under a code stands as her number. */
export function paperName({ carerNumber, firstName, lastName }: Named): string {
  if (firstName === null || lastName === null) return carerNumber
  const [initial] = lastName.normalize('NFC').trim()
  return initial === undefined ? firstName.trim() : `${firstName.trim()} ${initial.toLocaleUpperCase('sv')}.`
}
