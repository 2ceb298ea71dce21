import { setImmediate } from 'node:timers/promises'
import { checkAllRows } from '../seals/check-all-rows.ts'
import type { LogWriter } from './log-writer.ts'
import { verifyChain, type Anchor, type Break } from './verify-chain.ts'

/** Runs a piece at a time, so that the process answers to a lock in between. */
async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
    await setImmediate()
  }
}

/** The whole log and every row: what does not fit first, or undefined when all is as it was written. Reads everything; takes as long. */
export async function verifyLog({ sqlite, sealing }: Pick<LogWriter, 'sqlite' | 'sealing'>, anchors: readonly Anchor[]): Promise<Break | undefined> {
  const broken = await inPieces(verifyChain(sqlite, anchors))
  if (broken !== undefined || sealing === undefined) return broken
  const brokenAt = await inPieces(checkAllRows(sealing))
  return brokenAt === undefined ? undefined : { brokenAt, broken: 'row' }
}
