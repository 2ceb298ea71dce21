import type { GroupView } from '#shared/contract/planning/groups.ts'
import { addDays, monthOf, weekdayOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { inferRhythm } from '#shared/domain/groups/infer-rhythm.ts'
import type { DetailsEntry, GroupEntry, RhythmCode, WhenEntry } from './group-entry.ts'

const springWeek = 3
const autumnWeek = 36

const numberText = (value: number | undefined) => (value === undefined ? '' : String(value))

/** What a group is, as the form holds it. */
export function detailsEntryOf({ group }: Pick<GroupView, 'group'>): DetailsEntry {
  return {
    name: group.name, supportTypeCode: group.supportTypeCode, targetGroupCode: group.targetGroupCode, areaCodes: [...group.areaCodes], formCode: group.formCode,
    closesAfterMeeting: numberText(group.closesAfterMeeting), minPlaces: numberText(group.minPlaces), maxPlaces: String(group.maxPlaces), leaders: [...group.leaders],
    placeId: group.placeId, partnerCode: group.partnerCode, feeKr: numberText(group.feeKr),
  }
}

/** A new group that begins as this one was: for the next term, with those who took part to choose among. */
export function copiedEntry(view: GroupView, today: CivilDate): GroupEntry {
  const held = view.meetings.filter(({ statusCode }) => statusCode !== 'cancelled')
  const usual = held[0] ?? view.meetings[0]
  const when: WhenEntry = {
    startOn: usual === undefined ? '' : nextTermStart(usual.heldOn, today),
    startsAt: usual?.startsAt ?? '',
    minutes: numberText(usual?.minutes),
    ...rhythmEntryOf(held.map(({ heldOn }) => heldOn)),
    endCode: 'count',
    count: numberText(Math.max(held.length, 1)),
    until: '',
    skipsRedDays: true,
  }
  const wasIn = view.participants.filter(({ statusCode }) => ['enrolled', 'completed', 'offered', 'queued', 'invited'].includes(statusCode))
  return {
    details: detailsEntryOf(view), when, edits: {}, ownDays: [],
    members: wasIn.map(({ carerId, name, isProtected, statusCode }) => ({ carerId, name, isProtected, statusCode: 'invited', isChosen: statusCode === 'enrolled' || statusCode === 'completed' })),
  }
}

/** The same weekday in the first usual week of the term after: week 3 in spring, 36 in autumn. A proposal, never in the past. */
export function nextTermStart(first: CivilDate, today: CivilDate): CivilDate {
  const after = first < today ? today : first
  const weekday = weekdayOf(first)
  const starts = [yearOf(after), yearOf(after) + 1].flatMap((year) => [springWeek, autumnWeek].map((week) => addDays(mondayOf(`${year}-01-04` as CivilDate), (week - 1) * 7 + weekday - 1)))
  // Another term than that of the group: past the half-year that it began in.
  const next = starts.find((start) => start > after && (start > addDays(first, 180) || halfOf(start) !== halfOf(first)))
  return next ?? addDays(after, 7)
}

const halfOf = (date: CivilDate): string => `${yearOf(date)}${monthOf(date) <= 6 ? 'a' : 'b'}`

/** The rhythm that the days keep, as the form holds it; what keeps none begins as every second week. */
function rhythmEntryOf(dates: readonly CivilDate[]): Pick<WhenEntry, 'rhythmCode' | 'everyWeeks' | 'nth'> {
  const rhythm = inferRhythm(dates)
  switch (rhythm.kind) {
    case 'monthly': return { rhythmCode: 'monthly', everyWeeks: '4', nth: rhythm.nth }
    case 'weekly': return { rhythmCode: weekCodes[rhythm.everyWeeks - 1] ?? 'every-n', everyWeeks: String(rhythm.everyWeeks) }
    case 'dates': return { rhythmCode: 'every-2', everyWeeks: '4' }
  }
}

const weekCodes: readonly RhythmCode[] = ['every-1', 'every-2', 'every-3']
