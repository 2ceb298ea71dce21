import { expect, test } from 'vitest'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { namesAgainst } from '../../../src/renderer/components/passphrase/names-against.ts'

const status: VaultStatus = {
  state: 'locked', register: 'real', notices: [], idleMinutes: 10, appVersion: '0.0.0',
  known: [
    { register: 'practice', label: 'Övningskommunen', users: [] },
    { register: 'real', label: 'Norrköping', users: [{ userId: '01980000-0000-7000-8000-000000000001', name: 'Karin Konsulent' }] },
  ],
}
const session = { sessionId: '', userId: '', userName: 'Siv Stödkontakt', roles: [], areas: [], seesProtected: false, mustChangePassphrase: false } as const

test('the municipality of the register in question, and whoever works or is recovered, count against a passphrase', () => {
  expect(namesAgainst({ ...status, state: 'unlocked', session })).toEqual(['Norrköping', 'Siv Stödkontakt'])
  expect(namesAgainst(status, 'Karin Konsulent')).toEqual(['Norrköping', 'Karin Konsulent'])
  expect(namesAgainst({ ...status, register: 'practice' })).toEqual(['Övningskommunen'])
  expect(namesAgainst(undefined)).toEqual([])
})
