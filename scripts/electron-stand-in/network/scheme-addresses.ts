// Chromium has no way to learn a new scheme from outside, so `app://host/x` is shown as
// `https://host.app.standin.localhost/x`: secure, same-origin rules as Electron's standard schemes,
// and a name that never leaves this computer.
const suffix = 'standin.localhost'

const web = new RegExp(`^https://([^/?#]*)\\.([^./]+)\\.${suffix.replace('.', '\\.')}(?=[/?#]|$)`)

/** The address Chromium is given for an address of the application. */
export function toWebAddress(address: string, schemes: ReadonlySet<string>): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address)
  const [, scheme = '', host = '', rest = ''] = parts ?? []
  return schemes.has(scheme.toLowerCase()) ? `https://${host}.${scheme.toLowerCase()}.${suffix}${rest}` : address
}

/** The address the application knows, for an address seen in Chromium. */
export const fromWebAddress = (address: string): string => address.replace(web, (_, host: string, scheme: string) => `${scheme}://${host}`)

export const isSchemeAddress = (address: string): boolean => web.test(address)
