import { z } from 'zod'

const told = z.object({
  user: z.string().optional(),
  host: z.string().optional(),
  since: z.iso.datetime().optional(),
  silentSeconds: z.number().nonnegative().optional(),
})

/** Who has the register open on another computer; what is not known is missing. */
export interface LeaseHolder {
  readonly who: string | undefined
  readonly since: string | undefined
  readonly silentSeconds: number
  /** Silent for so long that the store lets it be taken over. */
  readonly mayBeTakenOver: boolean
}

/** As the store's own rule (`silenceBeforeTakeover`). */
const silenceBeforeTakeover = 120

/** Reads the `reason` of `lease-held`: JSON with `user`, `host`, `since` and `silentSeconds`. Whatever cannot be read counts as unknown. */
export function leaseHolderOf(reason: string | undefined): LeaseHolder {
  const { user, host, since, silentSeconds = 0 } = told.safeParse(parsed(reason)).data ?? {}
  const who = user !== undefined && host !== undefined ? `${user} (datorn ${host})` : user ?? (host === undefined ? undefined : `Datorn ${host}`)
  return { who, since, silentSeconds, mayBeTakenOver: silentSeconds >= silenceBeforeTakeover }
}

function parsed(reason: string | undefined): unknown {
  try {
    return JSON.parse(reason ?? '')
  } catch {
    // Another version's way of saying it: nothing is known but that it is held.
    return undefined
  }
}
