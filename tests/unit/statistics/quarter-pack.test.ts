import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { appVersion } from '#shared/domain/app-version.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { definitionVersion, packTable, quarterPack, releaseFileName } from '#shared/domain/statistics/quarter-pack.ts'
import { definitionsOf } from '#shared/domain/statistics/definitions/definitions-of.ts'
import { legend } from '#shared/domain/statistics/quarter-pack.text.ts'
import { countedAreas, rowCodes, rowLabel } from '#shared/domain/statistics/table-rows.ts'

const q3 = '2026-Q3' as Quarter

test('the rows follow the unit, never the counts; what is missing has a row of its own', () => {
  expect(countedAreas(['GEM', 'IFO', 'AO'])).toEqual(['AO', 'IFO'])
  expect(rowCodes('area', ['GEM', 'IFO', 'AO'])).toEqual(['AO', 'IFO', 'unknown'])
  expect(rowCodes('age', [])).toEqual(['0-17', '18-64', '65-84', '85+', 'unknown'])
  expect(rowLabel('area', 'unknown')).toBe('Uppgift saknas')
  expect(rowLabel('sex', 'other-or-unknown')).toBe('Annat/uppgift saknas')
  expect(rowLabel('form', 'from-a-newer-version')).toBe('from-a-newer-version')
  expect(rowCodes('outcome', [])).toEqual(['held', 'cancelled', 'no-show', 'not-staffed', 'confirmed'])
  expect(rowLabel('outcome', 'confirmed')).toBe('Utfall inte registrerat')
  expect(rowCodes('attendance', [])).toEqual(['present', 'absent-notified', 'absent-unnotified'])
})

test('every statistic and breakdown of the pack says how it is counted', () => {
  const definitions = definitionsOf(definitionVersion)
  // These say it by their rows.
  const plain: readonly string[] = ['form', 'attendance', 'respite-form', 'outcome', 'canceller']
  for (const { id, measure, dimension } of quarterPack) {
    expect(definitions.some(({ about }) => about.includes(measure)), measure).toBe(true)
    expect(plain.includes(dimension) || definitions.some(({ about }) => about.includes(dimension)), dimension).toBe(true)
    expect(packTable(id)?.id).toBe(id)
  }
})

test('C1 the proposed file name is one that the contract takes', () => {
  const suggestedName = releaseFileName('0581', q3, 1, 'xlsx')
  expect(suggestedName).toBe('anhorigstod_0581_2026-kv3_v1.xlsx')
  const input = { releaseId: '01890000-0000-7000-8000-000000000000', kind: 'xlsx', suggestedName }
  expect(contract['exports.releaseFile'].input.safeParse(input).success).toBe(true)
})

test('the legend names the threshold that was used', () => {
  expect(legend(5)[0]?.meaning).toMatch(/^färre än fem personer/)
  expect(legend(8)[0]?.meaning).toMatch(/^färre än 8 personer/)
})

test('the version printed in files is that of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: appVersion })
})
