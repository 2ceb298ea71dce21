import { eq } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { Actor } from '../actor.ts'
import { leadersOf } from '../resources/known-leaders.ts'
import { places } from '../resources.schema.ts'
import { marksOfMeeting, type Known } from './marks-of-meeting.ts'
import { absencesOf, conversationsOf, localDaysIn, meetingsInPlace, meetingsOfLeaders, outreachOf, userIdsOf, type TakenTime } from './taken-times.ts'

type Input = ParsedInputOf<'groups.preview'>

/** What to know about proposed meetings, one list each in the same order. A leader or a place that does not exist says nothing. */
export async function previewMeetings(db: ReadDb, input: Input, { today, scope }: Pick<Actor, 'today' | 'scope'>): Promise<OutputOf<'groups.preview'>> {
  const days = [...new Set(input.meetings.map(({ heldOn }) => heldOn))].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { marks: [] }
  const leaders = await leadersOf(db, input.leaders)
  const leaderIds = leaders.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const userIds = userIdsOf(leaders)
  const known: Known = {
    today,
    leaders,
    localDays: await localDaysIn(db, first, last),
    absences: await absencesOf(db, userIds, first, last),
    leadersTaken: byDay([
      ...await meetingsOfLeaders(db, leaderIds, days, input.exceptGroupId, scope),
      ...await conversationsOf(db, userIds, days),
      ...await outreachOf(db, userIds, days),
    ]),
    place: await exclusivePlace(db, input, days, scope),
    perDay: new Map([...Map.groupBy(input.meetings, ({ heldOn }) => heldOn)].map(([day, meetings]) => [day, meetings.length])),
  }
  return { marks: input.meetings.map((meeting) => marksOfMeeting(meeting, known)) }
}

async function exclusivePlace(db: ReadDb, { placeId, exceptGroupId }: Input, days: readonly TakenTime['heldOn'][], scope: Actor['scope']): Promise<Known['place']> {
  if (placeId === undefined) return undefined
  const [place] = await db.select({ name: places.name, isExclusive: places.isExclusive }).from(places).where(eq(places.id, placeId))
  if (place?.isExclusive !== true) return undefined
  return { name: place.name, taken: byDay(await meetingsInPlace(db, placeId, days, exceptGroupId, scope)) }
}

const byDay = (taken: readonly TakenTime[]): ReadonlyMap<TakenTime['heldOn'], readonly TakenTime[]> => Map.groupBy(taken, ({ heldOn }) => heldOn)
