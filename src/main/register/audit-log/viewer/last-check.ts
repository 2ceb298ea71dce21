import type { ReadDb, WriteTx } from '../../../store/database/connection.ts'
import { readSetting, writeSetting } from '../../settings/settings.ts'
import type { Break } from '../chain/verify-chain.ts'

/** What the last check found, in either file; remembered until the next. */
export interface LastCheck extends Partial<Break> {
  readonly checkedAt: string
}

/** Undefined before the first check. */
export async function readLastCheck(db: ReadDb): Promise<LastCheck | undefined> {
  const text = await readSetting(db, 'log-checked')
  return text === undefined ? undefined : JSON.parse(text) as LastCheck
}

export const rememberCheck = (tx: WriteTx, check: LastCheck): Promise<void> => writeSetting(tx, 'log-checked', JSON.stringify(check))

/** Found in passing: stands until a whole check has been made. */
export const rememberBreak = (tx: WriteTx, broken: Break, at: string): Promise<void> => rememberCheck(tx, { ...broken, checkedAt: at })
