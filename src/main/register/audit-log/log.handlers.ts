import { asc } from 'drizzle-orm'
import type { HandlersOf, UpkeepHandlersOf } from '../../store/handler.ts'
import { users } from '../users/users.schema.ts'
import { assertMayBePrinted } from './assert-may-be-printed.ts'
import { chainView } from './viewer/chain-view.ts'
import { checkLog, type AnchorsOf } from './viewer/check-log.ts'
import { exportPerson } from './viewer/export-person.ts'
import { findPerson } from './viewer/find-person.ts'
import { listLog } from './viewer/list-log.ts'
import { logOfPerson } from './viewer/log-of-person.ts'

export const logHandlers: HandlersOf<'log.list' | 'log.findPerson' | 'log.ofPerson' | 'log.users' | 'log.exportPerson' | 'log.chain' | 'log.printed'> = {
  'log.list': listLog,
  'log.findPerson': findPerson,
  'log.ofPerson': logOfPerson,
  'log.users': async (db) => ({ users: await db.select({ id: users.id, name: users.name }).from(users).orderBy(asc(users.name), asc(users.id)) }),
  'log.exportPerson': exportPerson,
  'log.chain': (db) => chainView(db),
  // The entry is all there is to it.
  'log.printed': async (db, input, { session }) => {
    await assertMayBePrinted(db, input, session)
    return {}
  },
}

/** `anchorsOf` reads what is remembered of the logs outside the register. */
export const logUpkeep = (anchorsOf: AnchorsOf): UpkeepHandlersOf<'log.check'> => ({ 'log.check': checkLog(anchorsOf) })
