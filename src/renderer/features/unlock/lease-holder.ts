import { leaseHolder } from '#shared/contract/vault.ts'

/** Who has the register open on another computer; what is not known is undefined. */
export interface LeaseHolder {
  readonly who: string | undefined
  readonly since: string | undefined
  readonly silentSeconds: number
  /** Silent for so long that the store lets it be taken over. */
  readonly mayTakeOver: boolean
}

/** Reads the `reason` of `lease-held`, which the store writes as JSON. What cannot be read counts as unknown, and as not to be taken over. */
export function leaseHolderOf(reason: string | undefined): LeaseHolder {
  const { user, host, at, silentSeconds, mayTakeOver } = leaseHolder.safeParse(parsed(reason)).data ?? { user: '', host: '', at: '', silentSeconds: 0, mayTakeOver: false }
  const who = user !== '' && host !== '' ? `${user} (datorn ${host})` : user !== '' ? user : host === '' ? undefined : `Datorn ${host}`
  return { who, since: Number.isNaN(Date.parse(at)) ? undefined : at, silentSeconds, mayTakeOver }
}

function parsed(reason: string | undefined): unknown {
  try {
    return JSON.parse(reason ?? '')
  } catch {
    // Another version's way of saying it: nothing is known but that it is held.
    return undefined
  }
}
