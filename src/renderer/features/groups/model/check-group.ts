import type { GroupDetails } from '#shared/contract/planning/group-values.ts'
import { nameLength } from '#shared/contract/text.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { minutesOfDay, parseClockTime } from '#shared/domain/time/clock-time.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'
import type { FieldReason } from '../../../api/field-text.ts'
import type { DetailsEntry, GroupEntry } from './group-entry.ts'
import type { Plan } from './planned-rows.ts'
import { readWhole } from './read-whole.ts'

export type GroupField =
  | 'name' | 'supportTypeCode' | 'areaCodes' | 'formCode' | 'closesAfterMeeting' | 'minPlaces' | 'maxPlaces' | 'feeKr' | 'leaders'
  | 'startOn' | 'startsAt' | 'minutes' | 'everyWeeks' | 'count' | 'until' | 'meetings' | `row ${string}`

/** What must be mended, in the order of the form. */
export type GroupFaults = Readonly<Partial<Record<GroupField, GroupFault>>>
export type GroupFault = FieldReason | 'not-weeks' | 'not-a-fee' | 'not-a-meeting-number'

type Found = readonly (readonly [GroupField, GroupFault | undefined])[]

const most = 200

/** Faults of what the group is. */
export function checkDetails(entry: DetailsEntry): GroupFaults {
  const max = readWhole(entry.maxPlaces, 1, most)
  const min = readWhole(entry.minPlaces, 1, most)
  const closes = entry.closesAfterMeeting.trim()
  return faultsOf([
    ['name', entry.name.trim() === '' ? 'required' : textFault(entry.name)],
    ['supportTypeCode', entry.supportTypeCode === undefined ? 'required' : undefined],
    ['areaCodes', entry.areaCodes.length === 0 ? 'required' : undefined],
    ['formCode', entry.formCode === undefined ? 'required' : undefined],
    ['closesAfterMeeting', entry.formCode === 'open' || entry.formCode === undefined ? undefined
      : closes === '' ? (entry.formCode === 'open-until' ? 'required' : undefined)
        : readWhole(closes, 1, most) === undefined ? 'not-a-meeting-number' : undefined],
    ['maxPlaces', entry.maxPlaces.trim() === '' ? 'required' : max === undefined ? 'not-places' : undefined],
    ['minPlaces', entry.minPlaces.trim() === '' ? undefined : min === undefined ? 'not-places' : max !== undefined && min > max ? 'above-max' : undefined],
    ['leaders', entry.leaders.length === 0 ? 'required' : undefined],
    ['feeKr', entry.feeKr.trim() !== '' && readWhole(entry.feeKr, 0, 100_000) === undefined ? 'not-a-fee' : undefined],
  ])
}

/** Faults of when it meets, row by row. */
export function checkWhen({ when }: GroupEntry, plan: Plan): GroupFaults {
  const minutes = readWhole(when.minutes, 15, 720)
  const isSeries = when.rhythmCode !== 'dates'
  const held = plan.rows.filter(({ isOff }) => !isOff)
  return faultsOf([
    ['startOn', when.startOn.trim() === '' ? 'required' : isCivilDate(when.startOn) ? undefined : 'not-a-date'],
    ['everyWeeks', when.rhythmCode === 'every-n' && readWhole(when.everyWeeks, 1, 8) === undefined ? 'not-weeks' : undefined],
    ['startsAt', when.startsAt.trim() === '' ? 'required' : timeFault(when.startsAt, minutes)],
    ['minutes', when.minutes.trim() === '' ? 'required' : minutes === undefined ? 'not-a-meeting-length' : undefined],
    ['count', isSeries && when.endCode === 'count' ? countFault(when.count) : undefined],
    ['until', isSeries && when.endCode === 'until' ? untilFault(when.until, when.startOn) : undefined],
    ['meetings', plan.problem === 'too-many' ? 'too-many-meetings' : isCivilDate(when.startOn) && held.length === 0 ? 'no-meetings' : held.length > most ? 'too-many-meetings' : undefined],
    ...held.map((row) => [`row ${row.key}`, rowFault(row, held, when.startsAt, minutes)] as const),
  ])
}

/** The details as the register wants them; only for a form without faults. */
export function detailsToSend(entry: DetailsEntry): GroupDetails | undefined {
  const max = readWhole(entry.maxPlaces, 1, most)
  const min = readWhole(entry.minPlaces, 1, most)
  const closes = readWhole(entry.closesAfterMeeting, 1, most)
  const fee = readWhole(entry.feeKr, 0, 100_000)
  if (entry.supportTypeCode === undefined || entry.formCode === undefined || max === undefined) return undefined
  return {
    name: entry.name, supportTypeCode: entry.supportTypeCode, areaCodes: entry.areaCodes, formCode: entry.formCode, maxPlaces: max, leaders: entry.leaders,
    ...(entry.targetGroupCode && { targetGroupCode: entry.targetGroupCode }),
    ...(closes !== undefined && entry.formCode !== 'open' && { closesAfterMeeting: closes }),
    ...(min !== undefined && { minPlaces: min }),
    ...(entry.placeId !== undefined && { placeId: entry.placeId }),
    ...(entry.partnerCode && { partnerCode: entry.partnerCode }),
    ...(fee !== undefined && { feeKr: fee }),
  }
}

function faultsOf(found: Found): GroupFaults {
  return Object.fromEntries(found.filter(([, fault]) => fault !== undefined))
}

function textFault(text: string): GroupFault | undefined {
  const checked = checkText(text, nameLength)
  return checked === 'ok' ? undefined : checked === 'too-long' ? 'too-long' : 'lone-surrogate'
}

function timeFault(text: string, minutes: number | undefined): GroupFault | undefined {
  const time = parseClockTime(text)
  if (time === undefined) return 'not-a-time'
  return minutes !== undefined && minutesOfDay(time) + minutes > 1440 ? 'past-midnight' : undefined
}

function countFault(text: string): GroupFault | undefined {
  if (text.trim() === '') return 'required'
  if (readWhole(text, 1, most) !== undefined) return undefined
  return /^\d+$/u.test(text.trim()) && Number(text) > most ? 'too-many-meetings' : 'no-meetings'
}

function untilFault(until: string, startOn: string): GroupFault | undefined {
  if (until.trim() === '') return 'required'
  if (!isCivilDate(until)) return 'not-a-date'
  return isCivilDate(startOn) && until < startOn ? 'ends-before-start' : undefined
}

function rowFault(row: Plan['rows'][number], held: Plan['rows'], usualStart: string, minutes: number | undefined): GroupFault | undefined {
  if (!isCivilDate(row.heldOn)) return row.heldOn.trim() === '' ? 'required' : 'not-a-date'
  // An unreadable usual time is told of once, at its own field.
  const time = row.startsAt === usualStart ? undefined : timeFault(row.startsAt, minutes)
  if (time !== undefined) return time
  return held.some((other) => other.key < row.key && other.heldOn === row.heldOn && other.startsAt === row.startsAt) ? 'same-time-twice' : undefined
}
