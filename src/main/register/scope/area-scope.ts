import { caseworkRoles, type Session } from '#shared/contract/roles.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { unitAreas } from '../unit/unit.schema.ts'

/** The areas (*verksamhetsområden*) that somebody with case work is limited to. */
export interface AreaScope {
  readonly areas: readonly Area[]
}

const hasCasework = ({ roles }: Pick<Session, 'roles'>): boolean => roles.some((role) => caseworkRoles.some((each) => each === role))

/**
 * What the session is limited to (story R5); undefined, and so no condition in any query, for whoever has all of the
 * unit's areas, and for roles without case work, whose routes name nobody. *Gemensamt* is an area like the others: it is
 * given to those who are to see what is common, so that nothing becomes visible to somebody by default.
 */
export async function areaScopeOf(db: ReadDb, session: Pick<Session, 'roles' | 'areas'>): Promise<AreaScope | undefined> {
  if (!hasCasework(session) || areas.every(({ code }) => session.areas.includes(code))) return undefined
  const ofUnit = await db.select({ code: unitAreas.areaCode }).from(unitAreas)
  return ofUnit.every(({ code }) => session.areas.some((area) => area === code)) ? undefined : { areas: session.areas }
}
