// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { IdleBanner } from '../../../../src/renderer/app/shell/bars/idle-banner.tsx'
import { UnlockForm } from '../../../../src/renderer/features/unlock/unlock-form.tsx'
import { Around, fakeBridge } from '../fake-bridge.tsx'
import { prepareWindow } from '../with-mantine.tsx'

const karin = { userId: '0190b8a0-0000-7000-8000-000000000001', name: 'Karin Konsulent' }
const asa = { userId: '0190b8a0-0000-7000-8000-000000000002', name: 'Åsa Ek' }
const locked = (known: Partial<VaultStatus['known'][number]> = {}): VaultStatus => ({
  state: 'locked', register: 'real', notices: [], idleMinutes: 10, appVersion: '0',
  known: [{ register: 'real', label: 'Norrköping', users: [karin, asa], lastUserId: asa.userId, ...known }],
})

beforeAll(prepareWindow)
afterEach(cleanup)

async function atTheLock(answer: () => AppErrorValue, known: Partial<VaultStatus['known'][number]> = {}) {
  const bridge = fakeBridge({ 'vault.status': () => locked(known), 'vault.unlock': answer })
  render(<Around><UnlockForm restoredFrom={undefined} onForgotten={() => undefined} onRestore={() => undefined} /></Around>)
  await screen.findByText('Anhörigregistret för Norrköping')
  return { unlocks: () => bridge.asked.filter(({ route }) => route === 'vault.unlock').map(({ input }) => input) }
}
const passphrase = () => screen.getByLabelText('Lösenord', { selector: 'input' })

test('whoever was last is chosen beforehand, and is whose passphrase is tried', async () => {
  const { unlocks } = await atTheLock(() => ({ code: 'wrong-passphrase' }))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Åsa Ek' }).checked).toBe(true)
  await userEvent.type(passphrase(), 'fem ord{Enter}')
  await screen.findByText(/^Fel lösenord/u)
  expect(unlocks()).toEqual([{ register: 'real', passphrase: 'fem ord', userId: asa.userId, acceptOlder: false, takeOver: false }])
})

test('nobody is guessed: who has not said who she is is asked for it before anything is tried', async () => {
  const { unlocks } = await atTheLock(() => ({ code: 'wrong-passphrase' }), { lastUserId: undefined })
  await userEvent.type(passphrase(), 'fem ord{Enter}')
  expect(screen.getByText('Välj vem du är.')).toBeTruthy()
  expect(unlocks()).toEqual([])
})

test('during the wait nothing is tried and nothing typed is lost', async () => {
  const { unlocks } = await atTheLock(() => ({ code: 'wrong-passphrase' }))
  for (const _ of [1, 2]) {
    await userEvent.clear(passphrase())
    await userEvent.type(passphrase(), 'fem ord{Enter}')
    await screen.findByText(/^Fel lösenord/u)
  }
  await screen.findByText(/^Försök igen om/u)
  await userEvent.type(passphrase(), '{Enter}')
  expect(unlocks()).toHaveLength(2)
  expect(passphrase()).toHaveProperty('value', 'fem ord')
})

test('a register older than expected opens only after the question, and the answer is kept for the next try', async () => {
  const answers: AppErrorValue[] = [{ code: 'register-older' }, { code: 'busy' }, { code: 'busy' }]
  const { unlocks } = await atTheLock(() => answers.shift() ?? { code: 'busy' })
  await userEvent.type(passphrase(), 'fem ord{Enter}')
  await userEvent.click(await screen.findByRole('button', { name: 'Öppna ändå' }))
  await screen.findByText(/upptaget just nu/u)
  await userEvent.type(passphrase(), '{Enter}')
  expect(unlocks().map((input) => (input as { acceptOlder: boolean }).acceptOlder)).toEqual([false, true, true])
})

test('a register that somebody else has open says who, and is taken over only when the store allows it', async () => {
  const held = (mayTakeOver: boolean): AppErrorValue => ({ code: 'lease-held', reason: JSON.stringify({ host: 'SOC-114', user: 'asaek', at: '2026-11-22T13:05:00.000Z', silentSeconds: 300, mayTakeOver }) })
  const answers = [held(false), held(true)]
  const { unlocks } = await atTheLock(() => answers.shift() ?? { code: 'busy' })
  await userEvent.type(passphrase(), 'fem ord{Enter}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/asaek \(datorn SOC-114\) har det öppet sedan 22 november 2026.*5 minuter/u)
  expect(screen.queryByRole('button', { name: 'Ta över' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Ta över' }))
  expect(unlocks().map((input) => (input as { takeOver: boolean }).takeOver)).toEqual([false, false, true])
})

test('where a backup is what helps, restoring it is offered; a full disk is not mended by one', async () => {
  const answers: AppErrorValue[] = [{ code: 'register-damaged' }, { code: 'disk-full' }]
  await atTheLock(() => answers.shift() ?? { code: 'busy' })
  await userEvent.type(passphrase(), 'fem ord{Enter}')
  await screen.findByText(/Registerfilen är skadad/u)
  expect(screen.getAllByRole('button', { name: 'Återställ från säkerhetskopia' })).toHaveLength(2)
  await userEvent.type(passphrase(), '{Enter}')
  await screen.findByText(/Disken är full/u)
  expect(screen.getAllByRole('button', { name: 'Återställ från säkerhetskopia' })).toHaveLength(1)
})

test('the last minute before the lock is said, and taken back by a word from the app', () => {
  const bridge = fakeBridge({ 'vault.status': () => locked() })
  render(<Around><IdleBanner /></Around>)
  expect(screen.queryByText(/^Registret låses om/u)).toBeNull()
  act(() => bridge.emit({ kind: 'locks-soon', seconds: 60 }))
  expect(screen.getByText('Registret låses om 60 sekunder.')).toBeTruthy()
  expect(screen.getByText('Registret låses snart.').closest('[aria-live="polite"]')).toBeTruthy()
  act(() => bridge.emit({ kind: 'locks-soon', seconds: 0 }))
  expect(screen.queryByText(/^Registret låses/u)).toBeNull()
})
