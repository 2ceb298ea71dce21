import { contract } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { Session } from '#shared/contract/roles.ts'

/** False for a manager alone, who never sees a person. The gate refuses the calls; this only keeps the doors out of sight. */
export function canDoCasework(session: Session | undefined): boolean {
  return mayCall(contract['carers.list'], session)
}
