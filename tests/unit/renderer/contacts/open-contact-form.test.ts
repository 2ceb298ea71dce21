import { expect, test } from 'vitest'
import type { ContactDefaults } from '#shared/contract/contacts.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { formatDraftTime } from '../../../../src/renderer/api/drafts/format-draft-time.ts'
import { pickDraft } from '../../../../src/renderer/features/contacts/dialog/load-contact-start.ts'
import { offeredAreas, offeredSupportTypes } from '../../../../src/renderer/features/contacts/fields/offered-codes.ts'
import { withoutBrokenCharacters } from '../../../../src/renderer/features/contacts/model/broken-characters.ts'
import { encodeContactDraft } from '../../../../src/renderer/features/contacts/model/contact-draft.ts'
import { newContactEntry } from '../../../../src/renderer/features/contacts/model/contact-entry.ts'

const today = '2026-11-22' as CivilDate
const defaults: ContactDefaults = { minutes: 30, supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO' }
const stored = (id: string, changedAt: string, kept: boolean) => ({ id, changedAt, values: encodeContactDraft({ kept, entry: { ...newContactEntry(defaults, today), note: id } }) })

test('the draft that was asked for is opened; otherwise the newest that was cut off, never one put aside', () => {
  const drafts = [stored('old', '2026-11-22T08:00:00Z', false), stored('newest', '2026-11-22T10:00:00Z', false), stored('aside', '2026-11-22T12:00:00Z', true)]
  expect(pickDraft(drafts, 'aside')?.entry.note).toBe('aside')
  expect(pickDraft(drafts, 'unknown')?.draft.id).toBe('newest')
  expect(pickDraft([drafts[2] ?? stored('', '', true)], 'unknown')).toBeUndefined()
  expect(pickDraft([{ id: 'x', changedAt: '', values: 'not ours' }], 'x')).toBeUndefined()
})

test('the time of a draft is Swedish time, with the day when it was another', () => {
  const now = new Date('2026-11-22T15:00:00Z')
  expect(formatDraftTime('2026-11-22T13:05:00Z', now)).toBe('14.05')
  expect(formatDraftTime('2026-11-21T23:30:00Z', now)).toBe('00.30')
  expect(formatDraftTime('2026-11-21T13:05:00Z', now)).toBe('21/11 14.05')
  expect(formatDraftTime('nonsense', now)).toBe('')
})

const codes = (day: string, chosen: 'A2' | 'A3' = 'A2') => offeredSupportTypes(day as CivilDate, chosen).map(({ code }) => code)

test('a support contact is offered from the day the law begins; what is already chosen can always be read', () => {
  expect(codes('2026-06-30')).not.toContain('A3')
  expect(codes('2026-07-01')).toContain('A3')
  expect(codes('2026-06-30', 'A3')).toContain('A3')
  expect(codes('2026-07-01')).not.toContain('B1')
})

test('only areas of the unit that gather persons are offered', () => {
  expect(offeredAreas(['AO', 'GEM'], 'AO').map(({ code }) => code)).toEqual(['AO'])
})

test('only the broken characters are taken away', () => {
  expect(withoutBrokenCharacters('a\uD83D😀\uDE00 å')).toBe('a😀 å')
})
