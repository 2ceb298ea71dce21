import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Connection } from '../../store/database/connection.ts'
import { isOrdinaryDay, localDaysAround } from './planning/ordinary-days.ts'
import { readPeople } from './planning/people.ts'
import { recordMaker } from './planning/record-maker.ts'
import { writeDiary, writeLocalDays } from './planning/write-diary.ts'
import { writeGroups } from './planning/write-groups.ts'
import { writeRespite } from './planning/write-respite.ts'

/** How many rows were written of each kind. */
export interface Planned {
  readonly groups: number
  readonly meetings: number
  readonly participations: number
  readonly relievers: number
  readonly grants: number
  readonly bookings: number
  /** Conversations that are planned, or were and nobody has said how they went. */
  readonly conversations: number
}

export interface PlanOptions {
  readonly seed: number
  readonly today: CivilDate
  readonly userId: string
}

/**
 * Groups, respite and a calendar around `today` for the carers who are in the register: something for
 * every screen to show. Within a transaction. Meant for the practice register's hundred and sixty carers.
 */
export async function planPractice(connection: Connection, { seed, today, userId }: PlanOptions): Promise<Planned> {
  const maker = recordMaker(seed, userId, today)
  const people = await readPeople(connection.drizzle)
  const days = localDaysAround(today)
  const isFree = (date: CivilDate) => !isOrdinaryDay(date, days)
  writeLocalDays(connection, maker, days)
  const made = writeGroups(connection, maker, people, isFree)
  const respite = writeRespite(connection, maker, people)
  const { conversations } = writeDiary(connection, maker, people, made.flatMap(({ meetings }) => meetings.filter(({ byUser }) => byUser)), isFree)
  return {
    groups: made.length,
    meetings: made.reduce((sum, { rows }) => sum + rows, 0),
    participations: made.reduce((sum, { participations }) => sum + participations, 0),
    ...respite,
    conversations,
  }
}
