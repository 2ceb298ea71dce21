import { contract, type InputOf, type OutputOf } from '#shared/contract/index.ts'
import type { Session } from '#shared/contract/roles.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { keepRights } from '../../../src/main/register/users/assert-rights-stand.ts'
import { hiddenNumber } from './hidden-persons.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'

export type CallAs = <N extends StoreRoute>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>

/** Requests of somebody else than the one who opened the register, as the store serves them. */
export function callsAs(open: OpenRegister, other: Partial<Session>): CallAs {
  const session = { ...open.session, ...other }
  // As if her row said so from the beginning.
  keepRights(session, 1)
  return async (route, input) => (await callHandler({ ...open, session }, route, contract[route].input.parse(input), undefined, systemClock)) as never
}

/** Answers of every query and every paper that whoever may record can ask for, with what the valid calls leave out. */
export const moreCalls: { readonly [N in StoreRoute]?: readonly InputOf<N>[] } = {
  'carers.list': [{ limit: 200 }],
  'carers.search': ['a', 's', 'St', 'Stina', 'Gunnel', 'Dolderblad', 'dolderblad', 'gommerkvist', hiddenNumber, '1967', '2026', 'Stående', 'Undang'].map((text) => ({ text })),
  'carers.similar': [{ firstName: 'Stina', lastName: 'Dolderblad', birthYear: 1950, phone: '070-174 06 10', personalNumber: hiddenNumber }, { firstName: 'Olle', lastName: 'Skymefors', birthYear: 1950 }],
  'respite.grants': [{}],
  'respite.bookings': [{ from: '2100-01-01' as never, to: '2100-12-31' as never }],
}
