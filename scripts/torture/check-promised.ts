import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import type { Promised } from './save-conversations.ts'

/** What stands in the file, against what was promised. Every count but `contacts` must be 0. */
export interface Verdict {
  readonly contacts: number
  /** Acknowledged contacts, drafts or changes that are gone, or whose note or carers are others. */
  readonly lost: number
  /** Contacts without note, carer, staff or log entry; log entries, notes or drafts without their contact. */
  readonly half: number
  /** Changes without their entry in the log, and entries of a change that no row shows. */
  readonly orphans: number
  /** 1 when the file is not whole by its own checks, or the log's numbers have a gap. */
  readonly damaged: number
}

interface Row {
  readonly id: string
  readonly note: string | null
  readonly carers: string | null
  readonly staff: number
  readonly entries: number
}

const contactRows = `SELECT c.id,
  (SELECT group_concat(text, '|') FROM notes WHERE contact_id = c.id) AS note,
  (SELECT group_concat(carer_id, '|') FROM (SELECT carer_id FROM contact_carers WHERE contact_id = c.id ORDER BY carer_id)) AS carers,
  (SELECT count(*) FROM contact_staff WHERE contact_id = c.id) AS staff,
  (SELECT count(*) FROM access_log WHERE object_id = c.id AND event = 'created' AND route = 'contacts.register') AS entries
  FROM contacts c`

/** Per carer: as many log entries of a registered contact as there are contacts. */
const unevenCarers = `SELECT count(*) FROM carers c
  WHERE (SELECT count(*) FROM contact_carers WHERE carer_id = c.id)
     <> (SELECT count(*) FROM access_log WHERE object_id = c.id AND route = 'contacts.register')`

/** A row without the entries that made and changed it: one that created it, one per version since. */
const unloggedRows = `SELECT
  (SELECT count(*) FROM contacts c WHERE (SELECT count(*) FROM access_log WHERE object_id = c.id AND event = 'created') <> 1)
  + (SELECT count(*) FROM carers c WHERE (SELECT count(*) FROM access_log WHERE object_id = c.id AND route = 'carers.create') <> 1)
  + (SELECT count(*) FROM carers c WHERE (SELECT count(*) FROM access_log WHERE object_id = c.id AND route = 'carers.update') <> c.version - 1)`

/** An entry that names a row which is not there. */
const entriesOfNothing = `SELECT count(*) FROM access_log WHERE route IN ('contacts.register', 'carers.create', 'carers.update', 'carers.open')
  AND object_id NOT IN (SELECT id FROM contacts) AND object_id NOT IN (SELECT id FROM carers)`

/** A draft goes in the commit that makes its contact: never both, never neither. */
const draftOf = (note: string | null): string => (note ?? '').slice(0, 36)

export function checkPromised({ register: { sqlite } }: OpenRegister, promised: Promised): Verdict {
  const rows = new Map((sqlite.prepare(contactRows).all() as Row[]).map((row) => [row.id, row]))
  const drafts = new Set(sqlite.prepare('SELECT id FROM drafts').pluck().all() as string[])
  const became = new Set([...rows.values()].map(({ note }) => draftOf(note)))
  const number = (sql: string): number => sqlite.prepare(sql).pluck().get() as number

  const lostContacts = [...promised.contacts].filter(([id, { note, carerIds }]) => {
    const row = rows.get(id)
    return row?.note !== note || row.carers !== carerIds.toSorted().join('|')
  })
  const wrongDrafts = [...promised.drafts].filter((id) => drafts.has(id) === became.has(id))
  const versions = new Map(sqlite.prepare('SELECT id, version FROM carers').raw().all() as [string, number][])
  const lostChanges = [...promised.versions].filter(([id, version]) => (versions.get(id) ?? 0) < version)
  const half = [...rows.values()].filter(({ note, carers, staff, entries }) => note === null || carers === null || staff !== 1 || entries !== 1)
  const isWhole = sqlite.pragma('integrity_check', { simple: true }) === 'ok' && (sqlite.pragma('foreign_key_check') as unknown[]).length === 0
    && number('SELECT count(*) FROM access_log') === number('SELECT max(seq) FROM access_log')
  return {
    contacts: rows.size,
    lost: lostContacts.length + wrongDrafts.length + lostChanges.length,
    half: half.length + number(unevenCarers),
    orphans: number(unloggedRows) + number(entriesOfNothing),
    damaged: isWhole ? 0 : 1,
  }
}
