import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { RelationCode } from '#shared/domain/code-lists/cared-for/relations.ts'
import type { TargetGroup } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { caredFor, relations } from '../cared-for/cared-for.schema.ts'
import { aliases } from './invented-names.text.ts'
import type { Random } from './random.ts'

type CaredFor = typeof caredFor.$inferInsert
type Relation = typeof relations.$inferInsert

interface Place {
  readonly id: string
  readonly createdAt: string
  readonly userId: string
}

/** Mostly eldercare, as in most municipalities. */
export const areaOf = (random: Random): Area => random.weighted([['AO', 70], ['FH', 18], ['IFO', 12]] as const)

const stamped = ({ id, createdAt, userId }: Place) => ({ id, createdAt, createdBy: userId, changedAt: createdAt, changedBy: userId, version: 1 })

/** Somebody to care for, who does not exist; by what the carer is to her. */
export function syntheticCaredFor(random: Random, areaCode: Area, relationCode: keyof typeof aliases, today: CivilDate, place: Place): CaredFor {
  return {
    ...stamped(place),
    alias: random.pick(aliases[relationCode]),
    birthYear: random.chance(0.8) ? yearOf(today) - (areaCode === 'AO' ? 66 + random.below(30) : 8 + random.below(55)) : undefined,
    sexCode: random.weighted([['woman', 5], ['man', 5], ['unknown', 1]] as const),
    targetGroupCode: random.weighted(targetGroupsOf[areaCode]),
    areaCode,
    housingCode: random.weighted([['ordinary', 75], ['care-home', 12], ['short-stay', 4], ['special-service-housing', 5], ['unknown', 4]] as const),
  }
}

export function syntheticRelation(random: Random, carerId: string, caredForId: string, relationCode: RelationCode, startedOn: CivilDate, place: Place): Relation {
  return {
    ...stamped(place),
    carerId,
    caredForId,
    relationCode,
    livingTogetherCode: relationCode === 'partner' ? 'yes' : random.weighted([['yes', 2], ['no', 7], ['unknown', 1]] as const),
    careFrequencyCode: random.weighted([['daily', 5], ['several-times-a-week', 3], ['weekly', 2], ['unknown', 1]] as const),
    careSinceYear: random.chance(0.5) ? yearOf(startedOn) - random.below(8) : undefined,
    startedOn,
  }
}

export const relationOf = (random: Random, areaCode: Area): keyof typeof aliases =>
  random.weighted(areaCode === 'AO' ? [['partner', 45], ['adult-child', 43], ['sibling', 5], ['friend', 4], ['neighbour', 3]] as const : [['parent', 55], ['partner', 20], ['sibling', 15], ['adult-child', 8], ['friend', 2]] as const)

const targetGroupsOf: Readonly<Record<Area, readonly (readonly [TargetGroup, number])[]>> = {
  AO: [['10', 45], ['11', 35], ['20', 12], ['50', 5], ['51', 3]],
  FH: [['21', 30], ['22', 30], ['23', 35], ['20', 5]],
  IFO: [['30', 55], ['40', 40], ['99', 5]],
  GEM: [['99', 1]],
}
