declare const idOf: unique symbol

/** A UUID in lower-case text that can only stand where its own kind of record is meant. */
type Id<Kind extends string> = string & { readonly [idOf]: Kind }

export type UnitId = Id<'unit'>
export type UserId = Id<'user'>
export type BoardDecisionId = Id<'board-decision'>
export type CarerId = Id<'carer'>
export type CaredForId = Id<'cared-for'>
export type RelationId = Id<'relation'>
export type ContactId = Id<'contact'>
export type NoteId = Id<'note'>
export type DraftId = Id<'draft'>
export type OfferId = Id<'offer'>
export type ContactPersonId = Id<'contact-person'>
export type SupportPlanId = Id<'support-plan'>
export type SupportPlanActionId = Id<'support-plan-action'>
export type GroupId = Id<'group'>
export type MeetingId = Id<'meeting'>
export type ParticipationId = Id<'participation'>
export type RespiteGrantId = Id<'respite-grant'>
export type RespiteBookingId = Id<'respite-booking'>
export type OpenActivityId = Id<'open-activity'>
export type OutreachId = Id<'outreach'>
export type CostId = Id<'cost'>
export type SurveyTemplateId = Id<'survey-template'>
export type SurveyAnswerId = Id<'survey-answer'>
export type ReleaseId = Id<'release'>
export type LogEntryId = Id<'log-entry'>

/** Any of the above: for code that only passes an id on. */
export type AnyId = Id<string>

/** True for a UUID in lower-case text, of any version. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of time, then 74 random bits, so that ids made later
 * sort later. `now` is milliseconds since 1970; `random` is 10 bytes from a secure source, of which
 * six bits give way to the version and variant marks. Throws RangeError on any other input.
 */
export function uuidv7(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError('time outside 48 bits')
  if (random.length !== 10) throw new RangeError('ten random bytes are needed')
  const tail = random.slice()
  tail[0] = ((tail[0] ?? 0) & 0x0f) | 0x70
  tail[2] = ((tail[2] ?? 0) & 0x3f) | 0x80
  const hex = now.toString(16).padStart(12, '0') + Array.from(tail, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
