import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import { checkNewPassphrase } from '../../../src/renderer/components/passphrase/check-new-passphrase.ts'
import { randomInt } from '../../../src/renderer/components/passphrase/random-int.ts'
import { compareKey } from '../../../src/renderer/components/recovery-key/compare-key.ts'
import { checkStep, createInput, emptyEntry, firstStepToMend, type SetupEntry } from '../../../src/renderer/features/setup/setup-entry.ts'

const key = formatRecoveryKey(Uint8Array.from({ length: 16 }, (_, index) => index * 13 + 1))
const made = { whole: key, halves: [formatRecoveryKey(new Uint8Array(16).fill(3)), formatRecoveryKey(new Uint8Array(16).fill(5))] } as const
const groups = key.split('-')
const whole: SetupEntry = {
  municipalityCode: '0880', board: 'Socialnämnden', areaCodes: ['AO', 'FH'], notePlace: 'here', caseSystem: undefined,
  userName: 'Karin Öberg', titleCode: 'carer-consultant', passphrase: 'fjäll kanot ugnsform lykta bro', repeated: 'fjäll kanot ugnsform lykta bro', place: 'this-computer', keeping: 'sheet', typedKey: key, typedOther: '',
}

/** A group that differs in every sign. */
const other = (group: string) => Array.from(group, (sign) => (sign === '7' ? '8' : '7')).join('')

test('the key typed back in any case and with any separators is the same key', () => {
  expect(compareKey(key, key)).toBeUndefined()
  expect(compareKey(key.toLowerCase().replaceAll('-', '  '), key)).toBeUndefined()
  expect(compareKey(key.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ''), key)).toBeUndefined()
})

test('a wrong group is named, and several are all named', () => {
  expect(compareKey(groups.with(2, other(groups[2] ?? '')).join('-'), key)).toContain('Grupp 3 ')
  expect(compareKey(groups.with(0, other(groups[0] ?? '')).with(6, other(groups[6] ?? '')).join('-'), key)).toContain('1 och 7')
})

test('a key that is too short or too long is told by its length', () => {
  expect(compareKey(groups.slice(0, 6).join('-'), key)).toMatch(/28 tecken.*24/u)
  expect(compareKey(`${key}-ABCD`, key)).toMatch(/28 tecken.*32/u)
  expect(compareKey('   ', key)).toMatch(/^Skriv in/u)
})

test('each step lets nobody past with something missing, and says it by field', () => {
  expect(Object.keys(checkStep('organisation', emptyEntry, made))).toEqual(['municipalityCode', 'board', 'areaCodes', 'notePlace'])
  expect(Object.keys(checkStep('person', { ...emptyEntry, userName: '  ' }, made))).toEqual(['userName'])
  expect(Object.keys(checkStep('passphrase', emptyEntry, made))).toEqual(['passphrase'])
  expect(Object.keys(checkStep('recovery', emptyEntry, made))).toEqual(['typedKey'])
})

test('a whole entry makes a request that the contract takes', () => {
  expect(firstStepToMend(whole, made)).toBeUndefined()
  const request = contract['vault.create'].input.parse(createInput(whole, made))
  expect(request.unit).toEqual({ municipalityCode: '0880', municipalityName: 'Kalmar', board: 'Socialnämnden', areaCodes: ['AO', 'FH'], notePlace: 'here' })
})

test('a step that was made wrong again is found before anything is sent', () => {
  expect(firstStepToMend({ ...whole, userName: '' }, made)).toBe('person')
  expect(firstStepToMend({ ...whole, board: 'x'.repeat(201) }, made)).toBe('organisation')
})

test('a passphrase is refused for its weakness before its repetition, and å is å however it was typed', () => {
  expect(Object.keys(checkNewPassphrase('aaaaaaaaaaaaaaaa', '', []))).toEqual(['passphrase'])
  expect(Object.keys(checkNewPassphrase(whole.passphrase, 'fjäll', []))).toEqual(['repeated'])
  expect(checkNewPassphrase(whole.passphrase, whole.passphrase.normalize('NFD'), [])).toEqual({})
})

test('the municipality, the board and the own name that were typed count against the passphrase, where it is chosen', () => {
  const chosen = (passphrase: string) => checkStep('passphrase', { ...whole, passphrase, repeated: passphrase }, made)
  for (const known of ['karin öberg kalmar gurka', 'Kalmar Socialnämnden lykta 7']) expect(chosen(known).passphrase, known).toContain('För lätt att gissa')
  expect(chosen('karin gurka lykta vagga pelikan')).toEqual({})
})

test('a random number stays in its range and reaches both ends', () => {
  const drawn = new Set(Array.from({ length: 500 }, () => randomInt(3)))
  expect(drawn).toEqual(new Set([0, 1, 2]))
})
