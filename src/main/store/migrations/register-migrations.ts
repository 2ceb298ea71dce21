import type { Migration } from '../database/migrate.ts'
import { registerInitial } from './register-0001-initial.ts'

/** Every step of register.db, in order; the position is the version. */
export const registerMigrations: readonly Migration[] = [{ name: 'initial', sql: registerInitial }]
