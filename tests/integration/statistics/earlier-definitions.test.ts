import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Quarter } from '#shared/domain/quarter.ts'
import { renderCsv } from '../../../src/main/exports/render-csv.ts'
import { renderXlsx } from '../../../src/main/exports/render-xlsx.ts'
import { dataHash } from '../../../src/main/statistics/released-quarter.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { releasedLike } from '../../support/released-like.ts'
import { call, fillFixtureG, newRegister } from '../../support/statistics-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { versionOnePaper, versionOneTables } from '../../support/version-one-release.ts'

const q3 = '2026-Q3' as Quarter
const id = '01890000-0000-7000-8000-000000000001'
const quarter = releasedLike({ tables: versionOneTables, definitionVersion: 1 })

/** Puts a release of definition 1 into the ledger, as an earlier version of the app left it. */
function released(open: OpenRegister): void {
  const { pack, definitionVersion, municipalityCode, threshold, tables } = quarter
  const data = { pack, definitionVersion, quarter: q3, municipalityCode, threshold, tables }
  open.register.sqlite
    .prepare("INSERT INTO release_ledger VALUES (?, 1, 'quarter', 1, ?, 5, ?, '{}', ?, '2026-10-02T08:00:00.000Z', 'u')")
    .run(id, q3, JSON.stringify({ facts: versionOnePaper, data }), dataHash(quarter))
}

test('a quarter released under definition 1 is released: shown as it was, never counted again, with the same bytes', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  released(open)
  const preview = await call(open, '2027-01-15', 'statistics.preview', { quarter: q3 })
  expect(preview).toMatchObject({ isOpen: false, release: { id, definitionVersion: 1 } })
  expect(preview.tables).toEqual(versionOneTables)

  const again = await call(open, '2027-01-15', 'statistics.release', { quarter: q3 })
  expect(again).toMatchObject({ id, definitionVersion: 1, sha256: dataHash(quarter) })
  expect(open.register.sqlite.prepare('SELECT count(*) FROM release_ledger').pluck().get()).toBe(1)

  const expected = { csv: renderCsv(quarter), xlsx: await renderXlsx(quarter, { ...versionOnePaper, sha256: dataHash(quarter) }) }
  for (const kind of ['csv', 'xlsx'] as const) {
    const path = join(home.path, `release.${kind}`)
    await call(open, '2027-01-15', 'exports.releaseFile', { releaseId: id, kind, suggestedName: 'x' }, path)
    expect(createHash('sha256').update(await readFile(path)).digest('hex')).toBe(createHash('sha256').update(expected[kind]).digest('hex'))
  }
  // The next quarter is counted under the present definitions.
  expect(await call(open, '2027-01-15', 'statistics.release', { quarter: '2026-Q4' as Quarter })).toMatchObject({ definitionVersion: 2 })
  open.close()
})
