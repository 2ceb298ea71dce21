import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPassphrase, testRecoveryKey } from '../register-setup.ts'
import { colleague } from './colleague.ts'

/** Colleagues that the calls refer to: everybody here exists in the register that {@link prepareUsers} leaves. */
export interface StandingUsers {
  readonly changedUserId: string
  readonly givenUserId: string
  readonly removedUserId: string
}

type KeysRoute = Extract<RouteName, `users.${string}` | `keys.${string}`>
type KeysCalls = { readonly [N in KeysRoute]: (standing: StandingUsers) => InputOf<N> }

/** Who calls has `testPassphrase` before and after: the call in between must be the only one of its kind in a run. */
export const changedPassphrase = `${testPassphrase} och en till`

/** One call of every route of users and keys that succeeds as it stands, once and in whatever order. */
export const keysCalls: KeysCalls = {
  'users.list': () => ({}),
  'users.add': () => ({ user: colleague('Ny Kollega') }),
  'users.change': ({ changedUserId }) => ({ id: changedUserId, version: 1, user: colleague('Ändrad Kollega', { areaCodes: ['FH'], activeTo: '2098-12-31' as CivilDate }) }),
  'users.givePassphrase': ({ givenUserId }) => ({ id: givenUserId }),
  'users.remove': ({ removedUserId }) => ({ id: removedUserId }),
  'keys.status': () => ({}),
  'keys.changePassphrase': () => ({ current: testPassphrase, next: changedPassphrase }),
  'keys.testRecovery': () => ({ recoveryKey: testRecoveryKey }),
  'keys.replaceRecovery': () => ({ recoveryKey: testRecoveryKey }),
  'keys.rotate': () => ({}),
}

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

/** Makes the colleagues that the calls refer to; `ask` answers with the value or throws. */
export async function prepareUsers(ask: Ask): Promise<StandingUsers> {
  const add = async (name: string): Promise<string> => ((await ask('users.add', { user: colleague(name) })) as OutputOf<'users.add'>).userId
  return { changedUserId: await add('Andrea Ändras'), givenUserId: await add('Gunilla Glömsk'), removedUserId: await add('Siv Slutar') }
}
