import { asc, eq } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { caredFor, relations } from '../../cared-for/cared-for.schema.ts'
import { carers } from '../../carers/carers.schema.ts'
import { isProtectedIdentity } from '../../carers/is-protected-identity.ts'

/** A carer with the one she cares for. */
export interface Person {
  readonly carerId: string
  readonly caredForId: string
  readonly areaCode: Area
  readonly isActive: boolean
  readonly isCoded: boolean
  readonly isProtected: boolean
  readonly firstContactOn: CivilDate
}

/** Everybody in the register, by case number. */
export async function readPeople(db: ReadDb): Promise<readonly Person[]> {
  const rows = await db.select({ carer: carers, caredForId: caredFor.id, areaCode: caredFor.areaCode }).from(carers)
    .innerJoin(relations, eq(relations.carerId, carers.id)).innerJoin(caredFor, eq(caredFor.id, relations.caredForId))
    .orderBy(asc(carers.carerNumber), asc(relations.id))
  return rows.map(({ carer, caredForId, areaCode }) => ({
    carerId: carer.id,
    caredForId,
    areaCode,
    isActive: carer.statusCode === 'active',
    isCoded: carer.registrationForm === 'code',
    isProtected: isProtectedIdentity(carer.protectedIdentityCode),
    firstContactOn: carer.firstContactOn,
  }))
}

interface Wanted {
  readonly count: number
  /** Where they should belong; others fill up when there are too few. */
  readonly areaCodes: readonly Area[]
  /** They came for the first time on this day or before. */
  readonly knownOn: CivilDate
  /** The first of them has a protected identity. */
  readonly withProtected: boolean
}

/** Active carers in the order given, no two of whom care for the same person. */
export function choosePeople(people: readonly Person[], { count, areaCodes, knownOn, withProtected }: Wanted): readonly Person[] {
  const fits = (person: Person) => person.isActive && person.firstContactOn <= knownOn
  const belongs = (person: Person) => areaCodes.includes(person.areaCode)
  const hidden = people.filter((person) => person.isProtected)
  const inOrder = [
    ...withProtected ? (hidden.some(fits) ? hidden.filter(fits) : hidden).slice(0, 1) : [],
    ...people.filter((person) => fits(person) && !person.isProtected && belongs(person)),
    ...people.filter((person) => fits(person) && !person.isProtected && !belongs(person)),
  ]
  const byCaredFor = new Map<string, Person>()
  for (const person of inOrder) if (!byCaredFor.has(person.caredForId)) byCaredFor.set(person.caredForId, person)
  return [...byCaredFor.values()].slice(0, count)
}
