import type { GroupView } from '#shared/contract/planning/groups.ts'
import { addDays, daysBetween, monthOf, weekdayOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { nthOf } from '#shared/domain/series/rhythm.ts'
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
    ...guessRhythm(held.map(({ heldOn }) => heldOn)),
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

/** The rhythm that most of the days follow. */
export function guessRhythm(dates: readonly CivilDate[]): { readonly rhythmCode: RhythmCode; readonly everyWeeks: string; readonly nth?: 1 | 2 | 3 | 4 | -1 } {
  const steps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date))
  const [first] = dates
  if (first !== undefined && steps.length > 0 && steps.every((step) => step >= 28 && step <= 35) && steps.some((step) => step === 35) && new Set(dates.map(nthOf)).size <= 1) {
    return { rhythmCode: 'monthly', everyWeeks: '4', nth: nthOf(first) }
  }
  const weeks = Math.min(8, Math.max(1, Math.round((commonest(steps) ?? 14) / 7)))
  switch (weeks) {
    case 1: return { rhythmCode: 'every-1', everyWeeks: '4' }
    case 2: return { rhythmCode: 'every-2', everyWeeks: '4' }
    case 3: return { rhythmCode: 'every-3', everyWeeks: '4' }
    default: return { rhythmCode: 'every-n', everyWeeks: String(weeks) }
  }
}

function commonest(steps: readonly number[]): number | undefined {
  const times = new Map<number, number>()
  for (const step of steps) times.set(step, (times.get(step) ?? 0) + 1)
  return [...times].toSorted(([a, timesA], [b, timesB]) => timesB - timesA || a - b)[0]?.[0]
}
