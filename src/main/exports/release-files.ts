import { releaseFileName } from '#shared/domain/statistics/quarter-pack.ts'
import type { ReleaseFile } from '../register/releases/publish-release.ts'
import type { ReleaseRecord } from '../register/releases/release-record.ts'
import { renderCsv } from './render-csv.ts'
import { renderXlsx } from './render-xlsx.ts'

/** Both files of a release, made of what the ledger holds and nothing else. */
export async function releaseFiles({ data, facts, sha256 }: ReleaseRecord): Promise<readonly ReleaseFile[]> {
  const name = (kind: ReleaseFile['kind']): string => releaseFileName(data.municipalityCode, data.quarter, data.definitionVersion, kind)
  return [
    { kind: 'xlsx', name: name('xlsx'), bytes: await renderXlsx(data, { ...facts, sha256 }) },
    { kind: 'csv', name: name('csv'), bytes: renderCsv(data) },
  ]
}
