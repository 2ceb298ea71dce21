import { AppError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Connection } from '../../store/database/connection.ts'
import { runInWriteTransaction } from '../../store/database/transaction.ts'
import type { SecretBytes } from '../../store/key-file/secret-bytes.ts'
import { carers } from '../carers/carers.schema.ts'
import { sealPlainIdentities } from '../carers/compartment/seal-plain-identities.ts'
import { openMunicipality, type SeedOptions, type Written } from './municipality.ts'
import { planLargely } from './planning/large/plan-largely.ts'
import { planPractice, type Planned } from './plan-practice.ts'
import { shareOut, workingDaysUpTo } from './working-days.ts'

export interface Seeded extends Written {
  readonly first: CivilDate
  readonly last: CivilDate
  /** Absent where nothing was to be planned. */
  readonly planned?: Planned
}

/** Rows per transaction: few journals, and none so long that stopping in the middle loses much. */
const contactsPerTransaction = 50_000

/** True while nobody has been registered. */
export async function isEmpty(connection: Connection): Promise<boolean> {
  const [already] = await connection.drizzle.select({ id: carers.id }).from(carers).limit(1)
  return already === undefined
}

/**
 * Fills an empty register with a municipality that does not exist: carers with test personal numbers
 * only, those they care for, contacts on the working days of the last twenty quarters, and what `plan` asks
 * for. Protected identities are written in clear and then sealed, where there is a compartment to seal them in. Errors: refused (`not-empty`), disk-full.
 */
export async function seedRegister(connection: Connection, options: SeedOptions, compartment?: { readonly protectedKey: SecretBytes | undefined; readonly registerId: string }): Promise<Seeded> {
  if (!await isEmpty(connection)) throw new AppError('refused', { reason: 'not-empty' })
  const days = workingDaysUpTo(options.today)
  const municipality = openMunicipality(connection, options)
  // One on the very first day, so that no contact is left without anybody to have it.
  const carersOn = shareOut(Math.max(0, options.carers - 1), days, 3).map((carers, i) => (i === 0 && options.carers > 0 ? carers + 1 : carers))
  const contactsOn = shareOut(options.contacts, days, 1)
  // The pages of every index stay in memory while half a million rows are strewn over them.
  connection.sqlite.pragma('cache_size=-262144')
  try {
    let day = 0
    while (day < days.length) {
      await runInWriteTransaction(connection, async () => {
        for (let rows = 0; day < days.length && rows < contactsPerTransaction; day += 1) {
          rows += contactsOn[day] ?? 0
          municipality.writeDay(days[day] ?? options.today, carersOn[day] ?? 0, contactsOn[day] ?? 0)
        }
      })
    }
    const { plan } = options
    const planned = plan === undefined ? undefined : plan === 'practice' ? await runInWriteTransaction(connection, () => planPractice(connection, options)) : await planLargely(connection, options, plan)
    if (compartment?.protectedKey !== undefined) {
      const { protectedKey, registerId } = compartment
      await runInWriteTransaction(connection, (tx) => sealPlainIdentities(tx, protectedKey, registerId))
    }
    return { ...municipality.written(), first: days[0] ?? options.today, last: days.at(-1) ?? options.today, ...planned === undefined ? {} : { planned } }
  } finally {
    connection.sqlite.pragma('cache_size=-32768')
  }
}
