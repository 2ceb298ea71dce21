import { asc } from 'drizzle-orm'
import { contactDefaults, type ContactDefaults } from '#shared/contract/contacts.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import type { AreaScope } from '../scope/area-scope.ts'
import { unitAreas } from '../unit/unit.schema.ts'
import { readDefaults } from '../users/read-defaults.ts'

/** The name under which the contact form's last values are remembered. */
export const contactForm = 'contact'

/**
 * What the user's last contact was; before the first one a half-hour supportive phone call in the first of the unit's areas that
 * is hers. An area that is no longer hers is not proposed.
 */
export async function readContactDefaults(db: ReadDb, userId: string, scope: AreaScope | undefined): Promise<ContactDefaults> {
  // A code that is no longer in a list, or values of an older version: start from the beginning.
  const remembered = contactDefaults.safeParse(await readDefaults(db, userId, contactForm))
  if (remembered.success) return isHers(remembered.data.areaCode, scope) ? remembered.data : { ...remembered.data, areaCode: await firstArea(db, scope) }
  return { minutes: 30, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: await firstArea(db, scope) }
}

const isHers = (area: Area, scope: AreaScope | undefined): boolean => scope === undefined || scope.areas.includes(area)

async function firstArea(db: ReadDb, scope: AreaScope | undefined): Promise<Area> {
  const chosen = await db.select({ code: unitAreas.areaCode }).from(unitAreas).orderBy(asc(unitAreas.areaCode))
  const offered = areas.filter(({ code }) => chosen.some((area) => area.code === code) && isHers(code, scope))
  return (offered.find(({ gathersPersons }) => gathersPersons) ?? offered[0] ?? areas[0]).code
}
