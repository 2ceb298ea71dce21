import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { appErrorCodes } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { errorText } from '../../../src/renderer/api/error-text.ts'
import { fieldErrorsFrom, fieldErrorsOf } from '../../../src/renderer/api/field-errors.ts'
import { fieldText, isFieldReason } from '../../../src/renderer/api/field-text.ts'
import { refusalText } from '../../../src/renderer/api/refusal.text.ts'

const contractFolder = resolve(import.meta.dirname, '../../../src/shared/contract')
const contractSource = readdirSync(contractFolder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts') && file !== 'errors.ts').map((file) => readFileSync(resolve(contractFolder, file), 'utf8')).join('\n')

test('every error code is a Swedish sentence of its own, without codes or technical words', () => {
  const sentences = appErrorCodes.map((code) => errorText({ code }))
  expect(new Set(sentences).size).toBe(appErrorCodes.length)
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-ZÅÄÖ].*\.$/u)
    expect(sentence).not.toMatch(/\b(?:SQL|error|null|undefined|exception|IPC|JSON)\b/iu)
  }
  expect(sentences.filter((sentence) => appErrorCodes.some((code) => code.includes('-') && sentence.includes(code)))).toEqual([])
})

test('every reason that a field of the contract gives has its own sentence', () => {
  const reasons = Array.from(contractSource.matchAll(/error: '([a-z-]+)'/gu), (match) => match[1] ?? '')
  expect(reasons.length).toBeGreaterThan(8)
  expect(reasons.filter((reason) => !isFieldReason(reason))).toEqual([])
})

test('every reason for a refusal that the contract names has its own sentence', () => {
  const named = Array.from(contractSource.matchAll(/refused \(([^)]+)\)/gu), (match) => match[1] ?? '').flatMap((list) => Array.from(list.matchAll(/`([a-z-]+)`/gu), (match) => match[1] ?? ''))
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((reason) => refusalText(reason) === undefined)).toEqual([])
})

test('a refusal for a known reason says that reason, and one for an unknown reason is still a sentence', () => {
  expect(errorText({ code: 'refused', reason: 'quarter-not-over' })).toContain('Kvartalet')
  expect(errorText({ code: 'refused', reason: 'from-a-newer-version' })).toBe(errorText({ code: 'refused' }))
  expect(fieldText('from-a-newer-version')).toBe(fieldText('invalid'))
})

test('what is missing and what is wrong are told apart, field by field, as the contract would', () => {
  const errors = fieldErrorsOf(contract['vault.create'].input, {
    unit: { municipalityCode: '88', municipalityName: 'Kalmar', board: '  ', areaCodes: [], notePlace: undefined },
    user: { name: 'Karin', titleCode: 'other' },
    passphrase: 'kort',
    recoveryKey: '',
  })
  expect(errors).toEqual({
    'unit.municipalityCode': fieldText('not-a-municipality-code'),
    'unit.board': fieldText('required'),
    'unit.areaCodes': fieldText('required'),
    'unit.notePlace': fieldText('required'),
    'passphrase': fieldText('too-short'),
  })
})

test('the answer of the register is told by field, the first error of each', () => {
  expect(fieldErrorsFrom({ fields: [{ path: 'heldOn', reason: 'not-a-date' }, { path: 'heldOn', reason: 'required' }] })).toEqual({ heldOn: fieldText('not-a-date') })
  expect(fieldErrorsFrom({})).toEqual({})
})
