import type { Connection, ReadDb } from '../../store/database/connection.ts'

/** Placeholder until the release room lands: copies ledger rows that statistik.db lacks. */
export async function reconcilePublished(_ledger: ReadDb, _statistics: Connection): Promise<void> {}
