import { inArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { caredFor, relations } from '../cared-for/cared-for.schema.ts'
import { anonymousContacts, contactCarers, contacts } from '../contacts/contacts.schema.ts'
import { groupAreas, meetings } from '../groups/groups.schema.ts'
import { attendanceMarks, participations } from '../groups/participations.schema.ts'
import type { AreaScope } from './area-scope.ts'

/*
 * The one rule of what somebody limited to areas sees, as conditions for a query: undefined without a limit. The tables
 * within have names of their own, so that a condition may stand in any query.
 */

type Scope = AreaScope | undefined

const oneOf = ({ areas }: AreaScope): SQL => areas.length === 0 ? sql`(NULL)` : sql`(${sql.join(areas.map((area) => sql`${area}`), sql`, `)})`

/** Contacts of the areas; each has one. */
export const contactInScope = (scope: Scope): SQL | undefined => scope && inArray(contacts.areaCode, [...scope.areas])

export const anonymousContactInScope = (scope: Scope): SQL | undefined => scope && inArray(anonymousContacts.areaCode, [...scope.areas])

/** Those cared for in the areas, where `cared_for` is among the query's tables; a relation is seen with them. */
export const caredForInScope = (scope: Scope): SQL | undefined => scope && inArray(caredFor.areaCode, [...scope.areas])

/** As {@link caredForInScope}, by id: relations, rights to respite and bookings lie in the area of the one cared for. */
export const ofCaredForInScope = (scope: Scope, caredForId: SQLWrapper): SQL | undefined =>
  scope && sql`exists (select 1 from ${caredFor} sf where sf.id = ${caredForId} and sf.area_code in ${oneOf(scope)})`

/** Groups, and by their group meetings and participations, that have one of the areas. */
export const groupInScope = (scope: Scope, groupId: SQLWrapper): SQL | undefined =>
  scope && sql`exists (select 1 from ${groupAreas} sg where sg.group_id = ${groupId} and sg.area_code in ${oneOf(scope)})`

/**
 * Carers who care for somebody in the areas, have a contact there, or are in a group of theirs (a right to respite needs
 * a relation). Whoever has nothing at all yet has just been registered: everybody sees her, since somebody must go on with her; whoever
 * has left in her only group is seen by those of that group's areas, as before.
 */
export function carerInScope(scope: Scope, carerId: SQLWrapper): SQL | undefined {
  if (scope === undefined) return undefined
  const areas = oneOf(scope)
  const related = sql`select 1 from ${relations} sr where sr.carer_id = ${carerId}`
  const joined = sql`select 1 from ${participations} sp where sp.carer_id = ${carerId} and sp.removed_at is null`
  const left = sql`select 1 from ${participations} sp where sp.carer_id = ${carerId}`
  const leftHere = sql`select 1 from ${participations} sp join ${groupAreas} sg on sg.group_id = sp.group_id where sp.carer_id = ${carerId} and sg.area_code in ${areas}`
  const met = sql`select 1 from ${contactCarers} sc where sc.carer_id = ${carerId}`
  const came = sql`select 1 from ${attendanceMarks} sa where sa.carer_id = ${carerId}`
  return sql`(
    exists (select 1 from ${relations} sr join ${caredFor} sf on sf.id = sr.cared_for_id where sr.carer_id = ${carerId} and sf.area_code in ${areas})
    or exists (select 1 from ${participations} sp join ${groupAreas} sg on sg.group_id = sp.group_id where sp.carer_id = ${carerId} and sp.removed_at is null and sg.area_code in ${areas})
    or exists (select 1 from ${contactCarers} sc where sc.carer_id = ${carerId} and sc.area_code in ${areas})
    or exists (select 1 from ${attendanceMarks} sa join ${meetings} sm on sm.id = sa.meeting_id join ${groupAreas} sg on sg.group_id = sm.group_id where sa.carer_id = ${carerId} and sg.area_code in ${areas})
    or (not (exists (${related}) or exists (${joined}) or exists (${met}) or exists (${came})) and (not exists (${left}) or exists (${leftHere})))
  )`
}
