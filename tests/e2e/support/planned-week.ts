import type { Page } from '@playwright/test'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { ask } from './register-in-window.ts'

/** What was planned, by the ids that a test needs. */
export interface PlannedWeek {
  readonly groupId: string
  readonly annaId: string
  /** Somebody with protected identity, who has a conversation booked. */
  readonly hiddenId: string
  readonly grantId: string
}

/**
 * Something of every kind in the week of `monday`: a group that meets on four Tuesdays 13–15 from then, with one of
 * eight places taken; Anna Åberg's respite on Wednesday and over Friday night; a conversation with her on Thursday
 * at 10 and one with somebody protected at 10.30; outreach, own absence and a closed day.
 */
export async function planWeek(page: Page, monday: CivilDate): Promise<PlannedWeek> {
  const { id: annaId } = await ask(page, 'carers.create', namedCarer('Anna', 'Åberg'))
  const { id: hiddenId } = await ask(page, 'carers.create', namedCarer('Hemlig', 'Dold', { protectedIdentityCode: 'confidentiality-mark' }))
  const { caredForId } = await ask(page, 'caredFor.add', { carerId: annaId, caredFor: somebodyCaredFor(), relation: daughter() })
  const { leaders } = await ask(page, 'leaders.list', {})
  const me = leaders.find(({ isMe }) => isMe)
  if (me === undefined) throw new Error('nobody to lead')
  const { id: groupId } = await ask(page, 'groups.create', {
    group: { name: 'Anhöriggrupp demens', supportTypeCode: 'B1', areaCodes: ['AO'], formCode: 'open', maxPlaces: 8, leaders: [me.ref] },
    meetings: [0, 1, 2, 3].map((week) => ({ heldOn: addDays(monday, 1 + 7 * week), startsAt: '13:00', minutes: 120 })),
    participants: [{ carerId: annaId, statusCode: 'enrolled' }],
  })
  const { id: grantId } = await ask(page, 'respite.saveGrant', {
    grant: {
      carerId: annaId, caredForId, supportTypeCode: 'D1', formCode: 'sol-decision', capMinutes: 6000, capPeriodCode: 'month', carriesOver: false, isFree: true,
      validFrom: addDays(monday, -200), conditionCodes: [], hasCarePlan: false, wishes: { skillCodes: [] },
    },
  })
  await ask(page, 'respite.book', {
    grantId, placeCode: 'at-home', providerCode: 'municipal-home-care', statusCode: 'confirmed',
    spans: [
      { startsOn: addDays(monday, 2), startsAt: '09:00', endsOn: addDays(monday, 2), endsAt: '12:00' },
      { startsOn: addDays(monday, 4), startsAt: '22:00', endsOn: addDays(monday, 5), endsAt: '02:00' },
    ],
  })
  const conversation = { minutes: 45, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO', statusCode: 'planned' } as const
  await ask(page, 'contacts.register', { ...conversation, heldOn: addDays(monday, 3), startsAt: '10:00', carerIds: [annaId] })
  await ask(page, 'contacts.register', { ...conversation, heldOn: addDays(monday, 3), startsAt: '10:30', carerIds: [hiddenId] })
  await ask(page, 'outreach.save', { heldOn: addDays(monday, 3), startsAt: '14:00', minutes: 90, typeCode: 'network', areaCode: 'AO', title: 'Anhörigombuden', participants: 12, statusCode: 'planned' })
  await ask(page, 'absences.save', { kindCode: 'course', fromOn: addDays(monday, 3), toOn: addDays(monday, 4) })
  await ask(page, 'localDays.save', { days: [{ kindCode: 'closed', name: 'Planeringsdag', fromOn: monday, toOn: monday }] })
  return { groupId, annaId, hiddenId, grantId }
}
