import type { Migration } from '../database/migrate.ts'
import { registerInitial } from './register-0001-initial.ts'
import { registerGroups } from './register-0002-groups.ts'
import { registerRespite } from './register-0003-respite.ts'
import { registerCalendar } from './register-0004-calendar.ts'
import { registerVault } from './register-0005-vault.ts'

/** Every step of register.db, in order; the position is the version. */
export const registerMigrations: readonly Migration[] = [
  { name: 'initial', sql: registerInitial },
  { name: 'groups', sql: registerGroups },
  { name: 'respite', sql: registerRespite },
  { name: 'calendar', sql: registerCalendar },
  { name: 'vault', sql: registerVault },
]
