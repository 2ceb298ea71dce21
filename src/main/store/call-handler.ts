import { contract, type CommandName, type QueryName, type RouteName } from '#shared/contract/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Route } from '#shared/contract/define.ts'
import { appendAccessEntries } from '../register/audit-log/append-access-entries.ts'
import { driverOf, writerOf } from '../register/audit-log/chain/log-writer.ts'
import { describeAccess, isLogged } from '../register/audit-log/describe-access.ts'
import { describeRefusal } from '../register/audit-log/describe-refusal.ts'
import { assertRightsStand } from '../register/users/assert-rights-stand.ts'
import { areaScopeOf } from '../register/scope/area-scope.ts'
import { assertInScope } from '../register/scope/assert-in-scope.ts'
import { checkCard } from '../register/audit-log/seals/check-card.ts'
import { countChanged } from '../register/audit-log/seals/note-changes.ts'
import { rememberBreak } from '../register/audit-log/viewer/last-check.ts'
import { momentOf, type Clock } from './clock.ts'
import { runInReadSnapshot, runInWriteTransaction } from './database/transaction.ts'
import type { ReadDb, WriteTx } from './database/connection.ts'
import type { HandlerContext } from './handler.ts'
import { handlers } from './handlers.ts'
import type { OpenVault } from './open-vault.ts'
import { logDoneIn } from './session/begun-and-done.ts'
import { withoutPassphrase } from './session/asked-passphrase.ts'

type AnyHandler = (db: ReadDb | WriteTx, input: unknown, context: HandlerContext) => Promise<unknown>
type Work = () => Promise<void>

export type StoreRoute = QueryName | CommandName

export const isStoreRoute = (name: RouteName): name is StoreRoute => contract[name].kind === 'query' || contract[name].kind === 'command'

async function runAll(works: readonly Work[]): Promise<void> {
  for (const work of works) await work()
}

/** Routes that show what stands on one carer's card, and whose. */
const showsCard: Partial<Record<StoreRoute, (input: { readonly id: string }) => string>> = {
  'carers.open': ({ id }) => id,
  'carers.timeline': ({ id }) => id,
  'carers.revealPersonalNumber': ({ id }) => id,
}

/** A row that is older than the log says, on its way to a reader. */
class OlderRow extends AppError {
  readonly brokenAt: number

  constructor(brokenAt: number) {
    super('register-damaged', { reason: 'older-row' })
    this.brokenAt = brokenAt
  }
}

/** Errors: register-damaged (`older-row`). */
function assertCardIsNewest(tx: WriteTx, name: StoreRoute, input: unknown): void {
  const carerId = showsCard[name]?.(input as { readonly id: string })
  const { sealing } = writerOf(driverOf(tx))
  const brokenAt = carerId === undefined || sealing === undefined ? undefined : checkCard(sealing, carerId)
  if (brokenAt !== undefined) throw new OlderRow(brokenAt)
}

/** What leaves no entry must leave no sealed row changed either: there would be nothing for its seal to hang on. Errors: unexpected. */
async function withoutContent<T>(tx: WriteTx, work: () => Promise<T>): Promise<T> {
  const driver = driverOf(tx)
  if (writerOf(driver).sealing === undefined) return work()
  const before = countChanged(driver)
  const output = await work()
  if (countChanged(driver) !== before) throw new AppError('unexpected', { reason: 'not-logged' })
  return output
}

/**
 * Runs one route against the open register: handler, then its entries in the access log, in one
 * transaction. A logged query is therefore a write as well: nobody reads a person without a trace,
 * and if the trace cannot be written nothing is read. What lies outside the caller's areas is refused before the handler
 * is asked, as what does not exist; where the route asks for the caller's passphrase it is checked before all of this. A refusal that tells something leaves its entry too. Work outside the database waits for COMMIT. A card whose rows are not the
 * newest that the log knows of is not shown.
 */
export async function callHandler(open: OpenVault, name: StoreRoute, asked: unknown, file: string | undefined, clock: Clock): Promise<unknown> {
  const route: Route = contract[name]
  const handler = handlers[name] as AnyHandler
  if (open.access === 'statistics' && route.needs !== 'statistics') throw new AppError('not-allowed')
  const input = await withoutPassphrase(open, name, asked, clock)
  const moment = momentOf(clock)
  const committed: Work[] = []
  const rolledBack: Work[] = []
  const context: Omit<HandlerContext, 'scope'> = {
    ...moment,
    session: open.session,
    registerId: open.registerId,
    folder: open.folder,
    computer: open.computer,
    access: open.access,
    keyring: open.keyring,
    protectedKey: open.session.seesProtected ? open.keyring.keys.protected : undefined,
    statistics: open.statistics,
    file,
    afterCommit: (work) => void committed.push(work),
    afterRollback: (work) => void rolledBack.push(work),
    logDone: (event, about) => logDoneIn(open, { event, route: name, at: clock.now().toISOString() }, about),
  }
  const handle = async (db: ReadDb | WriteTx): Promise<unknown> => {
    await assertRightsStand(db, open, moment.today)
    const scope = open.access === 'register' ? await areaScopeOf(db, open.session) : undefined
    await assertInScope(db, scope, route.scope?.(input) ?? [])
    return handler(db, input, { ...context, scope })
  }
  const inTransaction = async (tx: WriteTx): Promise<unknown> => {
    if (!isLogged(route)) return withoutContent(tx, () => handle(tx))
    const output = await handle(tx)
    assertCardIsNewest(tx, name, input)
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
    const refused = describeRefusal(error, { at: moment.now, session: open.session, route: name })
    if (refused.length > 0) await runInWriteTransaction(open.logged, (tx) => appendAccessEntries(tx, refused))
    if (error instanceof OlderRow) await runInWriteTransaction(open.logged, (tx) => rememberBreak(tx, { brokenAt: error.brokenAt, broken: 'row' }, moment.now)).catch(() => undefined)
    throw error
  }
}
