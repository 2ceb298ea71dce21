import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPassphrase, testRecoveryKey } from '../register-setup.ts'

/** A colleague who has been given a passphrase. */
export interface KeysStanding {
  readonly colleagueId: string
}

type KeysRoute = Extract<RouteName, `users.${string}` | `keys.${string}` | `backups.${string}` | 'exit.exportAll' | 'unit.setIdleMinutes'>
type KeysCalls = { readonly [N in KeysRoute]: (standing: KeysStanding) => InputOf<N> }

const colleague = (name: string): InputOf<'users.add'>['user'] => ({ name, titleCode: 'carer-consultant', roles: ['registrar'], areaCodes: ['AO'], seesProtected: false, activeTo: '2099-12-31' as CivilDate })
const ownPassphrase = testPassphrase
const otherRecoveryKey = formatRecoveryKey(Uint8Array.from({ length: 16 }, (_, index) => index * 7 + 3))

/** One call of every route of people, keys and backups that succeeds as it stands. */
export const keysCalls: KeysCalls = {
  'users.list': () => ({}),
  'users.add': () => ({ user: colleague('Nils Ny'), ownPassphrase }),
  'users.change': ({ colleagueId }) => ({ id: colleagueId, version: 1, user: colleague('Kerstin Kollega'), ownPassphrase }),
  'users.givePassphrase': ({ colleagueId }) => ({ id: colleagueId, ownPassphrase }),
  'users.remove': ({ colleagueId }) => ({ id: colleagueId, ownPassphrase }),
  'keys.status': () => ({}),
  'keys.changePassphrase': () => ({ current: testPassphrase, next: 'en annan lösenfras för provet' }),
  'keys.testRecovery': () => ({ recoveryKey: testRecoveryKey }),
  'keys.replaceRecovery': () => ({ recoveryKey: otherRecoveryKey, ownPassphrase }),
  'keys.rotate': () => ({ ownPassphrase }),
  'backups.status': () => ({}),
  'backups.make': () => ({}),
  'backups.check': () => ({ backupId: '20260101T000000000Z-1', place: 'this-computer' }),
  'backups.setSecondFolder': () => ({ use: false, ownPassphrase }),
  'backups.setMaxAge': () => ({ days: 60 }),
  'exit.exportAll': () => ({ kind: 'files', understood: true, ownPassphrase }),
  'unit.setIdleMinutes': () => ({ idleMinutes: 7 }),
}

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

/** `ask` answers with the value or throws. */
export async function prepareKeys(ask: Ask): Promise<KeysStanding> {
  const { userId } = (await ask('users.add', { user: colleague('Kerstin Kollega'), ownPassphrase })) as OutputOf<'users.add'>
  return { colleagueId: userId }
}
