import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../src/shared/contract/errors.ts'
import { passphraseMinLength } from '../src/shared/contract/text.ts'
import { localToday } from '../src/shared/domain/local-today.ts'
import { practiceRegister } from '../src/main/register/practice/practice-register.ts'
import { seedRegister } from '../src/main/register/practice/seed-register.ts'
import { systemClock } from '../src/main/store/clock.ts'
import { createRegister } from '../src/main/store/create-register.ts'
import { practicePassphrase } from '../src/main/store/open-practice.ts'

// npm run seed -- --dir DIR --carers N --contacts M --seed S [--passphrase P]
// A synthetic register: nobody in it exists. Prints one JSON line with what was made.

const usage = 'Usage: npm run seed -- --dir DIR [--carers N] [--contacts M] [--seed S] [--passphrase P]'

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    carers: { type: 'string', default: String(practiceRegister.carers) },
    contacts: { type: 'string', default: String(practiceRegister.contacts) },
    seed: { type: 'string', default: String(practiceRegister.seed) },
    passphrase: { type: 'string', default: practicePassphrase },
  },
})

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

async function seed(dir: string, carers: number, contacts: number, number: number, passphrase: string) {
  const started = performance.now()
  const clock = systemClock
  const open = await createRegister(dir, {
    unit: { municipalityCode: '0000', municipalityName: 'Provköping', board: 'Omsorgsnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Kim Konsulent', titleCode: 'carer-consultant' },
    passphrase,
    recoveryKey: undefined,
    // The passphrase of a synthetic register guards nobody.
    kdf: 'floor',
  }, clock)
  try {
    const made = await seedRegister(open.register, { carers, contacts, seed: number, today: localToday(clock.now()), userId: open.session.userId, notes: true })
    return { dir, seed: number, passphrase, ...made, seconds: Math.round((performance.now() - started) / 100) / 10 }
  } finally {
    open.close()
  }
}

const [carers, contacts, number] = [wholeNumber(values.carers), wholeNumber(values.contacts), wholeNumber(values.seed)]
if (values.dir === undefined || carers === undefined || contacts === undefined || number === undefined || (carers === 0 && contacts > 0) || values.passphrase.length < passphraseMinLength) {
  console.error(usage)
  process.exitCode = 2
} else {
  try {
    console.log(JSON.stringify(await seed(resolve(values.dir), carers, contacts, number, values.passphrase)))
  } catch (error) {
    console.log(JSON.stringify({ error: error instanceof AppError ? error.code : 'unexpected' }))
    process.exitCode = 1
  }
}
