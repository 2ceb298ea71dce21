import { AppError } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { runInReadSnapshot, runInWriteTransaction } from '../../../store/database/transaction.ts'
import type { UpkeepHandler } from '../../../store/handler.ts'
import type { OpenVault } from '../../../store/open-vault.ts'
import { logReviews } from '../../reviews/reviews.schema.ts'
import type { Anchor, Break } from '../chain/verify-chain.ts'
import { writerOf } from '../chain/log-writer.ts'
import { verifyLog } from '../chain/verify-log.ts'
import { chainView } from './chain-view.ts'
import { rememberCheck } from './last-check.ts'

/** What is remembered of the logs outside of them: by this computer and in its backups. */
export interface OutsideAnchors {
  readonly register: readonly Anchor[]
  readonly statistics: readonly Anchor[]
}

export type AnchorsOf = (open: OpenVault) => Promise<OutsideAnchors>

/** The heads that stand on signed protocols: on paper too, if they were printed. */
const signedAnchors = async (db: ReadDb): Promise<readonly Anchor[]> =>
  (await db.select({ seq: logReviews.logSeq, head: logReviews.logHead }).from(logReviews)).filter(({ head }) => head !== '')

async function findBreak(open: OpenVault, outside: OutsideAnchors): Promise<Break | undefined> {
  if (open.register === undefined) throw new AppError('not-allowed')
  const { register } = open
  const anchors = [...outside.register, ...await runInReadSnapshot(register, signedAnchors)]
  const inRegister = await verifyLog(writerOf(register.sqlite), anchors)
  return inRegister ?? verifyLog({ sqlite: open.statistics.sqlite, sealing: undefined }, outside.statistics)
}

/**
 * Checks both logs and every row of the register. It reads everything, in pieces; other requests wait until it is done, the lock does not. What
 * it found is remembered until the next check.
 */
export const checkLog = (anchorsOf: AnchorsOf): UpkeepHandler<'log.check'> => async (open, _input, { clock, log }) => {
  const anchors = await anchorsOf(open)
  await log()
  const broken = await findBreak(open, anchors)
  return runInWriteTransaction(open.logged, async (tx) => {
    await rememberCheck(tx, { ...broken, checkedAt: clock.now().toISOString() })
    return chainView(tx)
  })
}
