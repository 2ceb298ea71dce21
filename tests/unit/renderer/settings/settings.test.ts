import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { roles } from '#shared/contract/roles.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { formatSize } from '../../../../src/renderer/components/backups/format-size.ts'
import { partOf, partsFor } from '../../../../src/renderer/features/settings/parts.ts'
import { readWholeNumber } from '../../../../src/renderer/features/settings/read-whole-number.ts'
import { enforcements } from '../../../../src/renderer/features/settings/security/enforcement.ts'
import { promisesOf, type SecurityFacts } from '../../../../src/renderer/features/settings/security/security-facts.ts'
import { checkUserEntry, newUserEntry, seesOnlyCounts, type UserEntry } from '../../../../src/renderer/features/settings/users/user-entry.ts'
import { roleText } from '../../../../src/renderer/features/settings/users/users.text.ts'
import { testSession } from '../../../support/test-session.ts'

const today = '2026-11-22' as CivilDate
const right: UserEntry = { name: 'Bo Berg', titleCode: 'carer-supporter', roles: ['registrar'], areaCodes: ['AO'], seesProtected: false, activeTo: '2027-11-22' }
const faults = (change: Partial<UserEntry>) => {
  const checked = checkUserEntry({ ...right, ...change }, today)
  return checked.kind === 'faulty' ? Object.keys(checked.faults) : []
}

test('each sees the parts that she can use: all of them only who is system administrator', () => {
  const of = (...held: readonly (typeof roles)[number][]) => partsFor(testSession({ roles: held })).map(({ part }) => part)
  const everybodys = ['sakerhet', 'losenord', 'lasning']
  for (const role of roles) if (role !== 'system-admin') expect(of(role), role).toEqual(everybodys)
  expect(of('system-admin')).toEqual([...everybodys, 'anvandare', 'nycklar', 'sakerhetskopior', 'exportera'])
  expect(partsFor(undefined)).toEqual([])
})

test('an address for a part that is not there leads to the first that is', () => {
  const parts = partsFor(testSession({ roles: ['manager'] }))
  expect(partOf('losenord', parts)?.part).toBe('losenord')
  expect(partOf('nycklar', parts)?.part).toBe('sakerhet')
  expect(partOf(null, parts)?.part).toBe('sakerhet')
})

test('a user needs name, title, role, area and a last day that has not been (story L4)', () => {
  expect(faults({})).toEqual([])
  const empty = checkUserEntry(newUserEntry, today)
  expect(empty.kind === 'faulty' && Object.keys(empty.faults)).toEqual(['name', 'titleCode', 'roles', 'areaCodes', 'activeTo'])
  expect(faults({ name: '  ' })).toEqual(['name'])
  expect(faults({ activeTo: 'nästa år' })).toEqual(['activeTo'])
  expect(faults({ activeTo: '2026-11-21' })).toEqual(['activeTo'])
  expect(faults({ activeTo: today })).toEqual([])
})

test('what is whole is what the contract takes, and who sees only counts is never given the key of the protected', () => {
  const checked = checkUserEntry({ ...right, roles: ['manager'], seesProtected: true }, today)
  if (checked.kind !== 'valid') throw new Error('faulty')
  expect(checked.user.seesProtected).toBe(false)
  expect(contract['users.add'].input.shape.user.safeParse(checked.user).success).toBe(true)
  const both = checkUserEntry({ ...right, roles: ['registrar', 'consultant'], seesProtected: true }, today)
  expect(both.kind === 'valid' && [both.user.seesProtected, both.user.roles]).toEqual([true, ['consultant', 'registrar']])
  expect([seesOnlyCounts({ roles: ['manager'] }), seesOnlyCounts({ roles: ['manager', 'registrar'] }), seesOnlyCounts({ roles: [] })]).toEqual([true, false, false])
})

test('every role is explained in a line', () => {
  for (const role of roles) expect(roleText[role].does).toMatch(/^[A-ZÅÄÖ].{20,}\.$/u)
})

const facts: SecurityFacts = {
  keys: { epoch: 1, userSlots: 3, admins: 1, holdersOfProtected: 2, recovery: { exists: true }, kdf: { memoryMib: 128, passes: 3, lanes: 4 }, opensRegister: true },
  unit: { municipalityName: 'Norrköping', municipalityCode: '0581', board: 'Socialnämnden', areaCodes: ['AO'], notePlace: 'here', smallestCell: 5, idleMinutes: 7 },
  backups: { backups: [], folder: 'mapp', maxAgeDays: 60, setAside: [], newestVerifiedAt: '2026-11-20T10:00:00.000Z' },
}
const told = (change: Partial<SecurityFacts> = {}) => {
  const promises = promisesOf({ ...facts, ...change })
  return enforcements.map((each) => promises[each].map(({ says, today: now }) => `${says} ${now ?? ''}`).join('\n'))
}

test('the page says today\'s facts, each under the label that is true of it', () => {
  const [cryptography, app, routine] = told()
  expect(cryptography).toContain('3 personer har en nyckel')
  expect(cryptography).toContain('128 MiB')
  expect(cryptography).toContain('2 av 3 användare')
  expect(cryptography).toContain('din nyckel öppnar registret')
  expect(app).toContain('efter 7 minuter')
  expect(app).toContain('Att bara logggranskare läser loggen')
  expect(app).toContain('Vem som får registrera')
  expect(routine).toContain('aldrig provats')
  expect(routine).toContain('från 20 november 2026, och ingen andra mapp')
  expect(routine).toContain('senast 60 dagar')
})

test('what is not so is said: no recovery key, no verified backup, counts only', () => {
  const [cryptography, , routine] = told({ keys: { ...facts.keys, recovery: { exists: false }, opensRegister: false }, backups: { backups: [], folder: 'mapp', maxAgeDays: 90, setAside: [] } })
  expect(cryptography).toContain('öppnar bara antalen')
  expect(routine).toContain('det finns ingen återställningsnyckel')
  expect(routine).toContain('ingen kopia är kontrollerad än')
  expect(told({ backups: undefined })[2]).not.toContain('gallras')
})

test('a number is read as it is meant or not at all', () => {
  const read = (typed: string) => readWholeNumber(typed, { least: 1, most: 30 })
  expect([' 7 ', '30', '1'].map(read)).toEqual([7, 30, 1])
  expect(['', '0', '31', '7,5', '-3', '1e1', 'tio'].map(read)).toEqual(Array.from({ length: 7 }, () => undefined))
})

test('sizes are written as Swedes write them', () => {
  expect([640_000, 12_345_678, 2_500_000_000].map(formatSize)).toEqual(['640\u00a0kB', '12,3\u00a0MB', '2,5\u00a0GB'])
})
