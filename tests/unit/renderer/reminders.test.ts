import { expect, test } from 'vitest'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { Role } from '#shared/contract/roles.ts'
import { byWeight, reminderWords, type Reminder } from '../../../src/renderer/features/reminders/reminder-words.ts'
import { testSession } from '../../support/test-session.ts'

const all: readonly Reminder[] = [
  { kind: 'account-ends', on: '2026-12-01' }, { kind: 'failed-unlocks', times: 5 }, { kind: 'backup-old', days: 9, isAny: true }, { kind: 'recovery-untested' },
  { kind: 'no-recovery' }, { kind: 'review-overdue', days: 41 }, { kind: 'log-broken' },
]
const as = (...roles: readonly Role[]) => {
  const session = testSession({ roles })
  return (route: RouteName) => mayCall(contract[route], session)
}
const links = (...roles: readonly Role[]) => all.flatMap((reminder) => reminderWords(reminder, as(...roles)).link?.to ?? [])

test('a broken log comes first, and is the only one said aloud', () => {
  expect(byWeight(all)[0]?.kind).toBe('log-broken')
  expect(all.filter((reminder) => reminderWords(reminder, as('log-reviewer')).tone === 'alert').map(({ kind }) => kind)).toEqual(['log-broken'])
})

test('what breaks the law, or could lock everybody out, cannot be put away', () => {
  const hideable = all.filter((reminder) => reminderWords(reminder, as('consultant')).canHide).map(({ kind }) => kind)
  expect(hideable).toEqual(['account-ends', 'failed-unlocks', 'recovery-untested'])
})

test('nobody is led to a door that is closed to her', () => {
  expect(links('log-reviewer').some((to) => to.startsWith('/logg'))).toBe(true)
  expect(links('log-reviewer')).not.toContain('/installningar?del=anvandare')
  expect(links('consultant', 'system-admin').some((to) => to.startsWith('/logg'))).toBe(false)
  expect(links('system-admin')).toContain('/installningar?del=anvandare')
})

test('who cannot mend a broken log herself is told whom to tell', () => {
  expect(reminderWords({ kind: 'log-broken' }, as('consultant')).sentence).toContain('den som granskar loggen')
  expect(reminderWords({ kind: 'account-ends', on: '2026-12-01' }, as('consultant')).sentence).toContain('1 december 2026')
})

test('one day and one time are spoken of as one', () => {
  const said = (reminder: Reminder) => reminderWords(reminder, as('log-reviewer')).sentence
  expect(said({ kind: 'backup-old', days: 1, isAny: true })).toContain('1 dag gammal')
  expect(said({ kind: 'backup-old', days: 59, isAny: false })).toBe('Registret har funnits i 59 dagar utan någon kontrollerad säkerhetskopia.')
  expect(said({ kind: 'failed-unlocks', times: 1 })).toContain('en gång')
})

test('what somebody else did to one\'s own way in is told with who and when, and what was only begun as that', () => {
  const said = (kind: 'passphrase-given' | 'rights-changed' | 'recovery-replaced' | 'recovered-as-you', isDone: boolean) =>
    reminderWords({ kind, byName: 'Anna Alm', at: '2026-11-20T08:00:00.000Z', isDone }, as('registrar'))
  expect(said('passphrase-given', true)).toEqual({ tone: 'quiet', canHide: true, sentence: 'Anna Alm gav dig ett nytt lösenord 20 november 2026 kl. 09.00. Har du inte bett om det, säg till din chef.' })
  expect(said('passphrase-given', false).sentence).toContain('började')
  expect(said('recovery-replaced', false).sentence).toContain('började')
  expect(said('rights-changed', true).sentence).toContain('ändrade din behörighet')
  expect(said('recovered-as-you', true).sentence).toContain('i ditt namn')
  expect(byWeight([{ kind: 'no-recovery' }, { kind: 'rights-changed', byName: 'A', at: '2026-11-20T08:00:00.000Z', isDone: true }]).map(({ kind }) => kind)).toEqual(['rights-changed', 'no-recovery'])
})
