import type { CodeList } from '#shared/domain/code-lists/code-list.ts'
import { absenceKinds } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { outreachStatuses } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import { careFrequencies } from '#shared/domain/code-lists/cared-for/care-frequencies.ts'
import { housingForms } from '#shared/domain/code-lists/cared-for/housing-forms.ts'
import { relations } from '#shared/domain/code-lists/cared-for/relations.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { carerStatuses } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import { employments } from '#shared/domain/code-lists/carers/employments.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { informationWays } from '#shared/domain/code-lists/carers/information-ways.ts'
import { mayLeaveMessages } from '#shared/domain/code-lists/carers/may-leave-messages.ts'
import { protectedIdentities } from '#shared/domain/code-lists/carers/protected-identities.ts'
import { registrationForms } from '#shared/domain/code-lists/carers/registration-forms.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { initiatives } from '#shared/domain/code-lists/contacts/initiatives.ts'
import { attendances } from '#shared/domain/code-lists/groups/attendances.ts'
import { groupForms } from '#shared/domain/code-lists/groups/group-forms.ts'
import { groupLeaderKinds } from '#shared/domain/code-lists/groups/group-leader-kinds.ts'
import { groupStatuses } from '#shared/domain/code-lists/groups/group-statuses.ts'
import { meetingStatuses } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import { participationStatuses } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { partners } from '#shared/domain/code-lists/groups/partners.ts'
import { lateJoinReasons } from '#shared/domain/code-lists/groups/reasons/late-join-reasons.ts'
import { meetingCancelReasons } from '#shared/domain/code-lists/groups/reasons/meeting-cancel-reasons.ts'
import { queueMoveReasons } from '#shared/domain/code-lists/groups/reasons/queue-move-reasons.ts'
import { sameCaredForReasons } from '#shared/domain/code-lists/groups/reasons/same-cared-for-reasons.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { caseSystems } from '#shared/domain/code-lists/organisation/case-systems.ts'
import { notePlaces } from '#shared/domain/code-lists/organisation/note-places.ts'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import { capOverrideReasons } from '#shared/domain/code-lists/respite/cap-override-reasons.ts'
import { capPeriods } from '#shared/domain/code-lists/respite/cap-periods.ts'
import { overCapReasons } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { relieverSkills } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import { respiteCancellers } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import { respiteConditions } from '#shared/domain/code-lists/respite/respite-conditions.ts'
import { respiteForms } from '#shared/domain/code-lists/respite/respite-forms.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { groupDropOutReasons } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'

/** Which list explains a column: `*` in every table that has it. */
const listOfColumn: readonly (readonly [column: string, list: CodeList])[] = [
  ['*.area_code', areas],
  ['*.sex_code', sexes],
  ['*.wished_sex_code', sexes],
  ['*.target_group_code', targetGroups],
  ['*.second_target_group_code', targetGroups],
  ['*.age_group_code', fineAgeGroups],
  ['*.provider_code', respiteProviders],
  ['*.skill_code', relieverSkills],
  ['*.how_contact_code', howContacts],
  ['*.conversation_type_code', conversationTypes],
  ['*.contact_form_code', contactForms],
  ['*.support_type_code', supportTypes],
  ['carers.status_code', carerStatuses],
  ['contacts.status_code', contactStatuses],
  ['groups.status_code', groupStatuses],
  ['meetings.status_code', meetingStatuses],
  ['participations.status_code', participationStatuses],
  ['participation_events.status_code', participationStatuses],
  ['respite_bookings.status_code', respiteStatuses],
  ['outreach.status_code', outreachStatuses],
  ['outreach.type_code', outreachTypes],
  ['local_days.kind_code', localDayKinds],
  ['absences.kind_code', absenceKinds],
  ['leaders.kind_code', groupLeaderKinds],
  ['groups.form_code', groupForms],
  ['respite_grants.form_code', respiteForms],
  ['*.partner_code', partners],
  ['*.same_cared_for_reason_code', sameCaredForReasons],
  ['*.late_join_reason_code', lateJoinReasons],
  ['*.drop_out_reason_code', groupDropOutReasons],
  ['*.cancel_reason_code', meetingCancelReasons],
  ['*.relation_code', relations],
  ['*.care_frequency_code', careFrequencies],
  ['*.housing_code', housingForms],
  ['*.protected_identity_code', protectedIdentities],
  ['*.place_code', respitePlaces],
  ['*.override_reason_code', capOverrideReasons],
  ['*.over_cap_reason_code', overCapReasons],
  ['*.may_leave_message_code', mayLeaveMessages],
  ['*.initiative_code', initiatives],
  ['*.information_given_code', informationWays],
  ['*.employment_code', employments],
  ['*.condition_code', respiteConditions],
  ['*.cap_period_code', capPeriods],
  ['*.cancelled_by_code', respiteCancellers],
  ['*.attendance_code', attendances],
  ['*.title_code', titles],
  ['carers.registration_form', registrationForms],
  ['unit.note_place', notePlaces],
  ['unit.case_system', caseSystems],
  ['participation_events.reason_code', queueMoveReasons],
]

/** Columns whose codes are explained; the others named `…_code` hold `yes`, `no` or `unknown`. */
export const explainedColumns: readonly string[] = listOfColumn.map(([column]) => column)

/** Every code of every list that the exported tables use, with the words the app shows for it. */
export function codeListRows(): readonly (readonly string[])[] {
  return [['kolumn', 'kod', 'betydelse'], ...listOfColumn.flatMap(([column, list]) => list.map(({ code, label }) => [column, code, label]))]
}
