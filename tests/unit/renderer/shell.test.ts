import { expect, test } from 'vitest'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { screenOf } from '../../../src/renderer/app/screen-of.ts'
import { commandFor } from '../../../src/renderer/app/shell/shortcuts.ts'
import { testSession } from '../../support/test-session.ts'
import { canDoCasework } from '../../../src/renderer/app/shell/can-do-casework.ts'

const status = (state: VaultStatus['state']): VaultStatus => ({ state, register: 'real', known: [], notices: [], idleMinutes: 10, appVersion: '0' })
const keys = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', true>> = {}) => ({ key, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held })

test('only an open register shows its screens', () => {
  const screens = (['no-register', 'locked', 'unlocking', 'unlocked', 'locking'] as const).map((state) => screenOf(status(state), 'open'))
  expect(screens).toEqual(['setup', 'unlock', 'starting', 'open', 'locking'])
})

test('while a key is tried the screen before stays, so that nothing typed is lost', () => {
  expect(screenOf(status('unlocking'), 'setup')).toBe('setup')
  expect(screenOf(status('unlocking'), 'unlock')).toBe('unlock')
})

test('the keys ask for what the list of keys says', () => {
  expect(commandFor(keys('n', { ctrlKey: true }), true)).toBe('new-contact')
  expect(commandFor(keys('N', { ctrlKey: true, shiftKey: true }), true)).toBe('new-carer')
  expect(commandFor(keys('e', { ctrlKey: true }), true)).toBe('search')
  expect(commandFor(keys('l', { ctrlKey: true }), true)).toBe('lock')
  expect(commandFor(keys('6', { ctrlKey: true }), true)).toBe('go-statistics')
  expect(commandFor(keys('F1'), true)).toBe('shortcuts')
  expect(commandFor(keys('ArrowLeft', { altKey: true }), false)).toBe('back')
})

test('writing never triggers a command', () => {
  expect(commandFor(keys('?', { shiftKey: true }), true)).toBeUndefined()
  expect(commandFor(keys('?', { shiftKey: true }), false)).toBe('shortcuts')
  expect(commandFor(keys('n'), false)).toBeUndefined()
  // AltGr is Ctrl+Alt on Windows: it writes signs.
  expect(commandFor(keys('e', { ctrlKey: true, altKey: true }), true)).toBeUndefined()
})

test('a manager alone is shown no door to persons', () => {
  expect(canDoCasework(testSession({ roles: ['manager'] }))).toBe(false)
  expect(canDoCasework(testSession({ roles: ['manager', 'registrar'] }))).toBe(true)
  expect(canDoCasework(undefined)).toBe(false)
})
