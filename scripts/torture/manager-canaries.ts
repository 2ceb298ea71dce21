import type { Result } from '../../src/shared/contract/errors.ts'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { callHandler } from '../../src/main/store/call-handler.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { createRegister } from '../../src/main/store/create-register.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import type { CivilDate } from '../../src/shared/domain/civil-date.ts'
import { openHeadless } from '../rpc/open-headless.ts'
import { personCanaries, plantPersons } from './manager/person-canaries.ts'
import { searchMemory, type MemorySearch } from './manager/search-memory.ts'
import { everyUse, slotSecrets } from './manager/slot-secrets.ts'
import { tryKeys, type Tried } from './manager/try-keys.ts'
import { torturePassphrase } from './synthetic-register.ts'

export interface ManagerReport {
  readonly canaries: number
  readonly keysTried: number
  /** Data keys that her slot opens, of all seals in the key file. */
  readonly unsealed: number
  readonly seals: number
  /** With everything that a manager's slot yields. */
  readonly manager: Tried
  /** The same script with a consultant's slot: proof that it would find them. */
  readonly consultant: Tried
  /** Her session's process after she has looked at everything that she may. */
  readonly memory: MemorySearch
  /** The consultant's, after she has listed carers. */
  readonly memoryOfConsultant: MemorySearch
}

const ownPassphrase = 'chefens alldeles egna fras'

interface Person {
  readonly userId: string
  readonly passphrase: string
}

/** A whole register folder: also a copy made before a migration, a backup, and a journal of a save in full swing. */
function leaveTraces(open: OpenRegister): void {
  const { folder } = open
  open.register.sqlite.prepare('VACUUM INTO ?').run(join(folder, 'register.fore-version-5.db'))
  const { sqlite } = open.register
  sqlite.pragma('cache_size=10')
  sqlite.exec("BEGIN IMMEDIATE; UPDATE carers SET first_name = first_name || ''; UPDATE notes SET text = text || ''")
  const backup = join(folder, 'kopior', 'mitt-i')
  mkdirSync(backup, { recursive: true })
  for (const name of ['register.db', 'register.db-journal', 'statistik.db', 'nycklar.json']) cpSync(join(folder, name), join(backup, name))
  sqlite.exec('ROLLBACK')
}

async function makeRegister(folder: string): Promise<{ readonly manager: Person; readonly consultant: Person }> {
  const open = await createRegister(folder, {
    unit: { municipalityCode: '0000', municipalityName: 'Provköping', board: 'Provnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Prov Provsson', titleCode: 'carer-consultant' }, passphrase: torturePassphrase, recoveryKey: undefined, kdf: 'floor',
  }, systemClock)
  try {
    await plantPersons(open)
    const user = { name: 'Charlie Chef', titleCode: 'carer-consultant' as const, roles: ['manager' as const], areaCodes: ['AO' as const], seesProtected: false, activeTo: '2099-12-31' as CivilDate }
    const manager = await callHandler(open, 'users.add', { user, ownPassphrase: torturePassphrase }, undefined, systemClock) as Person
    leaveTraces(open)
    return { manager, consultant: { userId: open.session.userId, passphrase: torturePassphrase } }
  } finally {
    open.close()
  }
}

async function memoryOf(folder: string, home: string, { userId, passphrase }: Person, isManager: boolean): Promise<MemorySearch> {
  const app = openHeadless(folder, { files: join(home, 'uttag') })
  try {
    const answers: Result<unknown>[] = [await app.call('vault.unlock', { userId, passphrase })]
    if (isManager) {
      answers.push(await app.call('keys.changePassphrase', { current: passphrase, next: ownPassphrase }))
      const releases = await app.call('statistics.releases', {})
      const [release] = releases.ok ? releases.value.releases : []
      answers.push(await app.call('unit.read', {}), await app.call('keys.status', {}), await app.call('exports.releaseFile', { releaseId: release?.id ?? '', kind: 'xlsx', suggestedName: 'kvartal.xlsx' }))
    } else answers.push(await app.call('carers.list', { limit: 50 }))
    const failed = answers.find(({ ok }) => !ok)
    if (failed !== undefined) throw new Error(`the session did not do its work: ${JSON.stringify(failed)}`)
    const pid = app.storePid()
    return pid === undefined ? { searched: false, because: 'the store process has no number' } : searchMemory(pid)
  } finally {
    await app.vault.lock('looked at')
  }
}

/**
 * Must show 3 (P7): whoever holds a manager's passphrase, the source and every file of the register finds no person. `home` is
 * a folder of its own, emptied by the caller.
 */
export async function runManagerCanaries(home: string): Promise<ManagerReport> {
  const folder = join(home, 'register')
  const { manager, consultant } = await makeRegister(folder)
  const file = await readKeyFile(registerFolder(folder).keys)
  const hers = await slotSecrets(file, manager.userId, manager.passphrase, everyUse)
  const control = await slotSecrets(file, consultant.userId, consultant.passphrase, ['register.db', 'statistik.db'])
  return {
    canaries: personCanaries.length,
    keysTried: hers.keys.length,
    unsealed: hers.unsealed,
    seals: hers.seals,
    manager: tryKeys(folder, hers.keys),
    consultant: tryKeys(folder, control.keys),
    memory: await memoryOf(folder, home, manager, true),
    memoryOfConsultant: await memoryOf(folder, home, consultant, false),
  }
}

export const managerSeesNobody = ({ canaries, manager, consultant, memory, memoryOfConsultant }: ManagerReport): boolean =>
  manager.found === 0 && consultant.found === canaries && manager.opened.every((name) => name === 'statistik.db')
  && (!memory.searched || (memory.hits === 0 && memoryOfConsultant.searched && memoryOfConsultant.hits > 0))
