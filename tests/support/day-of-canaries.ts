import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { openHeadless } from '../../scripts/rpc/open-headless.ts'
import type { InputOf, OutputOf, RouteName } from '../../src/shared/contract/index.ts'
import { canaries } from './canaries.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from './carer-inputs.ts'
import { testRecoveryKey, testSetup } from './register-setup.ts'

// node day-of-canaries.ts HOME: a day's work with everything in it that must not leak; says nothing itself.

const home = process.argv[2] ?? ''
const folder = join(home, 'register')
const app = openHeadless(folder, { files: join(home, 'uttag') })
const [passphrase, wrong, another] = canaries.secrets
const day = (text: string): CivilDate => text as CivilDate

async function call<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await app.call(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.code}`)
  return result.value
}

async function registerCarers(): Promise<readonly string[]> {
  const ids: string[] = []
  for (const [n, lastName] of canaries.lastNames.entries()) {
    const { id } = await call('carers.create', namedCarer(canaries.firstNames[n] ?? '', lastName, {
      personalNumber: canaries.personalNumbers[n] ?? '', personalNumberReason: 'säker identifiering', phone: canaries.phones[n] ?? '',
      email: canaries.emails[n % 3] ?? '', address: canaries.addresses[n % 3] ?? '',
    }))
    await call('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ alias: canaries.aliases[n % 3] ?? '' }), relation: daughter() })
    ids.push(id)
  }
  return ids
}

async function work(ids: readonly string[]): Promise<void> {
  for (const [n, note] of canaries.notes.entries()) await call('contacts.register', heldContact([ids[n % ids.length] ?? ''], { note, heldOn: day(`2026-02-${10 + n}`), followUpOn: day('2026-03-01') }))
  for (const text of [...canaries.searches, ...canaries.personalNumbers, ...canaries.firstNames]) await call('carers.search', { text })
  await call('carers.similar', { firstName: canaries.searches[0] ?? '', lastName: canaries.searches[1] ?? '' })
  for (const id of ids) {
    await call('carers.open', { id })
    await call('carers.timeline', { id })
    await call('carers.revealPersonalNumber', { id })
  }
  for (const [n, values] of canaries.drafts.entries()) await call('drafts.save', { id: `019aa000-0000-7000-8000-00000000010${n}`, form: 'contact', values: JSON.stringify({ note: values }) })
  await call('drafts.discard', { id: '019aa000-0000-7000-8000-000000000100' })
  await call('contacts.today', {})
  // Refused, and refused without repeating what was sent.
  await app.dispatch('contacts.register', { note: canaries.notes[0], heldOn: canaries.notes[1] })
  await app.dispatch(canaries.searches[2], { text: canaries.searches[2] })
}

/** Kills the store while a save is under way, until its journal stands with something in it. */
async function dieInMidSave(ids: readonly string[]): Promise<void> {
  const journal = join(folder, 'register.db-journal')
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await app.vault.status()).state !== 'unlocked') await call('vault.unlock', { passphrase })
    const note = `${canaries.unsaved[tries % 3] ?? ''} `.repeat(300)
    const saves = Array.from({ length: 4 }, () => app.call('contacts.register', heldContact([ids[0] ?? ''], { note })))
    await new Promise((settle) => { setTimeout(settle, tries % 12) })
    process.kill(app.storePid() ?? 0, 'SIGKILL')
    await Promise.all(saves)
    if (existsSync(journal) && statSync(journal).size > 0 && readFileSync(journal).some((byte) => byte !== 0)) return
  }
  throw new Error('no journal was left behind')
}

await call('vault.create', { unit: testSetup.unit, user: testSetup.user, passphrase, recoveryKey: testRecoveryKey })
const ids = await registerCarers()
await work(ids)
const { id: releaseId } = await call('statistics.release', { quarter: '2026-Q1' as Quarter })
for (const kind of ['xlsx', 'csv'] as const) await call('exports.releaseFile', { releaseId, kind, suggestedName: `kvartal.${kind}` })
await call('vault.lock', {})
for (const guess of [wrong, another]) await app.call('vault.unlock', { passphrase: guess })
await call('vault.recover', { recoveryKey: testRecoveryKey, newPassphrase: passphrase })
await call('carers.search', { text: canaries.searches[1] ?? '' })
await dieInMidSave(ids)
