import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type InputOf, type OutputOf } from '#shared/contract/index.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import type { StoreRoute } from '../../src/main/store/call-handler.ts'
import { areaScopeOf } from '../../src/main/register/scope/area-scope.ts'
import { unit, unitAreas } from '../../src/main/register/unit/unit.schema.ts'
import { userRoles, users } from '../../src/main/register/users/users.schema.ts'
import type { Connection, ReadDb, WriteTx } from '../../src/main/store/database/connection.ts'
import { applicationIds, migrate } from '../../src/main/store/database/migrate.ts'
import { openConnection } from '../../src/main/store/database/open-connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from '../../src/main/store/database/transaction.ts'
import { registerMigrations } from '../../src/main/store/migrations/register-migrations.ts'
import type { HandlerContext } from '../../src/main/store/handler.ts'
import { handlers } from '../../src/main/store/handlers.ts'
import { testKeyring } from './test-keyring.ts'
import { testSession } from './test-session.ts'

interface TestRegisterOptions {
  readonly today?: CivilDate
  readonly notePlace?: 'here' | 'case-system'
  readonly areaCodes?: readonly Area[]
}

export interface TestRegister {
  readonly connection: Connection
  readonly path: string
  readonly userId: string
  /** One request as the store serves it: schema, one transaction or snapshot, schema. */
  readonly call: <N extends StoreRoute>(route: N, input: InputOf<N>, as?: Partial<CallOptions>) => Promise<OutputOf<N>>
  /** Another member of staff. */
  readonly addUser: (name: string) => Promise<string>
  readonly close: () => void
}

interface CallOptions {
  readonly userId: string
  readonly today: CivilDate
  readonly now: string
  /** What she may, where it is not a consultant of every area. */
  readonly session: Partial<Session>
}

/** A fresh encrypted register in a temporary folder, with the real schema, one unit and one consultant. */
export async function openTestRegister({ today = '2026-11-22' as CivilDate, notePlace = 'here', areaCodes = ['AO', 'FH', 'IFO'] }: TestRegisterOptions = {}): Promise<TestRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'anhorigparmen-test-'))
  const path = join(folder, 'register.db')
  const keyring = testKeyring()
  const connection = openConnection(path, randomBytes(32), 'create')
  migrate(connection.sqlite, registerMigrations, applicationIds.register, (version) => join(folder, `before-${version}.db`))
  let clock = Date.parse(`${today}T09:00:00.000Z`)
  // Every id later than the one before, as on a real clock.
  const newId = () => uuidv7((clock += 1), randomBytes(10))

  const addUser = (name: string) => runInWriteTransaction(connection, async (tx) => {
    const id = newId()
    await tx.insert(users).values({ id, name, titleCode: 'carer-consultant', activeFrom: '2020-01-01', createdAt: '2020-01-01T08:00:00.000Z' })
    await tx.insert(userRoles).values({ userId: id, role: 'consultant' })
    return id
  })
  const unitId = newId()
  await runInWriteTransaction(connection, async (tx) => {
    await tx.insert(unit).values({ id: unitId, registerId: newId(), municipalityCode: '0000', municipalityName: 'Provköping', board: 'Omsorgsnämnden', notePlace, smallestCell: 5, idleMinutes: 10, createdAt: '2020-01-01T08:00:00.000Z' })
    await tx.insert(unitAreas).values(areaCodes.map((areaCode) => ({ unitId, areaCode })))
  })
  const userId = await addUser('Kim Konsulent')

  const contextOf = (as: Partial<CallOptions>): Omit<HandlerContext, 'scope'> => {
    const session = testSession({ userId: as.userId ?? userId, ...as.session })
    return {
      session,
      now: as.now ?? new Date((clock += 1)).toISOString(),
      today: as.today ?? today,
      newId,
      registerId: 'test',
      folder,
      access: 'register',
      computer: undefined,
      keyring,
      protectedKey: session.seesProtected ? keyring.keys.protected : undefined,
      statistics: connection,
      file: undefined,
      afterCommit: () => {},
      logDone: async () => {},
      afterRollback: () => {},
    }
  }

  const call = async <N extends StoreRoute>(route: N, input: InputOf<N>, as: Partial<CallOptions> = {}): Promise<OutputOf<N>> => {
    const definition = contract[route]
    const parsed = definition.input.parse(input)
    const handle = handlers[route] as unknown as (db: ReadDb | WriteTx, input: unknown, context: HandlerContext) => Promise<unknown>
    const work = async (db: ReadDb | WriteTx) => {
      const context = contextOf(as)
      return handle(db, parsed, { ...context, scope: await areaScopeOf(db, context.session) })
    }
    const output = definition.kind === 'command' ? await runInWriteTransaction(connection, work) : await runInReadSnapshot(connection, work)
    return definition.output.parse(output) as OutputOf<N>
  }

  return {
    connection,
    path,
    userId,
    call,
    addUser,
    close: () => {
      connection.sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
