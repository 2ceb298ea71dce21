import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../src/shared/contract/errors.ts'
import { passphraseMinLength } from '../src/shared/contract/text.ts'
import { localToday } from '../src/shared/domain/local-today.ts'
import { practiceRegister } from '../src/main/register/practice/practice-register.ts'
import { sixYearsAround } from '../src/main/register/practice/planning/large/plan-largely.ts'
import { seedRegister } from '../src/main/register/practice/seed-register.ts'
import { systemClock } from '../src/main/store/clock.ts'
import { createRegister } from '../src/main/store/create-register.ts'
import { logBulkWriting } from '../src/main/store/session/log-bulk-writing.ts'
import { practicePassphrase } from '../src/shared/domain/passphrase/practice-passphrase.ts'

// npm run seed -- --dir DIR --carers N --contacts M --seed S [--meetings N] [--bookings M] [--passphrase P]
// A synthetic register: nobody in it exists. Prints one JSON line with what was made. Meetings of groups and
// bookings of respite are so many a year, over the last five years and one ahead; none unless asked for.

const usage = 'Usage: npm run seed -- --dir DIR [--carers N] [--contacts M] [--seed S] [--meetings N] [--bookings M] [--passphrase P]'

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    carers: { type: 'string', default: String(practiceRegister.carers) },
    contacts: { type: 'string', default: String(practiceRegister.contacts) },
    seed: { type: 'string', default: String(practiceRegister.seed) },
    meetings: { type: 'string', default: '0' },
    bookings: { type: 'string', default: '0' },
    passphrase: { type: 'string', default: practicePassphrase },
  },
})

/** A year's, far above the largest municipality; what a family has at most keeps clear of double bookings. */
const [mostMeetings, mostBookings, mostBookingsOfCarer] = [50_000, 500_000, 500]

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

interface Wanted {
  readonly carers: number
  readonly contacts: number
  readonly seed: number
  readonly meetings: number
  readonly bookings: number
}

/** Undefined for what makes no sense: no number, things without anybody to have them, more than so many can have. */
function readWanted(): Wanted | undefined {
  const [carers, contacts, seed, meetings, bookings] = [wholeNumber(values.carers), wholeNumber(values.contacts), wholeNumber(values.seed), wholeNumber(values.meetings), wholeNumber(values.bookings)]
  if (carers === undefined || contacts === undefined || seed === undefined || meetings === undefined || bookings === undefined) return undefined
  if (carers === 0 && contacts + meetings + bookings > 0) return undefined
  if (meetings > mostMeetings || bookings > Math.min(mostBookings, carers * mostBookingsOfCarer)) return undefined
  return { carers, contacts, seed, meetings, bookings }
}

async function seed(dir: string, { meetings, bookings, ...wanted }: Wanted, passphrase: string) {
  const started = performance.now()
  const clock = systemClock
  const today = localToday(clock.now())
  const open = await createRegister(dir, {
    unit: { municipalityCode: '0000', municipalityName: 'Provköping', board: 'Omsorgsnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Kim Konsulent', titleCode: 'carer-consultant' },
    passphrase,
    recoveryKey: undefined,
    // The passphrase of a synthetic register guards nobody.
    kdf: 'floor',
  }, clock)
  try {
    const plan = meetings + bookings > 0 ? { plan: sixYearsAround(today, meetings, bookings) } : {}
    const { planned, ...made } = await seedRegister(open.register, { ...wanted, today, userId: open.session.userId, notes: true, ...plan }, { protectedKey: open.keyring.keys.protected, registerId: open.registerId })
    await logBulkWriting(open, made.carers, clock)
    return { dir, seed: wanted.seed, passphrase, ...made, ...planned, seconds: Math.round((performance.now() - started) / 100) / 10 }
  } finally {
    open.close()
  }
}

const wanted = readWanted()
if (values.dir === undefined || wanted === undefined || values.passphrase.length < passphraseMinLength) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    console.log(JSON.stringify(await seed(resolve(values.dir), wanted, values.passphrase)))
  } catch (error) {
    console.log(JSON.stringify({ error: error instanceof AppError ? error.code : 'unexpected' }))
    process.exitCode = 1
  }
}
