import { eq, inArray } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { describeMeetings } from '#shared/domain/groups/infer-rhythm.ts'
import { endsAt } from '#shared/domain/groups/meeting-time.ts'
import { paperName } from '#shared/domain/groups/paper-name.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { unit } from '../../unit/unit.schema.ts'
import { readParticipants, type Participant } from '../participants/read-participants.ts'
import { places } from '../resources.schema.ts'
import { meetingsOfGroup } from '../series/plannable.ts'
import { leaderNamesOf } from './open-group.ts'
import { readGroup } from './stored-group.ts'

type Paper = ParsedInputOf<'groups.paper'>['paper']
type Person = OutputOf<'groups.paper'>['people'][number]

/** Who stands on which paper: the lists are of those who come, the letters for those who are asked as well. */
const statusesOn: Readonly<Record<Paper, readonly ParticipationStatus[]>> = {
  'attendance-list': ['enrolled', 'completed'],
  'participant-list': ['enrolled', 'completed'],
  letters: ['enrolled', 'offered', 'invited'],
  labels: ['enrolled', 'offered', 'invited'],
  schedule: [],
}

/**
 * What goes on paper: first name and last initial, and only in a letter or on a label to herself the whole name and
 * the address. Somebody with protected identity never does (K3, R6). Errors: not-found.
 */
export async function groupPaper(db: ReadDb, { id, paper }: ParsedInputOf<'groups.paper'>): Promise<OutputOf<'groups.paper'>> {
  const group = await readGroup(db, id)
  const all = await meetingsOfGroup(db, id)
  const standing = all.filter(({ statusCode }) => statusCode !== 'cancelled')
  const [place] = group.placeId === null ? [] : await db.select({ name: places.name }).from(places).where(eq(places.id, group.placeId))
  const [municipality] = await db.select({ name: unit.municipalityName }).from(unit)
  const chosen = (await readParticipants(db, id)).filter(({ participation }) => statusesOn[paper].includes(participation.statusCode))
  const onPaper = chosen.filter(({ isProtected }) => !isProtected)
  const isToHerself = paper === 'letters' || paper === 'labels'
  const people: readonly Person[] = isToHerself ? await addressed(db, onPaper) : onPaper.map((person) => ({ shortName: paperName(person) }))
  return {
    groupName: group.name,
    placeName: place?.name,
    leaderNames: await leaderNamesOf(db, id),
    rhythmText: describeMeetings(standing.length === 0 ? all : standing),
    municipalityName: municipality?.name ?? '',
    meetings: all.map((meeting) => ({
      heldOn: meeting.heldOn, startsAt: meeting.startsAt, endsAt: endsAt(meeting), theme: meeting.theme ?? undefined, isCancelled: meeting.statusCode === 'cancelled',
    })),
    people,
    leftOut: chosen.length - onPaper.length,
    carerIds: onPaper.map(({ carerId }) => carerId),
    withoutAddress: isToHerself ? people.filter(({ address }) => address === undefined).length : 0,
  }
}

async function addressed(db: ReadDb, people: readonly Participant[]): Promise<readonly Person[]> {
  if (people.length === 0) return []
  const rows = await db.select({ id: carers.id, address: carers.address }).from(carers).where(inArray(carers.id, people.map(({ carerId }) => carerId)))
  const addresses = new Map(rows.map(({ id, address }) => [id, address?.trim() === '' ? undefined : (address ?? undefined)]))
  return people.map((person) => ({
    shortName: paperName(person),
    ...(person.firstName === null || person.lastName === null ? {} : { fullName: `${person.firstName} ${person.lastName}` }),
    address: addresses.get(person.carerId),
  }))
}
