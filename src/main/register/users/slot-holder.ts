import type { Role } from '#shared/contract/roles.ts'
import type { StoredUser } from './stored-users.ts'

/** What the register says about a user that her key slot must agree with. */
export interface SlotHolder {
  readonly userId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly seesProtected: boolean
}

export const slotHolder = ({ id, name, roles, seesProtected }: Pick<StoredUser, 'id' | 'name' | 'roles' | 'seesProtected'>): SlotHolder => ({ userId: id, name, roles, seesProtected })
