import { firstDayOf, lastDayOf, type Quarter } from '#shared/domain/quarter.ts'
import { definitionVersion, packName } from '#shared/domain/statistics/quarter-pack.ts'
import { countedAreas } from '#shared/domain/statistics/table-rows.ts'
import type { ReadDb } from '../store/database/connection.ts'
import { countConversations } from './counts/count-conversations.ts'
import { countGroups } from './counts/count-groups.ts'
import { countRespite } from './counts/count-respite.ts'
import { countUniqueCarers } from './counts/count-unique-carers.ts'
import { gatherHeldContacts } from './counts/gather/gather-held-contacts.ts'
import { gatherHeldMeetings } from './counts/gather/gather-held-meetings.ts'
import { gatherRespite } from './counts/gather/gather-respite.ts'
import { quarterCountTable, type QuarterCounts } from './counts/tables/quarter-count-table.ts'
import { chooseDecoys } from './disclosure-control/choose-decoys.ts'
import type { Certificate, CountTable } from './disclosure-control/count-table.ts'
import { protectTable, type RefusalReason } from './disclosure-control/protect-table.ts'
import { verifyCertificate } from './disclosure-control/verify-certificate.ts'
import { ledgerEntries, releasedQuarter, type QuarterFacts, type ReleasedQuarter } from './released-quarter.ts'

const certified: unique symbol = Symbol('certified')

/** Protected counts together with their proof; nothing else can be written to the ledger. */
export interface CertifiedRelease {
  readonly [certified]: true
  readonly quarter: ReleasedQuarter
  /** JSON. Tells which cells are small: it stays in register.db and is never exported. */
  readonly certificate: string
}

export type QuarterRelease =
  | { readonly ok: true; readonly release: CertifiedRelease }
  | { readonly ok: false; readonly reason: RefusalReason }

export interface ReleaseOptions {
  /** What has been released for the same quarter under other definitions. */
  readonly earlier?: readonly ReleasedQuarter[]
  /** Known to this register alone; without it no decoys are hidden, and which cells are hidden may say something of them. */
  readonly decoyKey?: Uint8Array
}

/**
 * The only way that counts leave the statistics room: counts the quarter, protects the counts and
 * checks the proof, as it will be stored, without the solver. The same register and key give the same
 * release.
 */
export async function releaseQuarterlyCounts(db: ReadDb, facts: QuarterFacts, { earlier = [], decoyKey }: ReleaseOptions = {}): Promise<QuarterRelease> {
  const { quarter, unitAreas, threshold } = facts
  const counts = await countQuarter(db, quarter, countedAreas(unitAreas))
  const table = quarterCountTable(counts, unitAreas, threshold, earlier.flatMap(ledgerEntries))

  const protection = await protectTable(table, decoyKey === undefined ? {} : { decoys: decoysOf(table, quarter, decoyKey) })
  if (!protection.ok) return protection
  const certificate = JSON.stringify(protection.certificate)
  const fault = verifyCertificate(table, protection.table.cells, JSON.parse(certificate) as Certificate)
  if (fault !== undefined) return { ok: false, reason: 'certificate-rejected' }
  return { ok: true, release: { [certified]: true, quarter: releasedQuarter(protection.table, facts), certificate } }
}

async function countQuarter(db: ReadDb, quarter: Quarter, areas: readonly string[]): Promise<QuarterCounts> {
  const to = lastDayOf(quarter)
  const period = { from: firstDayOf(quarter), to }
  const held = await gatherHeldContacts(db, period)
  const groups = countGroups(await gatherHeldMeetings(db, period), areas)
  const respite = countRespite(await gatherRespite(db, period), areas, quarter)
  return { carers: countUniqueCarers(held, { groups, respite }, areas, to), conversations: countConversations(held, areas), groups, respite }
}

/** Totals are never decoys: a fixed choice that no count can sway (disclosure-control.md §4.4). */
function decoysOf(table: CountTable, quarter: Quarter, key: Uint8Array): ReadonlySet<string> {
  const rows = table.cells.filter(({ auxiliary, id }) => auxiliary !== true && id.includes('='))
  return chooseDecoys(key, `${packName} ${definitionVersion} ${quarter}`, rows.map(({ id }) => id))
}
