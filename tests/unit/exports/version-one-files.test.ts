import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { renderCsv } from '../../../src/main/exports/render-csv.ts'
import { renderXlsx } from '../../../src/main/exports/render-xlsx.ts'
import { dataHash } from '../../../src/main/statistics/released-quarter.ts'
import { releasedLike } from '../../support/released-like.ts'
import { unzip } from '../../support/unzip.ts'
import { versionOnePaper, versionOneTables } from '../../support/version-one-release.ts'

const quarter = releasedLike({ tables: versionOneTables, definitionVersion: 1 })
const sha256 = (parts: readonly (string | Uint8Array)[]): string => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

test('a quarter released under definition 1 is written as it was on the day it left, word for word (hashes taken then)', async () => {
  expect(dataHash(quarter)).toBe('33ab45d0c4166881796b8e53579a2c2c349e4cebfe058d169505f2f07e1a9b47')
  expect(sha256([renderCsv(quarter)])).toBe('c5660e41e16c4b55c54d579aab465ddb6ec36f09a737611975e93cdc3f7d6b3a')
  const xlsx = Buffer.from(await renderXlsx(quarter, { ...versionOnePaper, sha256: dataHash(quarter) }))
  // Of what is in the archive: how small it is packed is up to the packer.
  const contents = unzip(xlsx).flatMap(({ name, bytes }) => [name, bytes])
  expect(sha256(contents)).toBe('134f4bb39b854e529673fbe7c070051398490495713f9e3c5cb7cdf6cc697e7d')
})
