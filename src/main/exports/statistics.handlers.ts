import { AppError } from '#shared/contract/errors.ts'
import type { UnitView } from '#shared/contract/unit.ts'
import { appVersion } from '#shared/domain/app-version.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { lastDayOf, type Quarter } from '#shared/domain/quarter.ts'
import { appendRelease } from '../register/releases/append-release.ts'
import { listReleases, releasesOfQuarter } from '../register/releases/find-releases.ts'
import { publishedRecords } from '../register/releases/published-records.ts'
import { publishRelease } from '../register/releases/publish-release.ts'
import { recordView, type ReleaseRecord } from '../register/releases/release-record.ts'
import { readUnit } from '../register/unit/read-unit.ts'
import type { ReadDb, WriteTx } from '../store/database/connection.ts'
import type { HandlerContext, HandlersOf } from '../store/handler.ts'
import { releaseQuarterlyCounts, type CertifiedRelease } from '../statistics/release-quarterly-counts.ts'
import { releaseFiles } from './release-files.ts'

/** The floor of the threshold, whatever the unit's row says. */
const leastThreshold = 5

export const statisticsHandlers: HandlersOf<'statistics.preview' | 'statistics.release' | 'statistics.released' | 'statistics.releases'> = {
  'statistics.preview': async (db, { quarter }, context) => {
    const released = await releasedFor(db, quarter)
    if (released !== undefined) {
      const { threshold, tables } = released.data
      return { quarter, threshold, tables, isOpen: false, release: recordView(released) }
    }
    const unit = await readUnit(db)
    const isOpen = !isOver(quarter, context.today)
    const { quarter: counts } = await protectedCounts(db, quarter, unit)
    return { quarter, threshold: counts.threshold, tables: counts.tables, isOpen }
  },

  'statistics.release': async (tx, { quarter }, context) => {
    const released = await releasedFor(tx, quarter) ?? await release(tx, quarter, context)
    // Before COMMIT: what cannot be written out must not be released.
    const files = await releaseFiles(released)
    context.afterCommit(() => publishRelease(context.statistics, released, files))
    return recordView(released)
  },

  'statistics.released': async (db, { quarter }, context) => {
    // Latest first; the first that left is the answer.
    const released = (await releasesIn(db, context)).findLast(({ data }) => data.quarter === quarter)
    if (released === undefined) throw new AppError('not-found')
    return recordView(released)
  },

  'statistics.releases': async (db, _input, context) => ({ releases: (await releasesIn(db, context)).map(recordView) }),
}

/** From the ledger, or in a manager's session from its copy in statistik.db: the same releases, in the same order. */
const releasesIn = (db: ReadDb, { access, statistics }: HandlerContext): Promise<readonly ReleaseRecord[]> =>
  access === 'register' ? listReleases(db) : publishedRecords(statistics.drizzle)

async function release(tx: WriteTx, quarter: Quarter, context: HandlerContext): Promise<ReleaseRecord> {
  if (!isOver(quarter, context.today)) throw new AppError('refused', { reason: 'quarter-not-over' })
  const unit = await readUnit(tx)
  return appendRelease(tx, await protectedCounts(tx, quarter, unit), {
    id: context.newId(),
    at: context.now,
    userId: context.session.userId,
    facts: {
      municipalityName: unit.municipalityName,
      board: unit.board,
      releasedOn: context.today,
      releasedByName: context.session.userName,
      appVersion,
    },
  })
}

async function protectedCounts(db: ReadDb, quarter: Quarter, unit: UnitView): Promise<CertifiedRelease> {
  const facts = { quarter, municipalityCode: unit.municipalityCode, unitAreas: unit.areaCodes, threshold: thresholdOf(unit) }
  const result = await releaseQuarterlyCounts(db, facts)
  if (!result.ok) throw new AppError('refused', { reason: 'cannot-be-protected' })
  return result.release
}

/** What has left for the quarter, under whichever definitions: the first answer is the answer. */
async function releasedFor(db: ReadDb, quarter: Quarter): Promise<ReleaseRecord | undefined> {
  const [first] = await releasesOfQuarter(db, quarter)
  return first
}

const isOver = (quarter: Quarter, today: CivilDate): boolean => lastDayOf(quarter) < today

const thresholdOf = (unit: UnitView): number => Math.max(leastThreshold, unit.smallestCell)
