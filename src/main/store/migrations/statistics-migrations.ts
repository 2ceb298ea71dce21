import type { Migration } from '../database/migrate.ts'
import { statisticsInitial } from './statistics-0001-initial.ts'
import { statisticsVault } from './statistics-0002-vault.ts'

/** Every step of statistik.db, in order; the position is the version. */
export const statisticsMigrations: readonly Migration[] = [
  { name: 'initial', sql: statisticsInitial },
  { name: 'vault', sql: statisticsVault },
]
