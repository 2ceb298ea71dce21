import type { GroupForm } from '#shared/domain/code-lists/groups/group-forms.ts'
import type { GroupSupportType } from '#shared/domain/code-lists/groups/group-support-types.ts'
import type { Partner } from '#shared/domain/code-lists/groups/partners.ts'

export const templateCodes = ['carer-group', 'study-circle', 'self-help', 'children', 'feel-good', 'empty'] as const
export type TemplateCode = (typeof templateCodes)[number]

/** What a template proposes; all of it can be changed. */
export interface GroupTemplate {
  readonly supportTypeCode: GroupSupportType | undefined
  readonly formCode: GroupForm | undefined
  readonly closesAfterMeeting: number | undefined
  readonly minPlaces: number | undefined
  readonly maxPlaces: number
  readonly partnerCode: Partner | undefined
  readonly rhythmCode: 'every-1' | 'every-2' | 'monthly'
  readonly count: number
  readonly minutes: number
}

/** Usual shapes of such groups (domain.md A, Groups); the first is the default of B.2 Grupp. */
export const groupTemplates: Readonly<Record<TemplateCode, GroupTemplate>> = {
  'carer-group': { supportTypeCode: 'B1', formCode: 'closed', closesAfterMeeting: 2, minPlaces: 4, maxPlaces: 8, partnerCode: undefined, rhythmCode: 'every-2', count: 6, minutes: 120 },
  'study-circle': { supportTypeCode: 'B2', formCode: 'closed', closesAfterMeeting: 2, minPlaces: 5, maxPlaces: 10, partnerCode: 'study-association', rhythmCode: 'every-1', count: 5, minutes: 120 },
  'self-help': { supportTypeCode: 'B3', formCode: 'open', closesAfterMeeting: undefined, minPlaces: undefined, maxPlaces: 8, partnerCode: undefined, rhythmCode: 'every-2', count: 10, minutes: 90 },
  'children': { supportTypeCode: 'B5', formCode: 'closed', closesAfterMeeting: 2, minPlaces: 3, maxPlaces: 6, partnerCode: undefined, rhythmCode: 'every-1', count: 8, minutes: 90 },
  'feel-good': { supportTypeCode: 'C2', formCode: 'open', closesAfterMeeting: undefined, minPlaces: undefined, maxPlaces: 12, partnerCode: undefined, rhythmCode: 'monthly', count: 4, minutes: 120 },
  'empty': { supportTypeCode: undefined, formCode: undefined, closesAfterMeeting: undefined, minPlaces: undefined, maxPlaces: 8, partnerCode: undefined, rhythmCode: 'every-2', count: 6, minutes: 120 },
}
