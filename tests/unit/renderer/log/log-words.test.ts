import { expect, test } from 'vitest'
import { logEvents } from '#shared/contract/define.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { logPath } from '../../../../src/renderer/components/screen/paths.ts'
import { readLogView, writeLogView } from '../../../../src/renderer/features/log/log-view.ts'
import { entryWords } from '../../../../src/renderer/features/log/words/entry-words.ts'
import { instantWords } from '../../../../src/renderer/features/log/words/instant-words.ts'

const today = '2026-11-22' as CivilDate
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test('an instant is told in Swedish time, with the year only where it is another', () => {
  expect(plain(instantWords('2026-11-22T13:05:00.000Z', today))).toBe('22 nov 14.05')
  expect(plain(instantWords('2025-06-30T22:30:00.000Z', today))).toBe('1 juli 2025 00.30')
})

test('what the page shows stands in the address and is read back the same', () => {
  const view = { tab: 'handelser', from: '2026-10-01' as CivilDate, to: today, userId: 'u', event: 'opened', carerId: undefined } as const
  expect(readLogView(writeLogView(view))).toEqual(view)
})

test('a link to the log lands on its part, its kind of event and its person', () => {
  const read = (path: string) => readLogView(new URLSearchParams(path.split('?')[1]))
  expect(read(logPath('kontroll')).tab).toBe('kontroll')
  expect(read(logPath('handelser', { event: 'unlock-failed' })).event).toBe('unlock-failed')
  expect(read(logPath('person', { carerId: 'x' }))).toMatchObject({ tab: 'person', carerId: 'x' })
})

test('an address that says nonsense shows all events', () => {
  expect(readLogView(new URLSearchParams('flik=allt&fran=igår&handelse=stulet'))).toEqual({ tab: 'handelser', from: undefined, to: undefined, userId: undefined, event: undefined, carerId: undefined })
  expect(logEvents).not.toContain('stulet')
})

test('every entry is a sentence about who did what, by case number', () => {
  const entry = { file: 'register', seq: 1, at: '2026-11-22T13:05:00.000Z', userId: 'u', userName: 'Karin Konsulent', purpose: 'casework', route: 'carers.open' } as const
  expect(entryWords({ ...entry, event: 'opened', object: { id: 'x', kind: 'carer', label: 'A-2026-00012' } })).toBe('Karin Konsulent öppnade anhörigkortet A-2026-00012')
  expect(entryWords({ ...entry, event: 'searched', route: 'carers.search', hits: 3 })).toBe('Karin Konsulent sökte (3 träffar)')
  expect(entryWords({ ...entry, event: 'clock-jumped', route: 'vault.unlock' })).toBe('Datorns klocka hoppade (Karin Konsulent)')
  // Every kind reads on from the name.
  for (const event of logEvents) expect(entryWords({ ...entry, event, route: 'x' }), event).toMatch(event === 'clock-jumped' ? /\(Karin Konsulent\)$/u : /^Karin Konsulent [a-zåäö]+(?: |$)/u)
})
