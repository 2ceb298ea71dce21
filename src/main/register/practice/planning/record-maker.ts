import type { CivilDate } from '#shared/domain/civil-date.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import { instantOf } from '#shared/domain/time/local-moment.ts'
import { familyNameBeginnings, familyNameEndings, mensNames, womensNames } from '../invented-names.text.ts'
import { randomFrom, type Random } from '../random.ts'

/** Who made a row and when; instants UTC ISO 8601. */
export interface Stamp {
  readonly createdAt: string
  readonly createdBy: string
  readonly changedAt: string
  readonly changedBy: string
  readonly version: number
}

/** What every row of the plan is made with. */
export interface RecordMaker {
  readonly random: Random
  readonly userId: string
  readonly today: CivilDate
  /** An id made at that instant. */
  readonly newId: (at: string) => string
  readonly stamp: (createdAt: string, changedAt?: string, version?: number) => Stamp
  readonly shuffled: <T>(things: readonly T[]) => readonly T[]
}

/** Its chance is apart from that of the carers and contacts, which are the same with a plan and without. */
export function recordMaker(seed: number, userId: string, today: CivilDate): RecordMaker {
  const random = randomFrom(seed ^ 0x706c616e)
  return {
    random,
    userId,
    today,
    newId: (at) => uuidv7(Date.parse(at), random.bytes(10)),
    stamp: (createdAt, changedAt = createdAt, version = 1) => ({ createdAt, createdBy: userId, changedAt, changedBy: userId, version }),
    shuffled: (things) => things.map((thing) => ({ thing, at: random.next() })).toSorted((a, b) => a.at - b.at).map(({ thing }) => thing),
  }
}

/** The instant of a time on the clock, `HH:MM`, in Sweden. */
export const at = (date: CivilDate, time: string): string => instantOf({ date, time })

/** Somebody who does not exist. */
export const inventedName = ({ pick }: Random, sex: 'woman' | 'man'): string =>
  `${pick(sex === 'woman' ? womensNames : mensNames)} ${pick(familyNameBeginnings)}${pick(familyNameEndings)}`
