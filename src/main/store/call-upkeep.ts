import { contract, type RouteName, type UpkeepName } from '#shared/contract/index.ts'
import type { Route } from '#shared/contract/define.ts'
import { AppError } from '#shared/contract/errors.ts'
import { appendAccessEntries } from '../register/audit-log/append-access-entries.ts'
import { describeAccess, isLogged } from '../register/audit-log/describe-access.ts'
import { assertRightsStand } from '../register/users/assert-rights-stand.ts'
import { momentOf } from './clock.ts'
import { runInReadSnapshot, runInWriteTransaction } from './database/transaction.ts'
import type { UpkeepContext } from './handler.ts'
import type { OpenVault } from './open-vault.ts'
import { logDoneIn } from './session/begun-and-done.ts'
import { withoutPassphrase } from './session/asked-passphrase.ts'
import { upkeepHandlers } from './upkeep/upkeep-handlers.ts'

type AnyUpkeep = (open: OpenVault, input: unknown, context: UpkeepContext) => Promise<unknown>

export const isUpkeepRoute = (name: RouteName): name is UpkeepName => contract[name].kind === 'upkeep'

/**
 * Runs work on whole files: outside a transaction, but never without the entry in the log that the contract declares, nor without the
 * caller's passphrase where the route asks for it.
 */
export async function callUpkeep(open: OpenVault, name: UpkeepName, asked: unknown, around: Omit<UpkeepContext, 'log' | 'logDone'>): Promise<unknown> {
  const route: Route = contract[name]
  if (open.access === 'statistics' && route.needs !== 'statistics') throw new AppError('not-allowed')
  const { clock } = around
  await runInReadSnapshot(open.logged, (db) => assertRightsStand(db, open, momentOf(clock).today))
  const input = await withoutPassphrase(open, name, asked, clock)
  let current = open
  let logged = !isLogged(route)
  const handler = upkeepHandlers[name] as AnyUpkeep
  const output = await handler(open, input, {
    ...around,
    replaceOpen(next) {
      current = next
      around.replaceOpen(next)
    },
    logDone: (event, about) => logDoneIn(current, { event, route: name, at: clock.now().toISOString() }, about),
    async log({ objects, hits, also } = {}) {
      const { session, termKey } = current
      const declared = { ...route, log: { ...route.log, ...(objects !== undefined && { objects: () => objects }), hits: hits === undefined ? undefined : () => hits } } as Route
      const entries = describeAccess(declared, { at: clock.now().toISOString(), session, route: name, input, output: undefined, termKey: termKey.bytes })
      await runInWriteTransaction(current.logged, async (tx) => {
        await also?.(tx)
        await appendAccessEntries(tx, entries)
      })
      logged = true
    },
  })
  if (!logged) throw new AppError('unexpected', { reason: 'not-logged' })
  return output
}
