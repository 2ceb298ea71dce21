import type { LastPlace } from '#shared/contract/last-place.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { RegisterKind } from '#shared/contract/vault.ts'

/** Where the last one to work was, in memory, for nobody but her and in no other register. */
export function lastPlaces() {
  let last: { readonly register: RegisterKind; readonly userId: string; readonly place: LastPlace } | undefined
  return {
    keep(register: RegisterKind, session: Session | undefined, place: LastPlace | undefined): void {
      if (session !== undefined && place !== undefined) last = { register, userId: session.userId, place }
    },
    of: (register: RegisterKind, session: Session | undefined): LastPlace | undefined =>
      (last?.register === register && last.userId === session?.userId ? last.place : undefined),
  }
}
