import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { ScopedId, ScopedKind } from '#shared/contract/define.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { caredFor, relations } from '../cared-for/cared-for.schema.ts'
import { carers } from '../carers/carers.schema.ts'
import { contacts } from '../contacts/contacts.schema.ts'
import { groups, meetings } from '../groups/groups.schema.ts'
import { participations } from '../groups/participations.schema.ts'
import { respiteBookings, respiteGrants } from '../respite/respite.schema.ts'
import type { AreaScope } from './area-scope.ts'
import { caredForInScope, carerInScope, contactInScope, groupInScope, ofCaredForInScope } from './in-scope.ts'

interface Kind {
  readonly table: typeof carers | typeof caredFor | typeof relations | typeof contacts | typeof groups | typeof meetings | typeof participations | typeof respiteGrants | typeof respiteBookings
  readonly isSeen: (scope: AreaScope) => SQL | undefined
}

/** Every kind of record that lies in an area; a kind of the contract without an entry does not compile. */
const kinds: { readonly [K in ScopedKind]: Kind } = {
  'carer': { table: carers, isSeen: (scope) => carerInScope(scope, carers.id) },
  'cared-for': { table: caredFor, isSeen: caredForInScope },
  'relation': { table: relations, isSeen: (scope) => ofCaredForInScope(scope, relations.caredForId) },
  'contact': { table: contacts, isSeen: contactInScope },
  'group': { table: groups, isSeen: (scope) => groupInScope(scope, groups.id) },
  'meeting': { table: meetings, isSeen: (scope) => groupInScope(scope, meetings.groupId) },
  'participation': { table: participations, isSeen: (scope) => and(isNull(participations.removedAt), groupInScope(scope, participations.groupId)) },
  'grant': { table: respiteGrants, isSeen: (scope) => ofCaredForInScope(scope, respiteGrants.caredForId) },
  'booking': { table: respiteBookings, isSeen: (scope) => ofCaredForInScope(scope, respiteBookings.caredForId) },
}

/**
 * Every record lies in the areas. One that does not and one that does not exist are the same answer, found by the same
 * question. Without a limit nothing is asked. Errors: not-found.
 */
export async function assertInScope(db: ReadDb, scope: AreaScope | undefined, named: readonly ScopedId[]): Promise<void> {
  if (scope === undefined) return
  for (const { kind, id } of named) {
    const { table, isSeen } = kinds[kind]
    const [found] = await db.select({ one: sql`1` }).from(table).where(and(eq(table.id, id), isSeen(scope))).limit(1)
    if (found === undefined) throw new AppError('not-found')
  }
}
