import { contract, type CommandName, type QueryName, type RouteName } from '#shared/contract/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Route } from '#shared/contract/define.ts'
import { appendAccessEntries } from '../register/audit-log/append-access-entries.ts'
import { describeAccess, isLogged } from '../register/audit-log/describe-access.ts'
import { areaScopeOf } from '../register/scope/area-scope.ts'
import { assertInScope } from '../register/scope/assert-in-scope.ts'
import { momentOf, type Clock } from './clock.ts'
import { runInReadSnapshot, runInWriteTransaction } from './database/transaction.ts'
import type { ReadDb, WriteTx } from './database/connection.ts'
import type { HandlerContext } from './handler.ts'
import { handlers } from './handlers.ts'
import type { OpenVault } from './open-register.ts'

type AnyHandler = (db: ReadDb | WriteTx, input: unknown, context: HandlerContext) => Promise<unknown>
type Work = () => Promise<void>

export type StoreRoute = QueryName | CommandName

export const isStoreRoute = (name: RouteName): name is StoreRoute => contract[name].kind === 'query' || contract[name].kind === 'command'

async function runAll(works: readonly Work[]): Promise<void> {
  for (const work of works) await work()
}

/**
 * Runs one route against the open register: handler, then its entries in the access log, in one
 * transaction. A logged query is therefore a write as well: nobody reads a person without a trace,
 * and if the trace cannot be written nothing is read. What lies outside the caller's areas is refused before the handler
 * is asked, as what does not exist. Work outside the database waits for COMMIT.
 */
export async function callHandler(open: OpenVault, name: StoreRoute, input: unknown, file: string | undefined, clock: Clock): Promise<unknown> {
  const route: Route = contract[name]
  const handler = handlers[name] as AnyHandler
  if (open.access === 'statistics' && route.needs !== 'statistics') throw new AppError('not-allowed')
  const moment = momentOf(clock)
  const committed: Work[] = []
  const rolledBack: Work[] = []
  const context: Omit<HandlerContext, 'scope'> = {
    ...moment,
    session: open.session,
    registerId: open.registerId,
    folder: open.folder,
    access: open.access,
    keyring: open.keyring,
    protectedKey: open.session.seesProtected ? open.keyring.keys.protected : undefined,
    statistics: open.statistics,
    file,
    afterCommit: (work) => void committed.push(work),
    afterRollback: (work) => void rolledBack.push(work),
  }
  const handle = async (db: ReadDb | WriteTx): Promise<unknown> => {
    const scope = open.access === 'register' ? await areaScopeOf(db, open.session) : undefined
    await assertInScope(db, scope, route.scope?.(input) ?? [])
    return handler(db, input, { ...context, scope })
  }
  const inTransaction = async (tx: WriteTx): Promise<unknown> => {
    const output = await handle(tx)
    const entries = describeAccess(route, { at: moment.now, session: open.session, route: name, input, output, termKey: open.termKey.bytes })
    await appendAccessEntries(tx, entries)
    return output
  }
  try {
    const output = route.kind === 'query' && !isLogged(route)
      ? await runInReadSnapshot(open.logged, handle)
      : await runInWriteTransaction(open.logged, inTransaction)
    await runAll(committed)
    return output
  } catch (error) {
    await runAll(rolledBack)
    throw error
  }
}
