import type Database from 'better-sqlite3'
import { compartmentOf } from '../../register/carers/compartment/compartment.ts'
import { openBox, type Identity } from '../../register/carers/compartment/sealed-identity.ts'
import type { OpenRegister } from '../../store/open-vault.ts'
import type { ReadRow } from './export-files.ts'

/** How protected identities leave: out of their compartment for whoever holds its key, else sealed as they are. */
export interface Identities {
  readonly read: ReadRow
  /** Puts every identity into the plain columns of a copy, and empties the boxes. */
  readonly unsealIn: (copy: Database.Database) => void
  /** How many stay sealed. */
  readonly sealed: number
}

const columns: Readonly<Record<keyof Identity, string>> = {
  firstName: 'first_name', lastName: 'last_name', personalNumber: 'personal_number', personalNumberReason: 'personal_number_reason', phone: 'phone', email: 'email',
}
const fields = Object.keys(columns) as (keyof Identity)[]

const count = ({ register }: OpenRegister): number => register.sqlite.prepare('SELECT count(*) FROM carers WHERE protected_box IS NOT NULL').pluck().get() as number

/** Errors (later, row by row): register-damaged. */
export function openIdentities(open: OpenRegister): Identities {
  const { protected: key } = open.keyring.keys
  if (key === undefined || !open.session.seesProtected) return { read: (_table, row) => row, unsealIn: () => undefined, sealed: count(open) }
  const opened = (id: string, box: string): Identity => {
    using compartment = compartmentOf(key, open.registerId)
    return openBox(id, box, compartment)
  }
  return {
    sealed: 0,
    read(table, row) {
      const { id, protected_box: box } = row
      if (table !== 'carers' || typeof box !== 'string' || typeof id !== 'string') return row
      const identity = opened(id, box)
      return { ...row, ...Object.fromEntries(fields.map((field) => [columns[field], identity[field]])), protected_box: null, protected_number_tag: null }
    },
    unsealIn(copy) {
      const boxes = copy.prepare('SELECT id, protected_box FROM carers WHERE protected_box IS NOT NULL').raw().all() as (readonly [string, string])[]
      const update = copy.prepare(`UPDATE carers SET ${fields.map((field) => `${columns[field]} = @${field}`).join(', ')}, protected_box = NULL, protected_number_tag = NULL WHERE id = @id`)
      copy.transaction(() => {
        for (const [id, box] of boxes) update.run({ id, ...opened(id, box) })
      })()
    },
  }
}
