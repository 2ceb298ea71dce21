import { z } from 'zod'
import { codeIn } from '#shared/contract/code.ts'
import { leaderRef } from '#shared/contract/planning/meeting-values.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { groupForms } from '#shared/domain/code-lists/groups/group-forms.ts'
import { groupSupportTypes } from '#shared/domain/code-lists/groups/group-support-types.ts'
import { partners } from '#shared/domain/code-lists/groups/partners.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { nthOf } from '#shared/domain/series/rhythm.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { groupTemplates, templateCodes, type TemplateCode } from './group-templates.ts'

/** What a group is, as typed: numbers are still text, so that nothing typed is lost. */
export const detailsEntry = z.object({
  name: z.string(),
  supportTypeCode: z.enum(groupSupportTypes).optional(),
  targetGroupCode: codeIn(targetGroups).optional(),
  areaCodes: z.array(codeIn(areas)),
  formCode: codeIn(groupForms).optional(),
  closesAfterMeeting: z.string(),
  minPlaces: z.string(),
  maxPlaces: z.string(),
  leaders: z.array(leaderRef),
  placeId: z.string().optional(),
  partnerCode: codeIn(partners).optional(),
  feeKr: z.string(),
})
export type DetailsEntry = z.output<typeof detailsEntry>

export const rhythmCodes = ['every-1', 'every-2', 'every-3', 'every-n', 'monthly', 'dates'] as const
export type RhythmCode = (typeof rhythmCodes)[number]

/** When it meets, as typed. The weekday is that of the first day. */
export const whenEntry = z.object({
  startOn: z.string(),
  startsAt: z.string(),
  minutes: z.string(),
  rhythmCode: z.enum(rhythmCodes),
  /** For `every-n`. */
  everyWeeks: z.string(),
  /** For `monthly`: 1–4 or -1, the last. Absent: as the first day. */
  nth: z.literal([1, 2, 3, 4, -1]).optional(),
  endCode: z.enum(['count', 'until']),
  count: z.string(),
  until: z.string(),
  skipsRedDays: z.boolean(),
})
export type WhenEntry = z.output<typeof whenEntry>

/** What was done by hand with one row of the preview. */
const rowEdit = z.object({ isOff: z.boolean().optional(), heldOn: z.string().optional(), startsAt: z.string().optional() })
export type RowEdit = z.output<typeof rowEdit>

export const groupEntry = z.object({
  templateCode: z.enum(templateCodes).optional(),
  details: detailsEntry,
  when: whenEntry,
  /** By the row's key: the day that the rhythm gave, or that of an own day. */
  edits: z.record(z.string(), rowEdit),
  ownDays: z.array(z.string()),
  /** Those of the group it is copied from. */
  members: z.array(z.object({ carerId: z.string(), name: z.string(), isProtected: z.boolean(), statusCode: z.enum(['invited', 'enrolled']), isChosen: z.boolean() })),
})
export type GroupEntry = z.output<typeof groupEntry>

const numberText = (value: number | undefined) => (value === undefined ? '' : String(value))

/** An empty form; the only area of a municipality needs no choosing. */
export function newGroupEntry(unitAreas: readonly Area[], me: GroupEntry['details']['leaders']): GroupEntry {
  const areaCodes = areas.filter(({ code, gathersPersons }) => gathersPersons && unitAreas.includes(code)).map(({ code }) => code)
  const { templateCode: _none, ...entry } = withTemplate({
    details: { name: '', areaCodes: areaCodes.length === 1 ? areaCodes : [], closesAfterMeeting: '', minPlaces: '', maxPlaces: '', leaders: [...me], feeKr: '' },
    when: { startOn: '', startsAt: '', minutes: '', rhythmCode: 'every-2', everyWeeks: '4', endCode: 'count', count: '', until: '', skipsRedDays: true },
    edits: {}, ownDays: [], members: [],
  }, 'empty')
  return entry
}

/** The form with what the template proposes; what it says nothing about, and what has been written by hand, stays. */
export function withTemplate(entry: GroupEntry, code: TemplateCode): GroupEntry {
  const { supportTypeCode, formCode, closesAfterMeeting, minPlaces, maxPlaces, partnerCode, rhythmCode, count, minutes } = groupTemplates[code]
  return {
    ...entry,
    templateCode: code,
    details: { ...entry.details, supportTypeCode, formCode, closesAfterMeeting: numberText(closesAfterMeeting), minPlaces: numberText(minPlaces), maxPlaces: numberText(maxPlaces), partnerCode },
    when: { ...entry.when, rhythmCode, endCode: 'count', count: numberText(count), minutes: numberText(minutes) },
  }
}

/** Which weekday of the month is meant: as chosen, or as the first day has it. */
export function nthOfEntry({ nth, startOn }: WhenEntry): 1 | 2 | 3 | 4 | -1 {
  return nth ?? (isCivilDate(startOn) ? nthOf(startOn) : 1)
}
