import type { InputOf } from '#shared/contract/index.ts'
import { parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { AbsenceKind } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import type { OutreachStatus } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import type { OutreachType } from '#shared/domain/code-lists/groups/outreach-types.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { readMinutes } from '#shared/domain/time/read-minutes.ts'
import { dayFaults, outreachText } from './own-time.text.ts'

type Faults<Field extends string> = Readonly<Partial<Record<Field, string>>>
export type Read<Input, Field extends string> = { readonly kind: 'input'; readonly input: Input } | { readonly kind: 'faulty'; readonly faults: Faults<Field> }

/** As typed. */
export interface AbsenceFields {
  readonly kindCode: AbsenceKind
  readonly fromOn: string
  readonly toOn: string
  readonly startsAt: string
  readonly endsAt: string
}

/** What is changed; a new one has neither. */
interface Stored {
  readonly id?: string
  readonly version?: number
}

/** What to save, or what to mend. An empty last day means the first. */
export function readAbsence(fields: AbsenceFields, stored: Stored, today: CivilDate): Read<InputOf<'absences.save'>, keyof AbsenceFields> {
  const fromOn = parseCivilDate(fields.fromOn, today)
  const toOn = fields.toOn.trim() === '' ? fromOn : parseCivilDate(fields.toOn, today)
  const times = { startsAt: timeOf(fields.startsAt), endsAt: timeOf(fields.endsAt) }
  if (fromOn === undefined || toOn === undefined || times.startsAt === false || times.endsAt === false) {
    return faulty({
      fromOn: fromOn === undefined && dayFaults.unread, toOn: toOn === undefined && fields.toOn.trim() !== '' && dayFaults.unread,
      startsAt: times.startsAt === false && dayFaults.time, endsAt: times.endsAt === false && dayFaults.time,
    })
  }
  const { startsAt, endsAt } = times
  if (toOn < fromOn) return faulty({ toOn: dayFaults.order })
  if ((startsAt === undefined) !== (endsAt === undefined)) return faulty({ [startsAt === undefined ? 'startsAt' : 'endsAt']: dayFaults.bothTimes })
  if (startsAt !== undefined && endsAt !== undefined && fromOn === toOn && endsAt <= startsAt) return faulty({ endsAt: dayFaults.order })
  return { kind: 'input', input: { ...stored, kindCode: fields.kindCode, fromOn, toOn, ...(startsAt !== undefined && endsAt !== undefined && { startsAt, endsAt }) } }
}

/** As typed. */
export interface OutreachFields {
  readonly heldOn: string
  readonly startsAt: string
  readonly minutes: string
  readonly typeCode: OutreachType
  readonly areaCode: Area
  readonly title: string
  readonly participants: string
  readonly statusCode: OutreachStatus
}

/** What to save, or what to mend. */
export function readOutreach(fields: OutreachFields, stored: Stored, today: CivilDate): Read<InputOf<'outreach.save'>, keyof OutreachFields> {
  const heldOn = parseCivilDate(fields.heldOn, today)
  const startsAt = timeOf(fields.startsAt)
  const minutes = readMinutes(fields.minutes)
  const participants = countOf(fields.participants)
  const isHeldAhead = fields.statusCode === 'held' && heldOn !== undefined && heldOn > today
  if (heldOn === undefined || startsAt === false || minutes === undefined || participants === false || isHeldAhead) {
    return faulty({
      heldOn: heldOn === undefined && dayFaults.unread, startsAt: startsAt === false && dayFaults.time,
      minutes: minutes === undefined && outreachText.minutesUnread, participants: participants === false && outreachText.participantsUnread,
      statusCode: isHeldAhead && outreachText.heldAhead,
    })
  }
  const { typeCode, areaCode, statusCode, title } = fields
  return {
    kind: 'input',
    input: { ...stored, heldOn, minutes, typeCode, areaCode, statusCode, ...(startsAt !== undefined && { startsAt }), ...(title.trim() !== '' && { title: title.trim() }), ...(participants !== undefined && { participants }) },
  }
}

function timeOf(typed: string): string | undefined | false {
  return typed.trim() === '' ? undefined : parseClockTime(typed) ?? false
}

function countOf(typed: string): number | undefined | false {
  if (typed.trim() === '') return undefined
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : false
}

function faulty<Field extends string>(found: Readonly<Partial<Record<Field, string | false>>>): { readonly kind: 'faulty'; readonly faults: Faults<Field> } {
  return { kind: 'faulty', faults: Object.fromEntries(Object.entries(found).filter(([, fault]) => typeof fault === 'string')) as Faults<Field> }
}
